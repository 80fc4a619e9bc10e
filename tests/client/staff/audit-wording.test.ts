import '../../support/every-word.ts';
import { describe, expect, it } from 'vitest';
import {
  actionWording,
  detailsWording,
  KNOWN_ACTIONS,
} from '../../../client/staff/messages/audit-wording.ts';
import { EVERY_ACT } from '../../support/api-acts.ts';

describe('the words of the audit log', () => {
  it.each([...new Set(EVERY_ACT.map(([, action]) => action))])(
    'has words for what a route does: %s',
    (action) => {
      expect(KNOWN_ACTIONS).toContain(action);
      for (const locale of ['ja', 'en'] as const) expect(actionWording(locale, action)).not.toBe(action);
    },
  );

  it('shows an action and a detail that it has no words for as they are kept', () => {
    expect(actionWording('ja', 'brand-new')).toBe('brand-new');
    expect(detailsWording('ja', { brandNew: null })).toEqual([
      { key: 'brandNew', label: 'brandNew', value: '–' },
    ]);
  });

  it('says codes in words and leaves texts alone, whatever is in them', () => {
    const details = {
      role: 'viewer',
      disabled: true,
      link: 'preparing',
      reason: 'viewer {name}',
      version: 2,
    };
    expect(detailsWording('ja', details).map(({ label, value }) => `${label}：${value}`)).toEqual([
      ...['役割：閲覧者', '停止：はい', '使ったURL：準備用URL', '理由：viewer {name}', '版：2'],
    ]);
  });
});
