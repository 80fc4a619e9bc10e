import type { AchievementStatus } from '../../shared/domain/achievement.ts';
import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
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
import { type CsvTable, onePage } from '../csv/csv-reply.ts';

/** Fixed: `docs/recompute.mjs` and other programs read them by name. */
export const FIGURE_COLUMNS = [
  'fiscal_year',
  'era_year',
  'version',
  'item_number',
  'indicator_code',
  'indicator',
  'kind',
  'eligible',
  'responded',
  'outstanding',
  'excused',
  'non_response',
  'positive',
  'negative',
  'unanswered',
  'result_numerator',
  'result_denominator',
  'rate_percent',
  'target_numerator',
  'target_denominator',
  'target_milestones',
  'milestones',
  'judging_bodies',
  'judged_achieved',
  'judged_missed',
  'status',
  'status_label',
  'counted_options',
  'source',
  'corrected',
] as const;

const STATUS_LABELS: Readonly<Record<AchievementStatus, string>> = {
  achieved: '達成',
  missed: '未達成',
  undecided: '未確定',
  'not-measured': '未測定',
  'no-target': '目標なし',
};

/** One row an indicator, whole numbers in columns of their own, so that every ratio and verdict can be recomputed. */
export function figuresCsv(document: PublishedDocument, version: number): CsvTable {
  const { fiscalYear, plan } = document;
  return {
    fileName: `${eraFiscalYear(fiscalYear)}_${plan.title.ja}_結果_第${version}版`,
    asciiFileName: `results-${fiscalYear}-v${version}`,
    columns: FIGURE_COLUMNS,
    rows: onePage(
      publishedIndicators(document).map(({ itemNumber, indicator }) => [
        fiscalYear,
        eraFiscalYear(fiscalYear),
        version,
        itemNumber,
        indicator.displayCode,
        indicator.text.ja,
        indicator.kind,
        ...figuresOf(document, indicator),
      ]),
    ),
  };
}

function figuresOf(document: PublishedDocument, indicator: PublishedIndicator) {
  const { measured, status, source } = indicator;
  const questionnaire = document.questionnaires.find(({ id }) => id === measured?.questionnaireId);
  const [result, target] = [ratioIn(indicator.result), ratioIn(indicator.target)];
  return [
    questionnaire?.eligible,
    questionnaire?.responded,
    questionnaire?.outstanding,
    questionnaire?.excused,
    questionnaire?.nonResponse,
    measured?.positive,
    measured?.negative,
    measured?.unanswered,
    result?.numerator,
    result?.denominator,
    result && formatPercent(result),
    target?.numerator,
    target?.denominator,
    ...judgedOf(indicator),
    status,
    STATUS_LABELS[status],
    questionnaire && countedOptions(indicator, questionnaire),
    source,
    Number(isCorrected(document, indicator)),
  ];
}

/** Milestones, and who judged them; blank for indicators that are counted. */
function judgedOf({ kind, target, result, judgedBy = [] }: PublishedIndicator) {
  if (kind !== 'milestone') return [undefined, undefined, undefined, undefined, undefined];
  const [milestones, judgements] = [milestonesIn(target), judgementsIn(result)];
  return [
    milestones.map(({ ja }) => ja).join('；'),
    milestones.length,
    judgedBy.length,
    judgements.filter(({ achieved }) => achieved).length,
    judgements.filter(({ achieved }) => !achieved).length,
  ];
}

function isCorrected({ fiscalYear, corrections }: PublishedDocument, { id }: PublishedIndicator): boolean {
  return corrections.some((one) => one.indicatorId === id && one.fiscalYear === fiscalYear);
}

/** `q1：そう思う、どちらかといえばそう思う` */
function countedOptions({ measured }: PublishedIndicator, { questions }: PublishedQuestionnaire): string {
  if (measured?.conditionsWithheld) return '正答を公表しないため非公表';
  return (measured?.conditions ?? [])
    .map(({ question: code, options }) => {
      const known = questions.find((one) => one.code === code)?.options ?? [];
      const labels = options.map((option) => known.find((one) => one.code === option)?.label.ja ?? option);
      return `${code}：${labels.join('、')}`;
    })
    .join('／');
}
