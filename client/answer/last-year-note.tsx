import {
  answeringChangedIn,
  type LastYearEntry,
  rewordedIn,
  wordingChangedIn,
} from '../../shared/domain/last-year.ts';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import { lengthOf } from '../../shared/domain/question-kinds/question-kind.ts';
import { kindOf } from '../../shared/domain/question-kinds/question-kinds.ts';
import type { Question } from '../../shared/domain/questionnaire.ts';
import { Button } from '../components/button.tsx';
import { EnteredText } from '../components/entered-text.tsx';
import { componentWords } from '../messages/component-words.ts';
import { askedYear } from './asked-year.ts';
import { answerWords } from './messages/answer-words.ts';
import { cardId, numberIn } from './question-number.ts';
import { answerLines } from './written-answer.ts';

export interface LastYearNoteProps {
  readonly locale: Locale;
  readonly place: number;
  readonly question: Question;
  readonly entry: LastYearEntry;
  /** Of the earlier round. */
  readonly fiscalYear: number;
  /** Of this page: without script the button comes back to it, at the question's card. */
  readonly path: string;
}

/** What this post answered in the earlier round, read beside the control and taken over by one press. */
export function LastYearNote({ locale, place, question, entry, fiscalYear, path }: LastYearNoteProps) {
  const say = answerWords(locale);
  const year = askedYear(locale, fiscalYear);
  const { answer, question: then, wordingChanged, same } = entry;
  const prompt = then.comment && textIn(locale, then.comment.prompt);
  return (
    <div class="last-year">
      <WrittenThen
        locale={locale}
        label={say('lastYear.answer', { year })}
        text={answerThen(locale, entry)}
        quiet={then.kind === 'free-text'}
      />
      {prompt !== undefined && answer.comment && (
        <WrittenThen
          locale={locale}
          label={say('lastYear.comment', { prompt, year })}
          text={answer.comment}
          quiet
        />
      )}
      {wordingChanged && <WordingThen locale={locale} question={question} then={then} year={year} />}
      {same && (
        <Button
          type="submit"
          name="_same"
          value={question.code}
          formAction={`${path}#${cardId(place)}`}
          data-same={JSON.stringify(kindOf(question).toForm(same))}
          data-undo={say('lastYear.undo')}
        >
          <span class="visually-hidden">
            {say('lastYear.ofQuestion', { number: numberIn(locale, place) })}
          </span>
          <span>{say('lastYear.same', { year })}</span>
        </Button>
      )}
    </div>
  );
}

/** On one line; options that were chosen together are told apart by their quotation marks. */
function answerThen(locale: Locale, { question, answer }: LastYearEntry): string {
  const lines = answerLines(locale, question, answer);
  if (lines.length === 0) return answerWords(locale)('noAnswer');
  if (question.kind !== 'multiple-choice') return lines.join('\n');
  return lines.map((text) => componentWords(locale)('quoted', { text })).join(locale === 'ja' ? '' : ', ');
}

/** Longer than this, in characters, a text is folded away: the next question should not be pages further down. */
const AT_A_GLANCE = 120;

interface WrittenThenProps {
  readonly locale: Locale;
  readonly label: string;
  readonly text: string;
  readonly quiet?: boolean;
}

function WrittenThen({ locale, label, text, quiet = false }: WrittenThenProps) {
  const written = <span class={quiet ? 'as-entered' : 'as-entered answer-value'}>{text}</span>;
  if (lengthOf(text) > AT_A_GLANCE || text.includes('\n')) {
    return (
      <details>
        <summary>{label}</summary>
        <p class="as-entered">{text}</p>
      </details>
    );
  }
  return (
    <p>
      {answerWords(locale)('lastYear.labelled', { label })}
      {written}
    </p>
  );
}

interface WordingThenProps {
  readonly locale: Locale;
  readonly question: Question;
  readonly then: Question;
  readonly year: string;
}

/** The question as it was asked then, in the reader's language, or in the other where only that one was reworded. */
function WordingThen({ locale, question, then, year }: WordingThenProps) {
  const say = answerWords(locale);
  const other: Locale = locale === 'ja' ? 'en' : 'ja';
  const language = wordingChangedIn(locale, then, question) ? locale : other;
  const answering = answeringChangedIn(language, then, question);
  const asked = rewordedIn(language, then.text, question.text) ? 'text' : 'answering';
  return (
    <details>
      <summary class="answer-value">{say(`lastYear.changed.${asked}`, { year })}</summary>
      <div lang={language === locale ? undefined : language}>
        <p>
          <EnteredText locale={language} text={then.text} />
        </p>
        {answering && 'options' in then && (
          <ul>
            {then.options.map(({ code, label }) => (
              <li key={code}>
                <EnteredText locale={language} text={label} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
