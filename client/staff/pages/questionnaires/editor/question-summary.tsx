import type { Question } from '../../../../../shared/domain/questionnaire.ts';
import { Requirement } from '../../../../components/requirement.tsx';
import { positiveCodes } from '../../../figures/positive-codes.ts';
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
  const positive = positiveCodes({ frozenMeasures: [], measures: copied(draft.measures) }, code);
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
          </span>
        ))}
      {showWhen.length > 0 && <span>{shownWhenWording(locale, showWhen, draft.questions)}</span>}
    </div>
  );
}

/** The wire’s type is a mutable one. */
function copied(measures: ReturnType<typeof useEditorParts>['draft']['measures']) {
  return measures.map((measure) => ({
    ...measure,
    conditions: measure.conditions.map(({ question, options }) => ({ question, options: [...options] })),
  }));
}
