import type { DateQuestion } from '../questionnaire.ts';
import { formatDay, parseDay } from '../tokyo-day.ts';
import { noOptions, type QuestionKind, type ValueProblem } from './question-kind.ts';

export const dateKind: QuestionKind<DateQuestion> = {
  valuePart: 'date',
  isAnswered: ({ date, entered }) => date !== undefined || (entered !== undefined && entered !== ''),
  problemsOf(question, { date, entered }) {
    if (date === undefined && entered !== undefined) return [{ code: 'not-a-date', part: 'date' }];
    if (typeof date !== 'string') return [{ code: 'wrong-type', part: 'date' }];
    if (!parseDay(date)) return [{ code: 'not-a-date', part: 'date' }];
    const problems: ValueProblem[] = [];
    // Days in this form compare as text.
    const { earliestOn, latestOn } = question;
    if (earliestOn !== undefined && date < earliestOn) {
      problems.push({ code: 'too-early', part: 'date', params: { earliestOn } });
    }
    if (latestOn !== undefined && date > latestOn) {
      problems.push({ code: 'too-late', part: 'date', params: { latestOn } });
    }
    return problems;
  },
  chosenOptions: () => noOptions,
  fromForm: (_question, values) => {
    const entered = values.join(' ');
    if (entered.trim() === '') return undefined;
    const date = parseEnteredDate(entered);
    return date === undefined ? { entered } : { date };
  },
  toForm: ({ date, entered }) => (date === undefined ? (entered === undefined ? [] : [entered]) : [date]),
};

/** `2022-03-01`, `2022/3/1`, `2022年3月1日`, in full-width digits too; undefined for days that do not exist. */
export function parseEnteredDate(entered: string): string | undefined {
  const folded = entered.normalize('NFKC').trim();
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(folded);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return parseDay(formatDay(day)) ? formatDay(day) : undefined;
}
