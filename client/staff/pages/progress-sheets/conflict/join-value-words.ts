/** What one side has at a place, in words that read otherwise wherever the two differ. */
import type { Locale } from '../../../../../shared/domain/localized-text.ts';
import type { JoinPlace } from '../../../../../shared/domain/progress-sheet/join-place.ts';
import type {
  Action,
  ActionPeriod,
  CountFigure,
  SheetContent,
  SheetCount,
} from '../../../../../shared/domain/progress-sheet/sheet-content.ts';
import { writtenDay } from '../../../../messages/date-wording.ts';
import { figureIn } from '../../../../messages/figures.ts';
import { fiscalYearWording } from '../../../messages/year-wording.ts';
import { figureAt } from '../counts/count-edits.ts';
import { typedFor } from '../counts/typed-numbers.ts';
import { monthWording } from '../plan/month-choice.tsx';
import { sheetWords } from '../sheet-words.ts';

/** `undefined` where the part is not there, empty where nothing is written at the place. */
export function valueAt(locale: Locale, content: SheetContent, place: JoinPlace): string | undefined {
  const { part, period, count, member } = place;
  if (part === 'counts') {
    if (count === undefined) return namesOf(content.counts);
    const found = content.counts.find(({ key }) => key === count);
    return found && countWording(locale, found, member);
  }
  if (part !== 'periods') return content[part];
  if (period === undefined) {
    return member === 'order'
      ? namesOf(content.periods)
      : lines(content.periods.map((one) => periodWording(locale, one)));
  }
  const found = content.periods.find(({ key }) => key === period);
  return found && valueInPeriod(locale, found, place);
}

function valueInPeriod(
  locale: Locale,
  period: ActionPeriod,
  { action, member }: JoinPlace,
): string | undefined {
  if (action !== undefined) {
    const found = period.actions.find(({ key }) => key === action);
    return found && actionWording(locale, found, member);
  }
  if (member === 'label') return period.label;
  if (member === 'months') return monthsWording(locale, period);
  return member === 'order' ? lines(period.actions.map(({ text }) => text)) : periodWording(locale, period);
}

function periodWording(locale: Locale, period: ActionPeriod): string {
  const months = sheetWords(locale)('period.months', { months: monthsWording(locale, period) });
  return lines([
    `${period.label}${months}`,
    ...period.actions.map((action) => actionWording(locale, action)),
  ]);
}

function monthsWording(locale: Locale, { firstMonth, lastMonth }: ActionPeriod): string {
  const [first, last] = [monthWording(locale, firstMonth), monthWording(locale, lastMonth)];
  return first === last ? first : sheetWords(locale)('conflict.fromTo', { first, last });
}

const ACTION_MEMBERS = ['track', 'responsibleBody', 'intendedEffect', 'refersTo', 'doneOn'] as const;

function actionWording(locale: Locale, action: Action, member?: JoinPlace['member']): string {
  const say = sheetWords(locale);
  const worded = (name: (typeof ACTION_MEMBERS)[number]): string => {
    const value = action[name];
    if (value === undefined) return '';
    if (typeof value === 'number') return fiscalYearWording(locale, value);
    return name === 'doneOn' ? writtenDay(locale, value) : value;
  };
  if (member === 'text') return action.text;
  const only = ACTION_MEMBERS.find((name) => name === member);
  if (only) return worded(only);
  const members = ACTION_MEMBERS.filter((name) => action[name] !== undefined);
  return lines([
    action.text,
    ...members.map((name) => `${say(`action.${name}`)}${say('colon')}${worded(name)}`),
  ]);
}

const COUNT_MEMBERS = ['label', 'unit', 'body', 'startedOn'] as const;
const HALVES = ['mid-year', 'year-end'] as const;

function countWording(locale: Locale, count: SheetCount, member: JoinPlace['member']): string {
  const say = sheetWords(locale);
  const worded = (name: (typeof COUNT_MEMBERS)[number]) =>
    name === 'startedOn' ? writtenDay(locale, count.startedOn ?? '') : (count[name] ?? '');
  const half = (asOf: (typeof HALVES)[number]) => figureWording(locale, figureAt(count, asOf));
  const only = COUNT_MEMBERS.find((name) => name === member);
  if (only) return worded(only);
  const asOf = HALVES.find((one) => one === member);
  if (asOf) return half(asOf);
  return lines([
    ...COUNT_MEMBERS.filter((name) => count[name] !== undefined).map(
      (name) => `${say(`count.${name}`)}${say('colon')}${worded(name)}`,
    ),
    ...HALVES.filter((one) => figureAt(count, one)).map(
      (one) => `${say(`half.${one}`)}${say('colon')}${half(one)}`,
    ),
  ]);
}

/** The parts with their names: `32（28＋４）` would read the same with other ones. */
function figureWording(locale: Locale, figure: CountFigure | undefined): string {
  if (!figure) return '';
  const say = sheetWords(locale);
  const number = (part: object, name: string, value: number) =>
    typedFor(part, name) ?? (value < 0 ? say('noValue') : figureIn(locale, value));
  const total = number(figure, 'total', figure.total);
  if (figure.kind === 'of-total') return `${number(figure, 'done', figure.done)}/${total}`;
  const parts = figure.parts.map((part) => `${part.label} ${number(part, 'count', part.count)}`);
  return lines([total, ...parts.map((part) => `${say('dot')}${part}`)]);
}

function namesOf(parts: readonly { readonly label: string }[]): string {
  return lines(parts.map(({ label }) => label));
}

function lines(texts: readonly string[]): string {
  return texts.join('\n');
}
