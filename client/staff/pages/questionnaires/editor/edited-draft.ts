import type { ProblemReply } from '../../../../../shared/api/problems.ts';
import type { LocalizedText } from '../../../../../shared/domain/localized-text.ts';
import type {
  Measure,
  NonResponsePolicy,
  Question,
  Quiz,
} from '../../../../../shared/domain/questionnaire.ts';
import { isSame } from '../../../editing/is-same.ts';
import { tokyoDayOf } from '../../../figures/tokyo-day-of.ts';
import type { QuestionnaireReply } from '../../../requests/replies.ts';

/** A draft as it is on the screen. Days are `YYYY-MM-DD`, empty where there is none. */
export interface EditedDraft {
  readonly title: LocalizedText;
  readonly introduction: LocalizedText;
  /** Absent in a draft that the browser kept before there was one. */
  readonly contact?: LocalizedText | undefined;
  readonly nonResponse: NonResponsePolicy;
  readonly rosterId: string;
  /** Empty where it is made from none. */
  readonly madeFrom: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly questions: readonly Question[];
  readonly measures: readonly Measure[];
  /** Absent where nothing is right or wrong. */
  readonly quiz?: Quiz | undefined;
}

/** What somebody else saved in between. */
export interface TheirDraft {
  readonly questionnaire: QuestionnaireReply;
  readonly editedBy?: { readonly name: string } | undefined;
  readonly editedAt?: string | undefined;
}

export function theirsIn(problem: ProblemReply): TheirDraft | undefined {
  return problem.code === 'questionnaire-changed' ? (problem as ProblemReply & TheirDraft) : undefined;
}

export function editedFrom(reply: QuestionnaireReply): EditedDraft {
  const { title, introduction, contact, nonResponse, rosterId, madeFrom, opensAt, dueAt } = reply;
  const { questions, measures, quiz } = reply;
  return {
    title,
    introduction: introduction ?? { ja: '' },
    contact: contact ?? { ja: '' },
    nonResponse,
    rosterId,
    madeFrom: madeFrom ?? '',
    opensOn: opensAt ? tokyoDayOf(opensAt) : '',
    dueOn: dueAt ? tokyoDayOf(dueAt) : '',
    questions,
    measures,
    quiz,
  };
}

/** What has to be sent so that the service has `edited`: only the parts that are others than in `saved`. */
export function patchBetween(saved: EditedDraft, edited: EditedDraft): Readonly<Record<string, unknown>> {
  // A draft that was kept in the browser has no member for what is absent: of a quiz that says that it is none any more.
  const parts = (Object.keys({ ...saved, ...edited }) as (keyof EditedDraft)[]).filter(
    (part) => !isSame(saved[part], edited[part]) && (edited[part] !== undefined || part === 'quiz'),
  );
  return Object.fromEntries(parts.map((part) => [part, sentAs(edited, part)]));
}

function sentAs(edited: EditedDraft, part: keyof EditedDraft): unknown {
  const value = edited[part];
  if (part === 'quiz' && !value) return null;
  return (part === 'opensOn' || part === 'dueOn' || part === 'madeFrom') && value === '' ? null : value;
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
