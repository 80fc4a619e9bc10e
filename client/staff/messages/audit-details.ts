import type { Locale, LocalizedText } from '../../../shared/domain/localized-text.ts';
import { textIn } from '../../../shared/domain/localized-text.ts';
import { formatRatio } from '../../../shared/domain/ratio.ts';
import { dayTimeWording, writtenDay } from '../../messages/date-wording.ts';
import { isStaffKey, type StaffKey, staffWords } from './staff-words.ts';
import { fiscalYearWording } from './year-wording.ts';

export interface DetailWording {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

type Value = string | number | boolean | null;
type Names = Readonly<Record<string, readonly LocalizedText[]>>;

/** The details of an entry as label and value, with what ids in them are called today; what has no words is shown as it is kept. */
export function detailsWording(
  locale: Locale,
  details: Readonly<Record<string, Value>>,
  names: Names = {},
): readonly DetailWording[] {
  return Object.entries(details).map(([key, value]) => ({
    key,
    label: wordOr(locale, `audit.detail.${key}`, key),
    value: valueWording(locale, key, value, names[key]),
  }));
}

/** Details whose values are codes: where the words of the codes are. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  ...{ role: 'role', roleBefore: 'role', half: 'audit.half' },
  ...{ link: 'audit.link', preparedBy: 'audit.link' },
};

function valueWording(
  locale: Locale,
  key: string,
  value: Value,
  names: readonly LocalizedText[] | undefined,
): string {
  const say = staffWords(locale);
  if (names) return namesWording(locale, names, String(value));
  if (value === null) return '–';
  if (typeof value === 'boolean') return say(value ? 'audit.yes' : 'audit.no');
  if (typeof value === 'number')
    return key === 'fiscalYear' ? fiscalYearWording(locale, value) : String(value);
  const codes = VALUE_WORDS[key];
  if (codes) return wordOr(locale, `${codes}.${value}`, value);
  if (key === 'target' || key === 'result') return figureWording(locale, parsed(value)) ?? value;
  if (key === 'targets') return targetsWording(locale, parsed(value)) ?? value;
  if (key === 'changed') return partsWording(locale, value);
  if (key === 'digest') return value.slice(0, DIGEST_SHOWN);
  if (key === 'on' || key.endsWith('On')) return writtenDay(locale, value);
  if (key.endsWith('At') && !Number.isNaN(Date.parse(value))) return dayTimeWording(locale, new Date(value));
  return value;
}

const DIGEST_SHOWN = 12;

/** The service names the first of many. */
function namesWording(locale: Locale, names: readonly LocalizedText[], ids: string): string {
  const say = staffWords(locale);
  const total = ids.split(' ').length;
  const known = names.map((name) => textIn(locale, name)).join(say('listComma'));
  return total > names.length
    ? say('audit.namesAndMore', { names: known, count: total - names.length })
    : known;
}

/** `dueOn questions` → 回答期限、設問. */
function partsWording(locale: Locale, parts: string): string {
  return parts
    .split(' ')
    .map((part) => wordOr(locale, `place.${part}`, part))
    .join(staffWords(locale)('listComma'));
}

/** A target or a result as it was written into the log: a ratio, sentences, or judgements on them. */
function figureWording(locale: Locale, figure: unknown): string | undefined {
  const say = staffWords(locale);
  if (figure === null) return say('audit.nothing');
  if (Array.isArray(figure))
    return figure.map((text) => textIn(locale, asText(text))).join(say('audit.then'));
  if (typeof figure !== 'object') return undefined;
  const { ratio, numerator, denominator, judgements } = figure as Readonly<Record<string, unknown>>;
  if (ratio) return figureWording(locale, ratio);
  if (typeof numerator === 'number' && typeof denominator === 'number')
    return formatRatio({ numerator, denominator });
  if (!Array.isArray(judgements)) return undefined;
  const achieved = judgements.filter(
    (one: unknown) => (one as { achieved?: unknown } | null)?.achieved === true,
  );
  return say('audit.judgements', { count: judgements.length, achieved: achieved.length });
}

/** The targets of a year that were set together, each with its item and key. */
function targetsWording(locale: Locale, targets: unknown): string | undefined {
  if (!Array.isArray(targets)) return undefined;
  const say = staffWords(locale);
  return targets
    .map((one: { readonly item?: unknown; readonly key?: unknown; readonly target?: unknown }) =>
      say('audit.targetOf', {
        ...{ item: String(one.item), key: String(one.key) },
        target: figureWording(locale, one.target ?? null) ?? '–',
      }),
    )
    .join(say('audit.then'));
}

function asText(text: unknown): LocalizedText {
  return typeof text === 'object' && text !== null && 'ja' in text
    ? (text as LocalizedText)
    : { ja: String(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function wordOr(locale: Locale, key: string, otherwise: string): string {
  // None of these words takes a parameter.
  const say = staffWords(locale) as (key: StaffKey) => string;
  return isStaffKey(key) ? say(key) : otherwise;
}
