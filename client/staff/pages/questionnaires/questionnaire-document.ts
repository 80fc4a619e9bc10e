import type { LocalizedText } from '../../../../shared/domain/localized-text.ts';
import type { FieldMistake } from '../../forms/field-mistakes.ts';
import { readJson } from '../../forms/read-json-file.ts';

export interface Entered {
  readonly document: string;
  readonly planId: string;
  readonly rosterId: string;
  readonly fiscalYear: string;
  readonly title: string;
  readonly opensOn: string;
  readonly dueOn: string;
  /** The earlier questionnaire that it is made from, empty where that is the document's to say. */
  readonly madeFrom: string;
  /** Of the earlier questionnaire, as it shall be from now on; undefined where the document has its own. */
  readonly introduction?: LocalizedText | undefined;
}

export type QuestionnaireBody =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly mistake: FieldMistake };

/**
 * The document with plan, roster and year as chosen, and title, opening and deadline where they were entered. What the
 * document says otherwise is sent as it is: the service is the one that knows what it takes.
 */
export function questionnaireBody(entered: Entered): QuestionnaireBody {
  if (entered.document.trim() === '') return { ok: false, mistake: { code: 'no-document' } };
  const read = readJson(entered.document);
  if (!read.ok) return { ok: false, mistake: { code: read.code } };
  const { document } = read;
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return { ok: false, mistake: { code: 'not-a-document' } };
  }
  const { opensOn, opensAt, dueOn, dueAt, title, ...rest } = document as Readonly<Record<string, unknown>>;
  const opening = entered.opensOn === '' ? { opensOn, opensAt } : { opensOn: entered.opensOn };
  const deadline = entered.dueOn === '' ? { dueOn, dueAt } : { dueOn: entered.dueOn };
  return {
    ok: true,
    body: {
      ...rest,
      ...opening,
      ...deadline,
      ...(entered.introduction ? { introduction: entered.introduction } : {}),
      ...(entered.madeFrom === '' ? {} : { madeFrom: entered.madeFrom }),
      planId: entered.planId,
      rosterId: entered.rosterId,
      fiscalYear: Number(entered.fiscalYear),
      title: entered.title === '' ? title : titleWith(title, entered.title),
    },
  };
}

/** An entered title replaces the Japanese one, and with it a translation of other words. */
function titleWith(given: unknown, ja: string): { readonly ja: string; readonly en?: unknown } {
  const known = typeof given === 'object' && given !== null ? (given as { ja?: unknown; en?: unknown }) : {};
  return known.ja === ja && known.en !== undefined ? { ja, en: known.en } : { ja };
}

/** What the document itself says, to be seen in the fields as soon as a file is chosen. */
export function prefillFrom(
  document: unknown,
): Partial<Pick<Entered, 'title' | 'opensOn' | 'dueOn' | 'fiscalYear'>> {
  if (typeof document !== 'object' || document === null) return {};
  const { title, opensOn, dueOn, fiscalYear } = document as Readonly<Record<string, unknown>>;
  const ja = typeof title === 'object' && title !== null ? (title as { ja?: unknown }).ja : undefined;
  return {
    ...(typeof ja === 'string' ? { title: ja } : {}),
    ...(isDay(opensOn) ? { opensOn } : {}),
    ...(isDay(dueOn) ? { dueOn } : {}),
    ...(typeof fiscalYear === 'number' ? { fiscalYear: String(fiscalYear) } : {}),
  };
}

function isDay(given: unknown): given is string {
  return typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given);
}
