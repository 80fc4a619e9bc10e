import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../../client/staff/pages/questionnaires/editor/measured-elsewhere.ts';
import type { AchievementsReply } from '../../../client/staff/requests/replies.ts';
import { text } from '../../support/builders.ts';

type Indicator = AchievementsReply['items'][number]['indicators'][number];

const indicator = (key: string, given: Partial<Indicator>): Indicator => ({
  ...{ id: key, key, displayCode: key, kind: 'ratio', text: text(key), target: null, result: null },
  ...{ status: 'achieved', provisional: false, years: [] },
  ...given,
});
const achievements = (...indicators: Indicator[]): AchievementsReply => {
  const head = { id: 'item', number: 1, pillar: { code: '4-2', displayCode: '４-２' }, title: text('項目') };
  return { fiscalYear: 2021, items: [{ ...head, indicators }] };
};
const rounds = [{ id: 'round', title: text('区長アンケート') }];

describe('the questionnaire by which an indicator is fixed already', () => {
  const found = fixedBy(
    achievements(
      indicator('1-1', { questionnaireId: 'round' }),
      indicator('1-2', { questionnaireId: 'round', provisional: true }),
      indicator('1-3', { source: '部会資料' }),
    ),
    rounds,
  );
  const by = (indicatorKey: string, itemNumber = 1) => found({ itemNumber, indicatorKey })?.ja;

  it('is named, by the item as well as by the key', () => {
    expect(by('1-1')).toBe('区長アンケート');
    expect(by('1-1', 2)).toBeUndefined();
  });

  it('is none while its figures can move, and where somebody entered the figure', () => {
    expect(by('1-2')).toBeUndefined();
    expect(by('1-3')).toBeUndefined();
  });

  it('is not known before the figures of the year are read', () => {
    expect(fixedBy(undefined, rounds)({ itemNumber: 1, indicatorKey: '1-1' })).toBeUndefined();
  });
});
