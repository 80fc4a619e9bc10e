import '../../support/every-word.ts';
import { describe, expect, it } from 'vitest';
import {
  placesOfPlanYears,
  placesOfQuestionnaire,
  readAs,
} from '../../../client/staff/frame/palette-parts.ts';
import { findPlaces, type Place } from '../../../client/staff/frame/palette-places.ts';
import { text } from '../../support/builders.ts';

const questionnaire = (overrides: Partial<Parameters<typeof placesOfQuestionnaire>[0]> = {}) => ({
  ...{
    id: 'q',
    title: text('区長アンケート', 'Survey of mayors'),
    fiscalYear: 2021,
    status: 'open' as const,
  },
  ...overrides,
});
const names = (places: readonly Place[]) => places.map(({ name }) => name.ja.split('｜')[0]);

describe('what a questionnaire can be found as', () => {
  it('is itself, its parts and what can be done with it as it stands', () => {
    expect(names(placesOfQuestionnaire(questionnaire(), true))).toEqual([
      ...['区長アンケート', '回答状況', '集計結果', '依頼・再依頼の文面'],
      ...['再依頼する', '回答期限を延長する', '締め切る'],
    ]);
    const draft = questionnaire({ status: 'draft', madeFrom: 'earlier' });
    expect(names(placesOfQuestionnaire(draft, true))).toEqual([
      ...['区長アンケート', '編集', 'リハーサル', '前回との違い'],
    ]);
    expect(names(placesOfQuestionnaire(questionnaire({ status: 'fixed' }), true))).toContain(
      '次の年度の下書きを作る',
    );
  });

  it('is for viewers what viewers may see', () => {
    expect(names(placesOfQuestionnaire(questionnaire({ madeFrom: 'earlier' }), false))).toEqual([
      ...['区長アンケート', '回答状況', '集計結果'],
    ]);
    expect(names(placesOfQuestionnaire(questionnaire({ status: 'draft' }), false))).toEqual([
      '区長アンケート',
    ]);
  });

  it('has its year and state beside it, in both languages', () => {
    for (const { beside } of placesOfQuestionnaire(questionnaire(), true))
      expect(beside).toEqual({ ja: '令和３年度（2021年度）・受付中', en: 'FY2021 (Reiwa 3) · Open' });
  });
});

describe('what is typed into the search box', () => {
  const rosters: Place = {
    kind: 'page',
    href: '/rosters',
    name: text('名簿', 'Rosters'),
    ...readAs('rosters'),
  };
  const places = [
    rosters,
    ...placesOfQuestionnaire(questionnaire(), true),
    ...placesOfQuestionnaire(questionnaire({ id: 'before', fiscalYear: 2020, status: 'published' }), true),
    ...placesOfPlanYears({ id: 'p', title: text('計画') }, [2020, 2021]),
  ];
  const found = (typed: string) => findPlaces(places, typed);

  it.each([
    ['めいぼ', '名簿'],
    ['メイボ', '名簿'],
    ['集計', '集計結果'],
    ['しゅうけい', '集計結果'],
    ['再依頼', '再依頼する'],
    ['さいいらい', '再依頼する'],
    ['公表', '公表'],
    ['文面', '依頼・再依頼の文面'],
    ['reminder', '再依頼する'],
  ])('finds for %j: %s', (typed, name) => {
    expect(names(found(typed))).toContain(name);
  });

  it('is narrowed by a year or a state', () => {
    expect(found('集計 令和２年度').map(({ href }) => href)).toEqual([
      '/staff/questionnaires/before/results',
    ]);
    expect(found('アンケート 受付中 回答状況')).toHaveLength(1);
  });

  it('is nothing at first: then parts and acts do not bury what they belong to', () => {
    expect(names(found(''))).toEqual(['名簿', '区長アンケート', '区長アンケート']);
  });
});
