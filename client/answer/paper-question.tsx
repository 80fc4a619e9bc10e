import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import { DEFAULT_TEXT_LENGTH } from '../../shared/domain/question-kinds/question-kind.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { EnteredText } from '../components/entered-text.tsx';
import { Requirement } from '../components/requirement.tsx';
import { answerWords } from './messages/answer-words.ts';
import { DateBoxes, RuledLines, TickBox } from './paper-blanks.tsx';
import { howToFillIn, whenToFillIn } from './paper-wording.ts';
import { whenToComment } from './question-help.ts';
import { cardId, numberIn, placeOf } from './question-number.ts';

export interface PaperQuestionProps {
  readonly locale: Locale;
  readonly questions: readonly Question[];
  readonly question: Question;
  /** Below the heading of a section, or of the form itself. */
  readonly heading: 'h2' | 'h3';
}

const COMMENT_LINES = 3;
/** What a hand writes on a line of this width, and how much room is offered at most: more goes on another sheet. */
const CHARACTERS_A_LINE = 40;
const [FEWEST_LINES, MOST_LINES] = [3, 6];

/** One question with its number as on screen, and the room to answer it. */
export function PaperQuestion({ locale, questions, question, heading: Heading }: PaperQuestionProps) {
  const say = answerWords(locale);
  const place = placeOf(questions, question.code);
  const condition = whenToFillIn(locale, questions, question);
  const emphasis = whenToComment(locale, question);
  const id = cardId(place);
  return (
    <section class="paper-question" aria-labelledby={id}>
      <Heading id={id}>
        <span class="paper-number">{say('questionNumber', { number: numberIn(locale, place) })}</span>{' '}
        <Requirement locale={locale} required={question.required} />{' '}
        <span class="paper-text">
          <EnteredText locale={locale} text={question.text} />
        </span>
      </Heading>
      {condition && <p class="paper-condition">{condition}</p>}
      <p class="paper-help">
        {question.help && (
          <>
            <EnteredText locale={locale} text={question.help} />
            {locale === 'en' && ' '}
          </>
        )}
        {howToFillIn(locale, question)}
      </p>
      <Blank locale={locale} question={question} />
      {question.comment && (
        <div class="paper-comment">
          <p>
            <b>
              <EnteredText locale={locale} text={question.comment.prompt} />
            </b>{' '}
            <Requirement locale={locale} required={false} />
          </p>
          {emphasis && <p>{emphasis}</p>}
          <RuledLines count={COMMENT_LINES} />
        </div>
      )}
    </section>
  );
}

/** The room for the answer itself, by kind. */
function Blank({ locale, question }: Pick<PaperQuestionProps, 'locale' | 'question'>) {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return (
        <ul class="paper-options">
          {question.options.map(({ code, label }) => (
            <li key={code}>
              <TickBox /> <EnteredText locale={locale} text={label} />
            </li>
          ))}
        </ul>
      );
    case 'free-text':
      return <RuledLines count={linesFor(question.maxLength ?? DEFAULT_TEXT_LENGTH)} />;
    case 'number':
      return (
        <p class="number-box">
          <span aria-hidden="true" />
          {question.unit && textIn(locale, question.unit)}
        </p>
      );
    case 'date':
      return <DateBoxes locale={locale} />;
  }
}

function linesFor(maxLength: number): number {
  return Math.min(MOST_LINES, Math.max(FEWEST_LINES, Math.ceil(maxLength / CHARACTERS_A_LINE)));
}
