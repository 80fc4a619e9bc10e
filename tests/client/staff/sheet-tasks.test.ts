import { describe, expect, it } from 'vitest';
import { sheetTasks } from '../../../client/staff/pages/overview/sheet-tasks.ts';

type Sheet = Parameters<typeof sheetTasks>[0][number];

const NOTHING_DUE = { total: 4, done: 4, overdue: 0, dueThisQuarter: 0 };
const MISSED: Sheet['stops'][number] = {
  code: 'missing-issues',
  pointer: '/nextYearIssues',
  params: { displayCode: '①－２' },
};

function sheet(said: Partial<Sheet>): Sheet {
  return { itemId: 'a', number: 1, status: 'draft', stops: [], actions: NOTHING_DUE, ...said };
}

describe('what the progress sheets of a year wait for', () => {
  it('begins with the missed target for which no issues are written, then review, then what is overdue', () => {
    const late = { ...NOTHING_DUE, done: 1, overdue: 3 };
    const sheets = [
      sheet({ status: 'in-review', actions: late }),
      sheet({ itemId: 'b', number: 2, comment: '件数を確かめてください', stops: [MISSED], actions: late }),
    ];
    expect(sheetTasks(sheets, true)).toEqual([
      { kind: 'missing-issues', itemId: 'b', displayCode: '①－２' },
      { kind: 'in-review', itemId: 'a', number: 1 },
      { kind: 'returned', itemId: 'b', number: 2 },
      { kind: 'overdue-actions', count: 6 },
    ]);
  });

  it('is the publication once every sheet is fixed, and nothing after it', () => {
    const late = { ...NOTHING_DUE, overdue: 3 };
    const fixed = sheet({ status: 'fixed', actions: late, comment: '前に差し戻したときの一言' });
    expect(sheetTasks([fixed, sheet({ itemId: 'b' })], true)).toEqual([]);
    expect(sheetTasks([fixed, { ...fixed, itemId: 'b' }], true)).toEqual([{ kind: 'to-publish' }]);
    expect(sheetTasks([{ ...fixed, status: 'published' }], true)).toEqual([]);
    expect(sheetTasks([], true)).toEqual([]);
  });

  it('is for those who write them', () => {
    expect(sheetTasks([sheet({ status: 'in-review', stops: [MISSED] })], false)).toEqual([]);
  });
});
