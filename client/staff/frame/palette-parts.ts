import type { LocalizedText } from '../../../shared/domain/localized-text.ts';
import { addresses } from '../addresses.ts';
import { staffWords } from '../messages/staff-words.ts';
import { fiscalYearWording } from '../messages/year-wording.ts';
import type { QuestionnaireSummary } from '../requests/replies.ts';
import type { Place } from './palette-places.ts';

type Summary = Pick<QuestionnaireSummary, 'id' | 'title' | 'fiscalYear' | 'status' | 'madeFrom'>;
type Part = 'editing' | 'board' | 'results' | 'letters' | 'differences' | 'rehearsal';
type Act = 'remind' | 'extend' | 'close' | 'fix' | 'publish' | 'nextYear';

/** A questionnaire, its parts and what can be done with it as it stands, each with its year and state beside it. */
export function placesOfQuestionnaire(questionnaire: Summary, mayRun: boolean): readonly Place[] {
  const { id, title } = questionnaire;
  const beside = yearAndState(questionnaire);
  return [
    { kind: 'questionnaire', href: addresses.questionnaire(id), name: title, beside },
    ...partsOf(questionnaire, mayRun).map(
      ([part, href]): Place => ({
        kind: 'part',
        href,
        name: within(`palette.part.${part}`, title),
        beside,
        ...readAs(part),
      }),
    ),
    ...(mayRun ? actsOn(questionnaire) : []).map(
      (act): Place => ({
        ...{ kind: 'act', href: addresses.questionnaire(id), beside },
        name: within(`palette.act.${act}`, title),
        ...readAs(act),
      }),
    ),
  ];
}

/** What becomes, or became, public of each year of a plan that has begun. */
export function placesOfPlanYears(
  plan: { readonly id: string; readonly title: LocalizedText },
  years: readonly number[],
): readonly Place[] {
  return years.map((year) => ({
    kind: 'part',
    href: addresses.publication(plan.id, year),
    name: within('palette.part.publication', plan.title),
    beside: yearText(year),
    ...readAs('publication'),
  }));
}

function partsOf({ id, status, madeFrom }: Summary, mayRun: boolean): readonly (readonly [Part, string])[] {
  if (status === 'draft' && !mayRun) return [];
  const differences = madeFrom && mayRun ? [['differences', addresses.differences(id)] as const] : [];
  if (status === 'draft')
    return [['editing', addresses.questionnaire(id)], ['rehearsal', addresses.rehearsal(id)], ...differences];
  return [
    ['board', addresses.questionnaire(id)],
    ['results', addresses.results(id)],
    ...(mayRun ? [['letters', addresses.letters(id)] as const] : []),
    ...differences,
  ];
}

function actsOn({ status }: Summary): readonly Act[] {
  if (status === 'open') return ['remind', 'extend', 'close'];
  if (status === 'closed') return ['fix'];
  if (status === 'fixed') return ['publish', 'nextYear'];
  return status === 'published' ? ['nextYear'] : [];
}

export function yearAndState({ fiscalYear, status }: Pick<Summary, 'fiscalYear' | 'status'>): LocalizedText {
  const year = yearText(fiscalYear);
  const state = both(`questionnaire.${status}`);
  return { ja: `${year.ja}・${state.ja}`, en: `${year.en} · ${state.en}` };
}

function yearText(fiscalYear: number) {
  return { ja: fiscalYearWording('ja', fiscalYear), en: fiscalYearWording('en', fiscalYear) };
}

type Said = Extract<
  Parameters<ReturnType<typeof staffWords>>[0],
  `palette.${string}` | `questionnaire.${string}`
>;

function within(
  key: Extract<Said, `palette.part.${string}` | `palette.act.${string}`>,
  title: LocalizedText,
) {
  const word = both(key);
  return { ja: `${word.ja}｜${title.ja}`, en: `${word.en} | ${title.en ?? title.ja}` };
}

/** Readings and other words that it is found by, never shown. */
export function readAs(name: Part | Act | 'publication' | PageName): { readonly also: string } {
  const { ja, en } = both(`palette.also.${name}`);
  return { also: `${ja} ${en}` };
}

export type PageName =
  | 'overview'
  | 'plans'
  | 'questionnaires'
  | 'sheets'
  | 'rosters'
  | 'accounts'
  | 'audit'
  | 'ownAccount';

function both(key: Said): { readonly ja: string; readonly en: string } {
  // None of these words takes a parameter.
  const word = (locale: 'ja' | 'en') => (staffWords(locale) as (key: Said) => string)(key);
  return { ja: word('ja'), en: word('en') };
}
