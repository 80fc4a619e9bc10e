import { describe, expect, it } from 'vitest';
import {
  actsPossible,
  isEditable,
  type SheetAct,
  type SheetStatus,
  sheetStatusAfter,
} from '../../../shared/domain/progress-sheet/sheet-status.ts';

const STATUSES: readonly SheetStatus[] = ['draft', 'in-review', 'fixed', 'published'];

describe('the status of a sheet', () => {
  it('changes by these acts and no other', () => {
    const acts: readonly SheetAct[] = ['submit', 'return', 'fix', 'reopen', 'publish', 'take-back'];
    const transitions = STATUSES.flatMap((status) =>
      acts.flatMap((act) => {
        const next = sheetStatusAfter(act, status);
        return next ? [`${status} ${act} ${next}`] : [];
      }),
    );
    expect(transitions).toEqual([
      'draft submit in-review',
      'in-review return draft',
      'in-review fix fixed',
      'fixed reopen in-review',
      'fixed publish published',
      'published take-back fixed',
    ]);
  });

  it('says which acts are possible, and whether the sheet may be written in', () => {
    expect(STATUSES.map((status) => actsPossible(status).join(' '))).toEqual([
      'submit',
      'return fix',
      'reopen publish',
      'take-back',
    ]);
    expect(STATUSES.filter(isEditable)).toEqual(['draft', 'in-review']);
  });
});
