import type { AchievementStatus } from '../../shared/domain/achievement.ts';
import { neededInWords } from '../../shared/domain/counting-wording.ts';
import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import { formatPercent } from '../../shared/domain/ratio.ts';
import { type CsvRows, type CsvTable, onePage } from '../csv/csv-reply.ts';
import type { QuestionnaireTally } from './read-tally.ts';

/** Fixed by contract: other programs read them by name. */
const COLUMNS = [
  'fiscal_year',
  'era_year',
  'indicator_code',
  'indicator',
  'eligible',
  'responded',
  'outstanding',
  'excused',
  'positive',
  'result_numerator',
  'result_denominator',
  'rate_percent',
  'target_numerator',
  'target_denominator',
  'status',
  'status_label',
  'counted_options',
  'as_of',
] as const;

const STATUS_LABELS: Readonly<Record<AchievementStatus, string>> = {
  achieved: '達成',
  missed: '未達成',
  undecided: '未確定',
  'not-measured': '未測定',
  'no-target': '目標なし',
};

/** One row an indicator, integers in columns of their own. */
export function tallyCsv(given: QuestionnaireTally): CsvTable {
  const { fiscalYear, content } = given.questionnaire;
  return {
    fileName: `${eraFiscalYear(fiscalYear)}_${content.title.ja}_集計`,
    asciiFileName: `tally-${fiscalYear}`,
    columns: COLUMNS,
    rows: onePage(rowsOf(given)),
  };
}

function rowsOf({ questionnaire, tally, asOf }: QuestionnaireTally): CsvRows {
  const { fiscalYear, content, frozenMeasures } = questionnaire;
  return tally.indicators.map(({ positive, result, target, status }, index) => {
    const measure = frozenMeasures[index];
    return [
      fiscalYear,
      eraFiscalYear(fiscalYear),
      measure?.displayCode,
      measure?.text.ja,
      tally.eligible,
      tally.responded,
      tally.outstanding,
      tally.excused,
      positive,
      result?.numerator,
      result?.denominator,
      result && formatPercent(result),
      target?.numerator,
      target?.denominator,
      status,
      STATUS_LABELS[status],
      measure && countedOptions(measure, content.questions),
      asOf.toISOString(),
    ];
  });
}

type FrozenMeasure = QuestionnaireTally['questionnaire']['frozenMeasures'][number];
type Questions = QuestionnaireTally['questionnaire']['content']['questions'];

/** Which options count, in words: `q1：そう思う、どちらかといえばそう思う`. */
function countedOptions(measure: FrozenMeasure, questions: Questions): string {
  const words = measure.conditions
    .map(({ question: code, options, exactly }) => {
      const question = questions.find((one) => one.code === code);
      const labels = question && 'options' in question ? question.options : [];
      const named = options.map((option) => labels.find((one) => one.code === option)?.label.ja ?? option);
      return `${code}：${named.join('、')}${exactly && options.length > 1 ? '（すべて）' : ''}`;
    })
    .join('／');
  return `${neededInWords(measure)}${words}`;
}
