import { neededInWords } from '../../shared/domain/counting-wording.ts';
import { eraFiscalYear, printedNumber } from '../../shared/domain/fiscal-year.ts';
import type { NonResponsePolicy, QuestionnaireStatus } from '../../shared/domain/questionnaire.ts';
import { LEAST_IN_BODY } from '../../shared/domain/withheld-bodies.ts';
import { questionNumbered, tokyoMinute } from '../csv/cell-words.ts';
import { type CellValue, factSheet, type WorkbookSheet } from '../workbook/workbook-sheet.ts';
import type { ExportedFigures } from './exported-figures.ts';

const STATUS_LABELS: Readonly<Record<QuestionnaireStatus, string>> = {
  draft: '下書き',
  open: '受付中',
  closed: '締切済み',
  fixed: '確定',
  published: '公表',
};

const NON_RESPONSE: Readonly<Record<NonResponsePolicy, string>> = {
  'counts-against': '未回答は肯定に数えず、分母（対象）に含める',
  'leaves-base': '未回答は分母から除く',
};

/** What the figures are, of when, and by which definitions: a workbook is read far from the service. */
export function coverSheet(
  { questionnaire, tally, quiz, asOf }: ExportedFigures,
  forEditors: boolean,
): WorkbookSheet {
  const { content, fiscalYear, status, frozenMeasures } = questionnaire;
  const counted = frozenMeasures.map((measure): readonly [string, CellValue] => [
    `肯定に数える回答（${measure.displayCode}）`,
    countedOptions(measure, content.questions),
  ]);
  return factSheet('表紙', [
    ['題名', content.title.ja],
    ['年度', `${eraFiscalYear(fiscalYear)}（${fiscalYear}年度）`],
    ['状態', STATUS_LABELS[status]],
    ['集計時点', `${tokyoMinute(asOf)}（日本時間）`],
    ['集計の扱い', tally.provisional ? '暫定（今後、回答により変わることがある）' : '確定'],
    ['対象', tally.eligible],
    ['回答', tally.responded],
    ['未回答', tally.outstanding],
    ['対象外', tally.excused],
    ['未回答の扱い', NON_RESPONSE[content.nonResponse]],
    ...counted,
    ...quizFacts(content, quiz?.questions.length),
    ['達成の判定', '実績（分子÷分母）が目標以上のとき達成。整数で正確に比べ、百分率では判定しない'],
    ['対象外', '理由を記録して対象から除いた人。分母に含めない'],
    ['空欄', '値がないことを表す（0ではない）'],
    ...(forEditors
      ? [['取扱い', '「回答」「意見」には、だれが何を回答したかが含まれる'] satisfies [string, string]]
      : []),
  ]);
}

function quizFacts(
  { quiz }: Figures['content'],
  of: number | undefined,
): readonly (readonly [string, CellValue])[] {
  if (!quiz || of === undefined) return [];
  const small = `回答が${printedNumber(LEAST_IN_BODY)}人に満たない所属の値は、回答を見る権限がない人には示さない`;
  return [
    ['理解度の確認', `${printedNumber(of)}問中${printedNumber(quiz.passMark)}問以上の正解で合格。${small}`],
  ];
}

type Figures = ExportedFigures['questionnaire'];

/** 問１「そう思う」「どちらかといえばそう思う」 */
function countedOptions(
  measure: Figures['frozenMeasures'][number],
  questions: Figures['content']['questions'],
): string {
  const words = measure.conditions
    .map(({ question: code, options, exactly }) => {
      const at = questions.findIndex((one) => one.code === code);
      const question = questions[at];
      const known = question && 'options' in question ? question.options : [];
      const labels = options.map((option) => known.find((one) => one.code === option)?.label.ja ?? option);
      const all = exactly && options.length > 1 ? '（すべて）' : '';
      return `${question ? questionNumbered('ja', at) : code}${labels.map((label) => `「${label}」`).join('')}${all}`;
    })
    .join(
      measure.counts || measure.combine === 'at-least' ? '、' : measure.combine === 'all' ? 'かつ' : 'または',
    );
  return `${neededInWords(measure)}${words}`;
}
