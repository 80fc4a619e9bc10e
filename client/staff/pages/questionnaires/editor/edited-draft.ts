import type { LocalizedText } from '../../../../../shared/domain/localized-text.ts';
import type { Measure, NonResponsePolicy, Question } from '../../../../../shared/domain/questionnaire.ts';
import { tokyoDayOf } from '../../../figures/tokyo-day-of.ts';
import type { QuestionnaireReply } from '../../../requests/replies.ts';

/** A draft as it is on the screen. Days are `YYYY-MM-DD`, empty where there is none. */
export interface EditedDraft {
  readonly title: LocalizedText;
  readonly introduction: LocalizedText;
  readonly nonResponse: NonResponsePolicy;
  readonly rosterId: string;
  /** Empty where it is made from none. */
  readonly madeFrom: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly questions: readonly Question[];
  readonly measures: readonly Measure[];
}

export function editedFrom(reply: QuestionnaireReply): EditedDraft {
  const { title, introduction, nonResponse, rosterId, madeFrom, opensAt, dueAt, questions, measures } = reply;
  return {
    title,
    introduction: introduction ?? { ja: '' },
    nonResponse,
    rosterId,
    madeFrom: madeFrom ?? '',
    opensOn: opensAt ? tokyoDayOf(opensAt) : '',
    dueOn: dueAt ? tokyoDayOf(dueAt) : '',
    questions,
    measures,
  };
}

/** What has to be sent so that the service has `edited`: only the parts that are others than in `saved`. */
export function patchBetween(saved: EditedDraft, edited: EditedDraft): Readonly<Record<string, unknown>> {
  const parts = (Object.keys(edited) as (keyof EditedDraft)[]).filter(
    (part) => !isSame(saved[part], edited[part]),
  );
  return Object.fromEntries(
    // A deadline can be moved but not taken away: an empty field leaves the one that is there.
    parts.flatMap((part) => (part === 'dueOn' && edited.dueOn === '' ? [] : [[part, sentAs(edited, part)]])),
  );
}

function sentAs(edited: EditedDraft, part: keyof EditedDraft): unknown {
  const value = edited[part];
  return (part === 'opensOn' || part === 'madeFrom') && value === '' ? null : value;
}

/** Whether both say the same, as JSON: the order of members says nothing, and one that is undefined is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) =>
    isSame(one[name], other[name]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A part of a draft that differs: one of the questions by its place in the newer one, or any other by its name. */
export interface ChangedPlace {
  readonly part: keyof EditedDraft;
  readonly question?: { readonly index: number; readonly kind: 'added' | 'removed' | 'changed' };
}

/** What somebody has changed, for people to choose by. */
export function changedPlaces(before: EditedDraft, after: EditedDraft): readonly ChangedPlace[] {
  const others = (Object.keys(after) as (keyof EditedDraft)[]).filter(
    (part) => part !== 'questions' && !isSame(before[part], after[part]),
  );
  const known = new Map(before.questions.map((question) => [question.code, question]));
  const codes = new Set(after.questions.map(({ code }) => code));
  const place = (index: number, kind: 'added' | 'removed' | 'changed'): ChangedPlace => ({
    part: 'questions',
    question: { index, kind },
  });
  return [
    ...others.map((part) => ({ part })),
    ...after.questions.flatMap((question, index) => {
      const then = known.get(question.code);
      if (!then) return [place(index, 'added')];
      return isSame(then, question) ? [] : [place(index, 'changed')];
    }),
    ...before.questions.flatMap(({ code }, index) => (codes.has(code) ? [] : [place(index, 'removed')])),
    ...(isOnlyMoved(before, after) ? [{ part: 'questions' as const }] : []),
  ];
}

function isOnlyMoved(before: EditedDraft, after: EditedDraft): boolean {
  const [then, now] = [before, after].map(({ questions }) => questions.map(({ code }) => code));
  return !isSame(then, now) && isSame([...(then ?? [])].sort(), [...(now ?? [])].sort());
}
