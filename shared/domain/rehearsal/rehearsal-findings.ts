import { ownAnswer, visibleQuestions } from '../answers.ts';
import type { Measure, Question, QuestionnaireContent } from '../questionnaire.ts';
import { countingOf } from '../quiz.ts';
import type { Ratio } from '../ratio.ts';
import { endsOf } from './measure-ends.ts';
import { choicesMeeting } from './meeting-choices.ts';
import { answersInManner } from './robot-answers.ts';

/** A `problem` makes the questionnaire do what nobody means; a `hint` may be meant so. */
export interface RehearsalFinding {
  readonly code: FindingCode;
  readonly weight: 'problem' | 'hint';
  /** JSON pointer into the questionnaire. */
  readonly pointer: string;
}

export type FindingCode =
  | 'unreachable-question'
  | 'unanswerable-question'
  | 'never-positive'
  | 'never-negative'
  | 'no-target'
  | 'measured-optional'
  | 'measured-not-of-all'
  | 'not-rehearsed';

export interface Examined {
  readonly content: QuestionnaireContent;
  /** The target of each measure in its order. */
  readonly targets: readonly (Ratio | undefined)[];
  /** Codes of the questions that some robot is asked. */
  readonly asked: ReadonlySet<string>;
}

/** What is wrong with the questionnaire itself although nothing stops it from being issued, in its own order. */
export function findingsIn({ content, targets, asked }: Examined): readonly RehearsalFinding[] {
  return [
    ...content.questions.flatMap((question, index) =>
      findingsOfQuestion(content, question, asked).map((finding) => ({
        ...finding,
        pointer: `/questions/${index}`,
      })),
    ),
    ...content.measures.flatMap((measure, index) =>
      findingsOfMeasure(content, measure, targets[index]).map((finding) => ({
        ...finding,
        pointer: `/measures/${index}`,
      })),
    ),
  ];
}

type Found = Omit<RehearsalFinding, 'pointer'>;

function findingsOfQuestion(
  content: QuestionnaireContent,
  question: Question,
  asked: ReadonlySet<string>,
): readonly Found[] {
  const choices = choicesMeeting(content, question.showWhen ?? []);
  if (!choices) return [{ code: 'unreachable-question', weight: 'problem' }];
  const answers = answersInManner(content, { turn: 0, words: '', wordPlaces: 0, choices });
  const isShown = visibleQuestions(content, answers).includes(question);
  if (question.required && isShown && !ownAnswer(answers, question.code)) {
    return [{ code: 'unanswerable-question', weight: 'problem' }];
  }
  return asked.has(question.code) ? [] : [{ code: 'not-rehearsed', weight: 'hint' }];
}

function findingsOfMeasure(
  content: QuestionnaireContent,
  measure: Measure,
  target: Ratio | undefined,
): readonly Found[] {
  const found: Found[] = [];
  const { positive, negative } = endsOf(content, measure);
  if (!positive) found.push({ code: 'never-positive', weight: 'problem' });
  if (!negative) found.push({ code: 'never-negative', weight: 'problem' });
  if (!target) found.push({ code: 'no-target', weight: 'hint' });
  const { conditions } = countingOf(content, measure);
  const measured = content.questions.filter(({ code }) =>
    conditions.some(({ question }) => question === code),
  );
  if (measured.some(({ required }) => !required)) found.push({ code: 'measured-optional', weight: 'hint' });
  if (measured.some(({ showWhen }) => showWhen?.length)) {
    found.push({ code: 'measured-not-of-all', weight: 'hint' });
  }
  return found;
}
