import { positiveOptions } from '../../../../../shared/domain/measure.ts';
import type { Question } from '../../../../../shared/domain/questionnaire.ts';
import { rightOptionsOf } from '../../../../../shared/domain/quiz.ts';
import { Requirement } from '../../../../components/requirement.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { Localized } from '../../../frame/localized.tsx';
import { optionName, shownWhenWording } from '../../../messages/measure-wording.ts';
import { useEditorParts } from './editor-context.ts';

export interface QuestionSummaryProps {
  readonly question: Question;
  readonly part: 'title' | 'rest';
}

/** A question in a few lines: what is asked, how, with which options, and for whom. */
export function QuestionSummary({ question, part }: QuestionSummaryProps) {
  const { locale, say } = useWords();
  const { draft, showCodes } = useEditorParts();
  const { code, section, text, showWhen = [] } = question;
  if (part === 'title') {
    return (
      <span class="card-text">
        {text.ja.trim() === '' ? (
          <span class="quiet">{say('editor.noText')}</span>
        ) : (
          <Localized text={text} />
        )}
      </span>
    );
  }
  const positive = draft.measures.flatMap((measure) => positiveOptions(measure, code));
  const right = rightOptionsOf(question);
  return (
    <div class="card-summary">
      <span>
        {say(`kind.${question.kind}`)}
        <Requirement locale={locale} required={question.required} />
      </span>
      {showCodes && <span class="code-mark">{code}</span>}
      {section && (
        <span>
          {say('editor.section')}
          {say('colon')}
          <Localized text={section} />
        </span>
      )}
      {'options' in question &&
        question.options.map(({ code: option, label }) => (
          <span key={option} class={positive.includes(option) ? 'option-mark is-positive' : 'option-mark'}>
            {optionName(locale, option)} <Localized text={label} />
            {positive.includes(option) && <span class="visually-hidden">{say('positive')}</span>}
            {right.includes(option) && (
              <>
                {' '}
                <span class="positive-mark">{say('right.mark')}</span>
              </>
            )}
          </span>
        ))}
      {showWhen.length > 0 && <span>{shownWhenWording(locale, showWhen, draft.questions)}</span>}
    </div>
  );
}
