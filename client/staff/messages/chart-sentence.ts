import type { Locale, LocalizedText } from '../../../shared/domain/localized-text.ts';
import { textIn } from '../../../shared/domain/localized-text.ts';
import type { MarkedOptions } from '../figures/marked-options.ts';
import { staffWords } from './staff-words.ts';
import { countedPeople } from './standing-wording.ts';

export interface ChartedQuestion {
  readonly name: string;
  readonly options: readonly {
    readonly code: string;
    readonly label: LocalizedText;
    readonly count: number;
  }[];
  /** Options that count as positive or are right; none where no indicator looks at the question. */
  readonly marked: MarkedOptions;
  /** People asked, or those it was shown to. */
  readonly base: number;
  readonly isConditional: boolean;
  readonly answered: number;
  readonly unit?: LocalizedText | undefined;
  /** One option per person: only then do the counts of several options add up to people. */
  readonly single: boolean;
}

/** What a chart shows, in one sentence for those who do not see it and those who want it said. */
export function chartSentence(locale: Locale, question: ChartedQuestion): string {
  const say = staffWords(locale);
  const people = (count: number) => countedPeople(locale, count, question.unit);
  const base = people(question.base);
  const eligible = question.isConditional ? say('chart.ofShown', { people: base }) : base;
  const silent = people(Math.max(0, question.base - question.answered));
  if (question.answered === 0 && question.isConditional) {
    if (question.base === 0) return say('chart.shownToNobody', { question: question.name });
    return say('chart.nobodyOfShown', { question: question.name, shown: eligible });
  }
  if (question.answered === 0) return say('chart.nobody', { question: question.name, eligible });
  const named = (codes: readonly string[]) =>
    question.options
      .filter(({ code }) => codes.includes(code))
      .map(({ label }) => say('quoted', { text: textIn(locale, label) }))
      .join(say('quotesJoin'));
  const { codes, as } = question.marked;
  if (question.single && codes.length > 0) {
    const chose = question.options
      .filter(({ code }) => codes.includes(code))
      .reduce((sum, { count }) => sum + count, 0);
    const words = { question: question.name, eligible, options: named(codes), silent };
    return as === 'right'
      ? say('chart.right', { ...words, right: people(chose) })
      : say('chart.positive', { ...words, positive: people(chose) });
  }
  const most = Math.max(...question.options.map(({ count }) => count));
  const top = question.options.filter(({ count }) => count === most).map(({ code }) => code);
  return say('chart.most', {
    question: question.name,
    answered: people(question.answered),
    options: named(top),
    most: people(most),
    silent,
  });
}
