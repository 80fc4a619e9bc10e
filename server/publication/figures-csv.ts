import { unjudged } from '../../shared/domain/achievement.ts';
import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import { peopleNow, standingCorrection } from '../../shared/domain/publication/corrected-people.ts';
import type {
  PublishedDocument,
  PublishedIndicator,
  PublishedQuestionnaire,
} from '../../shared/domain/publication/published-document.ts';
import {
  judgementsIn,
  milestonesIn,
  publishedIndicators,
  ratioIn,
} from '../../shared/domain/publication/published-verdict.ts';
import { formatPercent } from '../../shared/domain/ratio.ts';
import { STATUS_LABELS } from '../csv/cell-words.ts';
import { onePage } from '../csv/csv-reply.ts';
import { type TwofoldTable, twofoldTable } from '../csv/worded-table.ts';
import { FIGURE_COLUMNS } from './figure-columns.ts';

/** One row an indicator, whole numbers in columns of their own, so that every ratio and verdict can be recomputed. */
export function figuresCsv(document: PublishedDocument, version: number): TwofoldTable {
  const { fiscalYear, plan } = document;
  return twofoldTable({
    fileName: `${eraFiscalYear(fiscalYear)}_${plan.title.ja}_結果_第${version}版`,
    asciiFileName: `results-${fiscalYear}-v${version}`,
    columns: FIGURE_COLUMNS,
    rowsIn: (words) => {
      const locale = words ?? 'ja';
      return onePage(
        publishedIndicators(document).map(({ itemNumber, indicator }) => [
          fiscalYear,
          eraFiscalYear(fiscalYear),
          version,
          itemNumber,
          indicator.displayCode,
          textIn(locale, indicator.text),
          indicator.kind,
          ...countedOf(document, indicator),
          ...figuresOf(indicator),
          ...judgedOf(indicator, locale),
          indicator.status,
          STATUS_LABELS[indicator.status][locale],
          countedOptions(document, indicator, locale),
          indicator.source,
          Number(standingCorrection(document, indicator) !== undefined),
        ]),
      );
    },
  });
}

/**
 * The people behind a figure, as the page says them now. After a correction the breakdown that was counted at fixing does
 * not belong to the figure any more and is left out; it stands in `report.json`.
 */
function countedOf(document: PublishedDocument, indicator: PublishedIndicator) {
  const { measured } = indicator;
  const questionnaire = measuredBy(document, indicator);
  const people = peopleNow(document, indicator);
  const counted = standingCorrection(document, indicator) ? undefined : measured;
  return [
    people?.eligible,
    people?.responded,
    people?.outstanding,
    people?.excused,
    questionnaire?.nonResponse,
    counted?.positive,
    counted?.negative,
    counted?.unanswered,
  ];
}

function figuresOf(indicator: PublishedIndicator) {
  const [result, target] = [ratioIn(indicator.result), ratioIn(indicator.target)];
  return [
    result?.numerator,
    result?.denominator,
    result && formatPercent(result),
    target?.numerator,
    target?.denominator,
  ];
}

/** Milestones, and who judged them; blank for indicators that are counted. */
function judgedOf({ kind, target, result, judgedBy = [] }: PublishedIndicator, locale: Locale) {
  if (kind !== 'milestone') return Array.from<undefined>({ length: 6 });
  const [milestones, judgements] = [milestonesIn(target), judgementsIn(result)];
  return [
    milestones.map((text) => textIn(locale, text)).join('；'),
    milestones.length,
    judgedBy.length,
    judgements.filter(({ achieved }) => achieved).length,
    judgements.filter(({ achieved }) => !achieved).length,
    unjudged({ milestones: milestones.length, bodies: judgedBy.map(({ ja }) => ja), judgements }),
  ];
}

function measuredBy(
  { questionnaires }: PublishedDocument,
  { measured }: PublishedIndicator,
): PublishedQuestionnaire | undefined {
  return questionnaires.find(({ id }) => id === measured?.questionnaireId);
}

const WITHHELD = {
  ja: '正答を公表しないため非公表',
  en: 'Not published, as the right answers are not',
} as const;

/** `q1：そう思う、どちらかといえばそう思う`; undefined where nobody was asked. */
function countedOptions(
  document: PublishedDocument,
  indicator: PublishedIndicator,
  locale: Locale,
): string | undefined {
  const questionnaire = measuredBy(document, indicator);
  if (!questionnaire) return undefined;
  if (indicator.measured?.conditionsWithheld) return WITHHELD[locale];
  const [colon, comma, and] = locale === 'ja' ? ['：', '、', '／'] : [': ', ', ', ' / '];
  return (indicator.measured?.conditions ?? [])
    .map(({ question: code, options }) => {
      const known = questionnaire.questions.find((one) => one.code === code)?.options ?? [];
      const labels = options.map((option) => {
        const label = known.find((one) => one.code === option)?.label;
        return label ? textIn(locale, label) : option;
      });
      return `${code}${colon}${labels.join(comma)}`;
    })
    .join(and);
}
