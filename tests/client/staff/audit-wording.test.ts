import '../../support/every-word.ts';
import { describe, expect, it } from 'vitest';
import { detailsWording } from '../../../client/staff/messages/audit-details.ts';
import { actionWording, KNOWN_ACTIONS } from '../../../client/staff/messages/audit-wording.ts';
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

  const said = (
    locale: 'ja' | 'en',
    details: Parameters<typeof detailsWording>[1],
    names?: Parameters<typeof detailsWording>[2],
  ) => detailsWording(locale, details, names).map(({ value }) => value);

  it('says figures, years, days and parts as people read them', () => {
    const details = {
      ...{ fiscalYear: 2026, target: '{"numerator":5,"denominator":5}', changed: 'dueOn questions' },
      ...{ doneOn: '2027-03-01', dueAt: '2027-03-12T14:59:59.999Z', result: 'null' },
    };
    expect(said('ja', details)).toEqual([
      ...['令和８年度（2026年度）', '5/5', '回答期限、設問', '2027年３月１日（月）'],
      ...['2027年３月12日（金）23:59', 'なし'],
    ]);
  });

  it('says sentences, judgements and the targets of a year without brackets', () => {
    const judgements =
      '{"judgements":[{"milestone":0,"body":"","achieved":true},{"milestone":1,"body":"","achieved":false}]}';
    const targets =
      '[{"item":1,"key":"1-1","target":{"numerator":24,"denominator":24}},{"item":2,"key":"1","target":null}]';
    expect(said('ja', { target: '[{"ja":"計画策定"},{"ja":"達成"}]' })).toEqual(['計画策定、達成']);
    expect(said('ja', { result: judgements })).toEqual(['2件の判定（達成 1）']);
    expect(said('ja', { targets })).toEqual(['項目1の1-1 24/24、項目2の1 なし']);
  });

  it('says names for ids, and how many more there are', () => {
    const names = { from: [{ ja: '前回', en: 'Last year' }], invitationIds: [{ ja: '北区長' }] };
    expect(said('en', { from: 'id' }, names)).toEqual(['Last year']);
    expect(said('ja', { invitationIds: 'a b c' }, names)).toEqual(['北区長　ほか2人']);
  });

  it('leaves what cannot be read as it is kept', () => {
    expect(said('ja', { target: 'もとの文', dueAt: 'いつか' })).toEqual(['もとの文', 'いつか']);
  });
});
