import type { LocalizedText } from '../../../../../shared/domain/localized-text.ts';
import { rightOptionsOf } from '../../../../../shared/domain/quiz.ts';
import { useWords } from '../../../frame/locale-setting.tsx';
import { Localized } from '../../../frame/localized.tsx';
import { optionName, questionName, shownWhenWording } from '../../../messages/measure-wording.ts';
import type { DifferencesReply } from '../../../requests/replies.ts';
import type { DifferencesProps } from './target-differences.tsx';

type QuestionDifference = DifferencesReply['questions'][number];
type Question = NonNullable<QuestionDifference['after']>;

/** The questions that differ, as they were and as they are. */
export function QuestionDifferences({ differences, codes }: DifferencesProps) {
  const { say } = useWords();
  const { questions, earlier } = differences;
  return (
    <section aria-labelledby="difference-questions">
      <h2 id="difference-questions">{say('differences.questions')}</h2>
      {questions.length === 0 && <p class="empty-state">{say('differences.questions.none')}</p>}
      <ul class="difference-list">
        {questions.map((difference) => (
          <li key={difference.code} class="card stack">
            <h3>
              <QuestionTitle difference={difference} />
            </h3>
            <div class="two-columns">
              <Side
                heading={say('differences.before')}
                question={difference.before}
                codes={earlier.questionCodes}
              />
              <Side heading={say('differences.after')} question={difference.after} codes={codes} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function QuestionTitle({ difference }: { readonly difference: QuestionDifference }) {
  const { locale, say } = useWords();
  const { before, after, placeBefore = 1, placeAfter, changes } = difference;
  const question = questionName(locale, (placeAfter ?? placeBefore) - 1);
  if (!before) return <>{say('editor.change.added', { question })}</>;
  if (!after) return <>{say('differences.removed', { question })}</>;
  const changed = changes.map((change) => say(`differences.change.${change}`)).join(say('listComma'));
  return <>{say('differences.changed', { question, changes: changed })}</>;
}

interface SideProps {
  readonly heading: string;
  readonly question: Question | undefined;
  readonly codes: readonly string[];
}

function Side({ heading, question, codes }: SideProps) {
  const { locale, say } = useWords();
  if (!question) {
    return (
      <div>
        <p class="side-heading">{heading}</p>
        <p class="quiet">{say('differences.notThere')}</p>
      </div>
    );
  }
  const { text, help, showWhen = [] } = question;
  const numbered = codes.map((code) => ({ code }));
  const right = rightOptionsOf(question);
  return (
    <div>
      <p class="side-heading">{heading}</p>
      <Lines text={text} />
      {help && <Lines text={help} quiet />}
      <p class="quiet">
        {say(`kind.${question.kind}`)}
        {say('dot')}
        {say(question.required ? 'differences.required' : 'differences.optional')}
      </p>
      {'options' in question && (
        <ul class="option-list">
          {question.options.map(({ code, label }) => (
            <li key={code}>
              <span class="option-code">{optionName(locale, code)}</span>
              <Localized text={label} />
              {right.includes(code) && <span class="positive-mark">{say('right.mark')}</span>}
            </li>
          ))}
        </ul>
      )}
      {showWhen.length > 0 && <p class="quiet">{shownWhenWording(locale, showWhen, numbered)}</p>}
    </div>
  );
}

function Lines({ text, quiet }: { readonly text: LocalizedText; readonly quiet?: boolean }) {
  return (
    <p class={quiet ? 'quiet as-entered' : 'as-entered'}>
      <Localized text={text} />
    </p>
  );
}
