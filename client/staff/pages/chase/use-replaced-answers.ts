import { useState } from 'preact/hooks';
import {
  type Asked,
  answersFromForm,
  type FormFields,
  formFromAnswers,
  ownAnswer,
} from '../../../../shared/domain/answers.ts';
import type { CurrentResponseReply } from '../../requests/replies.ts';

export type CurrentResponse = CurrentResponseReply['response'];

export interface ReplacedAnswers {
  readonly fields: FormFields;
  readonly set: (field: string, values: readonly string[]) => void;
  /** The version that the writer has before their eyes, 0 for none: what is entered replaces that one. */
  readonly seen: number;
  /** The answer that the form began with. */
  readonly begun: CurrentResponse;
  /** Codes of the questions that are answered otherwise than in that version. */
  readonly changed: readonly string[];
  /** An answer that came while this one was typed, and where it differs from what is typed. */
  readonly newer: { readonly version: number; readonly differs: readonly string[] } | undefined;
  readonly takeNewer: () => void;
  readonly keepTyped: () => void;
}

/** A form that begins with the current answer, and holds on to it when another comes in between. */
export function useReplacedAnswers(asked: Asked, current: CurrentResponse): ReplacedAnswers {
  const [begun, setBegun] = useState(current);
  const [fields, setFields] = useState<FormFields>(() => fieldsIn(asked, current));
  const seen = begun?.version ?? 0;
  const newer = current && current.version > seen ? current : undefined;
  return {
    fields,
    seen,
    begun,
    set: (field, values) => setFields((before) => new Map([...before, [field, values]])),
    changed: differences(asked, fields, begun),
    newer: newer && { version: newer.version, differs: differences(asked, fields, newer) },
    takeNewer: () => {
      setFields(fieldsIn(asked, current));
      setBegun(current);
    },
    keepTyped: () => setBegun(current),
  };
}

function fieldsIn(asked: Asked, response: CurrentResponse): FormFields {
  return response ? formFromAnswers(asked, response.answers) : new Map();
}

/** Codes of the questions in which what is typed says something else than a response. */
export function differences(asked: Asked, fields: FormFields, response: CurrentResponse): readonly string[] {
  const typed = answersFromForm(asked, fields);
  // Both as the form shows them: what a form cannot show cannot differ in it.
  const given = answersFromForm(asked, fieldsIn(asked, response));
  return asked.questions
    .map(({ code }) => code)
    .filter((code) => JSON.stringify(ownAnswer(typed, code)) !== JSON.stringify(ownAnswer(given, code)));
}
