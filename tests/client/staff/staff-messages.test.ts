import '../../support/every-word.ts';
import { describe, expect, it } from 'vitest';
import { cautionWording } from '../../../client/staff/messages/caution-wording.ts';
import { en } from '../../../client/staff/messages/en.ts';
import { failureWording } from '../../../client/staff/messages/failure-wording.ts';
import { fieldWording } from '../../../client/staff/messages/field-wording.ts';
import { ja } from '../../../client/staff/messages/ja.ts';
import { placeWording } from '../../../client/staff/messages/place-wording.ts';
import type { Failure } from '../../../client/staff/requests/api-client.ts';
import { PROBLEMS } from '../../../shared/api/problems.ts';
import { contradictionsIn, whatStopsIssuing } from '../../../shared/domain/questionnaire-problems.ts';
import { parameterNames } from '../../../shared/i18n/translate.ts';
import {
  draftQuestionnaire,
  plan,
  questionnaireContent,
  singleChoice,
  text,
} from '../../support/builders.ts';

const LOCALES = ['ja', 'en'] as const;
const NOW = new Date('2022-02-14T10:00:00+09:00');
const SOON = new Date('2022-02-15T10:00:00+09:00');
const LATER = new Date('2022-02-16T10:00:00+09:00');

describe('the words of the staff’s app', () => {
  it('has the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ja).sort());
  });

  it.each(Object.keys(ja) as (keyof typeof ja)[])(
    'takes the same parameters in both languages: %s',
    (key) => {
      expect(parameterNames(en[key])).toEqual(parameterNames(ja[key]));
    },
  );

  it('never says 督促', () => {
    expect(Object.values(ja).filter((message) => message.includes('督促'))).toEqual([]);
  });

  it('writes no Japanese into the English', () => {
    const japanese = Object.entries(en).filter(([, message]) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(message));
    expect(japanese).toEqual([]);
  });
});

describe('what is said of a failure', () => {
  it.each(Object.keys(PROBLEMS))('has a title and a text of its own for %s', (code) => {
    for (const locale of LOCALES) {
      const problem = { type: '', code, title: 'for developers', status: 400, instance: 'req-1' };
      const { title, text: said } = failureWording(locale, { kind: 'problem', problem });
      const unknown = failureWording(locale, { kind: 'problem', problem: { ...problem, code: 'no-such' } });
      expect(title).not.toContain('for developers');
      if (code !== 'internal-error') expect(title).not.toBe(unknown.title);
      expect(`${title}${said}`).not.toMatch(/[{}]/);
    }
  });

  it('lists what is wrong where, in words', () => {
    const failure: Failure = {
      kind: 'problem',
      problem: {
        ...{ type: '', code: 'invalid-fields', title: '', status: 422, instance: 'req-1' },
        errors: [{ pointer: '/members/2/name/ja', code: 'too-long', params: { max: 200 } }],
      },
    };
    const [detail] = failureWording('ja', failure).details;
    expect(detail?.place).toBe('３番目の対象者・名称・日本語');
    expect(detail?.message).toBe('200字以内にしてください');
  });

  it('falls back to the code where the service has learned a new one', () => {
    expect(fieldWording('en', { code: 'brand-new' })).toContain('brand-new');
  });
});

describe('what stops a questionnaire from being issued', () => {
  const roster = { id: 'r', name: text('名簿'), unit: text('人'), members: [] };
  const content = questionnaireContent({
    title: text(''),
    questions: [singleChoice({ code: 'q1', text: text(''), options: [] }), singleChoice({ code: 'q1' })],
    measures: [{ indicatorKey: '9', itemNumber: 1, combine: 'all', conditions: [] }],
  });
  const problems = [
    ...contradictionsIn(content),
    ...whatStopsIssuing(draftQuestionnaire({ opensAt: LATER, dueAt: SOON }), {
      plan: plan(),
      roster,
      now: NOW,
    }),
    ...whatStopsIssuing(draftQuestionnaire({ content, dueAt: undefined }), {
      plan: plan(),
      roster,
      now: NOW,
    }),
  ];

  it.each([...new Set(problems.map(({ code }) => code))])('is said in words: %s', (code) => {
    for (const locale of LOCALES) expect(fieldWording(locale, { code })).not.toContain(code);
  });
});

describe('what is wrong with the fields of a new questionnaire', () => {
  it.each(['opens-after-deadline', 'two-openings', 'not-a-day', 'unknown-questionnaire', 'not-read-yet'])(
    'is said in words: %s',
    (code) => {
      for (const locale of LOCALES) expect(fieldWording(locale, { code })).not.toContain(code);
    },
  );

  it.each(['opensOn', 'opensAt', 'madeFrom', 'section'])('names the place: %s', (place) => {
    for (const locale of LOCALES) expect(placeWording(locale, `/${place}`)).not.toBe(place);
  });
});

describe('what is to be looked at before issuing', () => {
  it.each(['not-measured', 'no-target', 'names-other-year', 'year-not-begun', 'deadline-far'] as const)(
    'is said in words, with its figures: %s',
    (code) => {
      const caution = {
        code,
        pointer: '/title',
        displayCodes: ['①－１', '①－２'],
        words: '令和２年度',
        days: 100,
      };
      const told = {
        'not-measured': '①－１、①－２',
        'no-target': '令和３年度（2021年度）',
        'names-other-year': '「令和２年度」',
        'year-not-begun': '令和３年度（2021年度）',
        'deadline-far': '100日',
      };
      expect(cautionWording('ja', caution, 2021)).toContain(told[code]);
      expect(cautionWording('en', caution, 2021)).not.toContain('{');
    },
  );
});
