import '../../support/every-word.ts';
import { describe, expect, it } from 'vitest';
import { openingAhead } from '../../../client/staff/figures/opening-ahead.ts';
import { notOpenYetWording } from '../../../client/staff/messages/opening-wording.ts';
import {
  earlierOnes,
  followingTexts,
  initialValues,
  momentMistake,
  nearestYear,
  proposedFrom,
} from '../../../client/staff/pages/questionnaires/new-questionnaire-values.ts';
import { questionnaireBody } from '../../../client/staff/pages/questionnaires/questionnaire-document.ts';
import { questionnaireReplyOf } from '../../../server/replies/questionnaire-replies.ts';
import { createQuestionnaireBody } from '../../../shared/api/questionnaire-api.ts';
import { openQuestionnaire, questionnaireContent, singleChoice, text } from '../../support/builders.ts';

const NOW = new Date('2022-04-04T10:00:00+09:00');
const PLANS = [
  { id: 'plan-other', title: text('別の計画'), firstFiscalYear: 2024, lastFiscalYear: 2027 },
  { id: 'plan-3.0', title: text('市政改革プラン3.0'), firstFiscalYear: 2020, lastFiscalYear: 2023 },
];
const ROSTERS = [{ id: 'roster-other' }, { id: 'roster-wards' }];
const of2021 = questionnaireReplyOf(
  openQuestionnaire({
    status: 'fixed',
    content: questionnaireContent({
      introduction: text('御協力ください。', 'Please help.'),
      contact: text('改革担当\n電話 06-0000-0000', 'Reform section'),
      nonResponse: 'leaves-base',
      questions: [singleChoice({ code: 'q1', section: text('第１部') }), singleChoice({ code: 'q2' })],
    }),
  }),
);

describe('the form of a new questionnaire', () => {
  it('begins with the newest that was issued, and with a document where there is none', () => {
    const issued = [{ id: 'new' }, { id: 'old' }];
    expect(initialValues(PLANS, ROSTERS, issued, NOW)).toMatchObject({ source: 'earlier', madeFrom: 'new' });
    expect(initialValues(PLANS, ROSTERS, [], NOW)).toMatchObject({ source: 'blank', madeFrom: '' });
  });

  it('offers no drafts to be made from, and keeps the order of the list', () => {
    const statuses = ['published', 'draft', 'open', 'closed', 'draft', 'fixed'] as const;
    const listed = earlierOnes(statuses.map((status) => ({ status })));
    expect(listed.map(({ status }) => status)).toEqual(['published', 'open', 'closed', 'fixed']);
  });
});

describe('what an earlier questionnaire proposes', () => {
  it('is its own plan and roster, and the year after', () => {
    const proposed = proposedFrom(of2021, PLANS);
    expect(proposed).toMatchObject({
      planId: 'plan-3.0',
      rosterId: 'roster-wards',
      fiscalYear: '2022',
      title: of2021.title.ja,
    });
  });

  it('is its pass mark too, where it checks understanding', () => {
    const quiz = { passMark: 1, reveal: 'when-fixed' as const };
    const checking = questionnaireReplyOf(openQuestionnaire({ content: questionnaireContent({ quiz }) }));
    expect(JSON.parse(proposedFrom(checking, PLANS).carried)).toMatchObject({ quiz });
    expect(JSON.parse(proposedFrom(of2021, PLANS).carried)).not.toHaveProperty('quiz');
  });

  it('is no year that the plan does not have', () => {
    expect(proposedFrom({ ...of2021, fiscalYear: 2023 }, PLANS).fiscalYear).toBe('2023');
    expect(nearestYear(PLANS[0], 2021)).toBe(2024);
    expect(nearestYear(PLANS[0], 2030)).toBe(2027);
    expect(nearestYear(undefined, 2021)).toBe(2021);
  });

  it('is taken by the service as it is: questions, measures, texts and policy the same, the origin named', () => {
    const { carried, introduction: _inCarried, ...proposed } = proposedFrom(of2021, PLANS);
    const entered = { ...proposed, document: carried, opensOn: '', dueOn: '', madeFrom: of2021.id };
    const made = questionnaireBody(entered);
    if (!made.ok) throw new Error(made.mistake.code);
    const body = createQuestionnaireBody.parse(JSON.parse(JSON.stringify(made.body)));
    const { title, introduction, contact, nonResponse, questions, measures } = of2021;
    expect(body).toEqual({
      ...{ title, introduction, contact, nonResponse, questions, measures },
      ...{ planId: 'plan-3.0', rosterId: 'roster-wards', fiscalYear: 2022, madeFrom: of2021.id },
    });
  });

  it('names the new year in title and introduction, in both languages, where the earlier one named its own', () => {
    const named = {
      ...of2021,
      title: text('令和３年度アンケート', 'FY2021 survey'),
      introduction: text('令和３年度について伺います。', 'About FY2021.'),
    };
    const proposed = proposedFrom(named, PLANS);
    expect(proposed).toMatchObject({
      title: '令和４年度アンケート',
      introduction: '令和４年度について伺います。',
    });
    expect(JSON.parse(proposed.carried)).toMatchObject({
      title: { ja: '令和４年度アンケート', en: 'FY2022 survey' },
      introduction: { ja: '令和４年度について伺います。', en: 'About FY2022.' },
      questions: of2021.questions,
    });
    expect(followingTexts(proposed, named, 2023)).toMatchObject({ title: '令和５年度アンケート' });
    expect(followingTexts({ ...proposed, title: '別の題' }, named, 2023)).not.toHaveProperty('title');
  });

  it('gives way to an introduction that was written in its place', () => {
    const { carried, ...proposed } = proposedFrom(of2021, PLANS);
    const made = questionnaireBody({
      ...{ ...proposed, document: carried, opensOn: '', dueOn: '', madeFrom: of2021.id },
      introduction: { ja: '新しい案内文' },
    });
    expect(made).toMatchObject({ ok: true, body: { introduction: { ja: '新しい案内文' } } });
  });

  it('carries no deadline, opening, state or frozen target of the year before along', () => {
    const { carried } = proposedFrom(of2021, PLANS);
    expect(Object.keys(JSON.parse(carried)).sort()).toEqual([
      'contact',
      'introduction',
      'measures',
      'nonResponse',
      'questions',
      'title',
    ]);
  });
});

describe('the deadline of a new questionnaire', () => {
  it('is not over, to the last millisecond of its day in Tokyo', () => {
    const at = (now: string) => momentMistake({ dueOn: '2022-04-04' }, new Date(now));
    expect(at('2022-04-04T23:59:59.998+09:00')).toBeUndefined();
    expect(at('2022-04-05T00:00:00+09:00')).toBe('deadline-past');
    expect(momentMistake({ dueOn: '' }, NOW)).toBeUndefined();
  });

  it('comes after the opening', () => {
    const given = (opensOn: string) => momentMistake({ opensOn, dueOn: '2022-05-01' }, NOW);
    expect([given(''), given('2022-05-01'), given('2022-05-02')]).toEqual([
      ...[undefined, undefined, 'opens-after-deadline'],
    ]);
  });
});

describe('a questionnaire that has gone out before its opening', () => {
  const opensAt = '2022-02-28T15:00:00.000Z';
  const before = new Date('2022-02-28T14:59:59.999Z');

  it('is not open yet, up to the very millisecond', () => {
    expect(openingAhead({ status: 'open', opensAt }, before)).toEqual(new Date(opensAt));
    expect(openingAhead({ status: 'open', opensAt }, new Date(opensAt))).toBeUndefined();
  });

  it('is a matter of issued ones that take no answers yet, not of drafts or of what was closed', () => {
    for (const status of ['draft', 'closed', 'fixed', 'published'] as const)
      expect(openingAhead({ status, opensAt }, before)).toBeUndefined();
    expect(openingAhead({ status: 'open' }, before)).toBeUndefined();
  });

  it('says from when, by the calendar of Tokyo', () => {
    expect(notOpenYetWording('ja', new Date(opensAt))).toBe('受付開始前（３月１日から）');
    expect(notOpenYetWording('en', new Date(opensAt))).toBe('Not open yet (from 1 March)');
  });

  it('gives the time where that is not the beginning of the day', () => {
    const morning = new Date('2022-03-10T09:30:00+09:00');
    expect(notOpenYetWording('ja', morning)).toBe('受付開始前（３月10日09:30から）');
    expect(notOpenYetWording('en', morning)).toBe('Not open yet (from 10 March, 09:30)');
  });
});
