import { describe, expect, it } from 'vitest';
import { issuingCautions } from '../../shared/domain/issuing-cautions.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import {
  draftQuestionnaire,
  freeText,
  indicator,
  measure,
  plan,
  questionnaireContent,
  ratio,
  singleChoice,
  text,
} from '../support/builders.ts';

const now = new Date('2022-02-21T10:00:00+09:00');
const withContent = (overrides: Parameters<typeof questionnaireContent>[0] = {}) => ({
  content: questionnaireContent({ contact: text('改革担当'), ...overrides }),
});
const cautions = (
  overrides: Partial<Questionnaire> = {},
  given: { plan?: Plan; measuredElsewhere?: ReadonlySet<string>; now?: Date } = {},
) =>
  issuingCautions(draftQuestionnaire({ ...withContent(), ...overrides }), {
    ...{ plan: plan(), measuredElsewhere: new Set<string>(), now },
    ...given,
  });
const unmeasured = (...displayCodes: string[]) => [
  { pointer: '/measures', code: 'not-measured', displayCodes },
];

describe('before issuing', () => {
  it('nothing is to be looked at in the real round', () => {
    expect(cautions()).toEqual([]);
  });

  it('every ratio with a target in the year is named when nothing is measured', () => {
    expect(cautions(withContent({ measures: [] }))).toEqual(unmeasured('①－１', '①－２'));
  });

  it('one is named that is left out beside another of its item', () => {
    expect(cautions(withContent({ measures: [measure()] }))).toEqual(unmeasured('①－２'));
  });

  it('none is named of other items, which other questionnaires measure', () => {
    const [item] = plan().items;
    if (!item) throw new Error('an item');
    const other = { ...item, id: 'item-9', number: 9, indicators: [indicator({ id: 'indicator-9' })] };
    const wider = plan({ items: [item, other] });
    expect(cautions({}, { plan: wider })).toEqual([]);
    expect(cautions(withContent({ measures: [] }), { plan: wider })).toEqual(
      unmeasured('①－１', '①－２', '①－１'),
    );
  });

  it('none is named that has no target, is measured elsewhere or has its result', () => {
    const nothing = withContent({ measures: [] });
    expect(cautions({ ...nothing, fiscalYear: 2019 })).toEqual([]);
    const measuredElsewhere = new Set(['indicator-1-1']);
    expect(cautions(nothing, { measuredElsewhere })).toEqual(unmeasured('①－２'));
    const [item] = plan().items;
    if (!item) throw new Error('an item');
    const [first, second] = item.indicators;
    if (!first || !second) throw new Error('two indicators');
    const entered = {
      result: { kind: 'ratio' as const, ratio: ratio('20/24') },
      origin: { kind: 'entered' as const, source: '会議資料' },
    };
    const known = plan({
      items: [{ ...item, indicators: [{ ...first, results: { 2021: entered } }, second] }],
    });
    expect(cautions(nothing, { plan: known })).toEqual(unmeasured('①－２'));
  });

  it('one that is measured without a target is named: none can be given to it afterwards', () => {
    expect(cautions({ fiscalYear: 2019 })).toEqual([
      { pointer: '/measures/0/indicatorKey', code: 'no-target', displayCodes: ['①－１'] },
      { pointer: '/measures/1/indicatorKey', code: 'no-target', displayCodes: ['①－２'] },
    ]);
  });

  it('a text that names another fiscal year is shown, in either language and wherever it stands', () => {
    const found = cautions(
      withContent({
        title: text('令和２年度アンケート'),
        introduction: text('御協力ください。', 'About FY2020.'),
        contact: text('令和２年度担当'),
        questions: [
          singleChoice({ code: 'q1', section: text('2020年度について') }),
          singleChoice({ code: 'q2', text: text('令和２年度の運用'), help: text('平成30年度から') }),
          freeText({ code: 'q3' }),
        ],
      }),
    );
    expect(found).toEqual([
      { pointer: '/title', code: 'names-other-year', words: '令和２年度' },
      { pointer: '/introduction', code: 'names-other-year', words: 'FY2020' },
      { pointer: '/contact', code: 'names-other-year', words: '令和２年度' },
      { pointer: '/questions/0/section', code: 'names-other-year', words: '2020年度' },
      { pointer: '/questions/1/text', code: 'names-other-year', words: '令和２年度' },
      { pointer: '/questions/1/help', code: 'names-other-year', words: '平成30年度' },
    ]);
  });

  it('a text that compares the year with another is not', () => {
    expect(cautions(withContent({ title: text('令和３年度（令和２年度との比較）') }))).toEqual([]);
  });

  it('somebody is named whom respondents can ask', () => {
    const none = [{ pointer: '/contact', code: 'no-contact' }];
    for (const contact of [undefined, text(''), text(' \n\u3000', 'Reform section')])
      expect(cautions(withContent({ contact }))).toEqual(none);
  });

  it('the year has begun, to the second, in Tokyo', () => {
    const begun = (at: string) => cautions({ dueAt: undefined }, { now: new Date(at) });
    expect(begun('2021-03-31T23:59:59+09:00')).toEqual([{ pointer: '/fiscalYear', code: 'year-not-begun' }]);
    expect(begun('2021-04-01T00:00:00+09:00')).toEqual([]);
  });

  it('a deadline is at most 90 days away', () => {
    const due = (day: string) => cautions({ dueAt: new Date(`${day}T23:59:59.999+09:00`) });
    expect(due('2022-05-22')).toEqual([]);
    expect(due('2022-05-23')).toEqual([{ pointer: '/dueOn', code: 'deadline-far', days: 91 }]);
  });
});
