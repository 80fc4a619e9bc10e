import { neededInWords } from '../../shared/domain/counting-wording.ts';
import { eraFiscalYear } from '../../shared/domain/fiscal-year.ts';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import { formatPercent } from '../../shared/domain/ratio.ts';
import { asNumber, inTokyo, questionNumbered, STATUS_LABELS } from '../csv/cell-words.ts';
import { type CsvRows, onePage } from '../csv/csv-reply.ts';
import { yearlyFileName } from '../csv/file-name.ts';
import { type TwofoldTable, twofoldTable, type WordedColumn } from '../csv/worded-table.ts';
import type { QuestionnaireTally } from './read-tally.ts';

/** The names are fixed by contract: other programs read them by name. */
const COLUMNS: readonly WordedColumn[] = [
  { name: 'fiscal_year', heading: { ja: '年度（西暦）', en: 'Fiscal year' } },
  { name: 'era_year', heading: { ja: '年度' } },
  { name: 'indicator_code', heading: { ja: '指標', en: 'Code' } },
  { name: 'indicator', heading: { ja: '成果指標', en: 'Indicator' } },
  { name: 'eligible', heading: { ja: '対象', en: 'Eligible' } },
  { name: 'responded', heading: { ja: '回答', en: 'Responded' } },
  { name: 'outstanding', heading: { ja: '未回答', en: 'Outstanding' } },
  { name: 'excused', heading: { ja: '対象外', en: 'Excused' } },
  { name: 'positive', heading: { ja: '肯定的回答', en: 'Positive' } },
  { name: 'result_numerator', heading: { ja: '実績（分子）', en: 'Result (numerator)' } },
  { name: 'result_denominator', heading: { ja: '実績（分母）', en: 'Result (denominator)' } },
  { name: 'rate_percent', heading: { ja: '割合（％）', en: 'Rate (%)' }, worded: asNumber },
  { name: 'target_numerator', heading: { ja: '目標（分子）', en: 'Target (numerator)' } },
  { name: 'target_denominator', heading: { ja: '目標（分母）', en: 'Target (denominator)' } },
  { name: 'status' },
  { name: 'status_label', heading: { ja: '判定', en: 'Verdict' } },
  { name: 'counted_options', heading: { ja: '肯定に数える回答', en: 'Answers counted as positive' } },
  { name: 'as_of', heading: { ja: '集計時点（日本時間）', en: 'As of (Japan time)' }, worded: inTokyo },
];

/** One row an indicator, integers in columns of their own. */
export function tallyCsv(given: QuestionnaireTally): TwofoldTable {
  const { fiscalYear, content } = given.questionnaire;
  return twofoldTable({
    fileName: yearlyFileName(fiscalYear, content.title.ja, '集計'),
    asciiFileName: `tally-${fiscalYear}`,
    columns: COLUMNS,
    rowsIn: (words) => onePage(rowsOf(given, words)),
  });
}

function rowsOf({ questionnaire, tally, asOf }: QuestionnaireTally, words: Locale | undefined): CsvRows {
  const { fiscalYear, content, frozenMeasures } = questionnaire;
  const locale = words ?? 'ja';
  return tally.indicators.map(({ positive, result, target, status }, index) => {
    const measure = frozenMeasures[index];
    return [
      fiscalYear,
      eraFiscalYear(fiscalYear),
      measure?.displayCode,
      measure && textIn(locale, measure.text),
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
      STATUS_LABELS[status][locale],
      measure && countedOptions(measure, content.questions, words),
      asOf.toISOString(),
    ];
  });
}

type FrozenMeasure = QuestionnaireTally['questionnaire']['frozenMeasures'][number];
type Questions = QuestionnaireTally['questionnaire']['content']['questions'];

/** Which options count: `q1：そう思う、どちらかといえばそう思う`, in words `問１：…`. */
function countedOptions(measure: FrozenMeasure, questions: Questions, words: Locale | undefined): string {
  const locale = words ?? 'ja';
  const sign = SIGNS[locale];
  const counted = measure.conditions
    .map(({ question: code, options, exactly }) => {
      const at = questions.findIndex((one) => one.code === code);
      const question = questions[at];
      const known = question && 'options' in question ? question.options : [];
      const labels = options.map((option) => {
        const label = known.find((one) => one.code === option)?.label;
        return label ? textIn(locale, label) : option;
      });
      const name = words && question ? questionNumbered(words, at) : code;
      return `${name}${sign.says}${labels.join(sign.and)}${exactly && options.length > 1 ? sign.all : ''}`;
    })
    .join(sign.next);
  return `${neededInWords(measure, locale)}${counted}`;
}

const SIGNS = {
  ja: { says: '：', and: '、', all: '（すべて）', next: '／' },
  en: { says: ': ', and: ', ', all: ' (all of them)', next: '; ' },
} as const;
