import type { AnswerProblem, FormFields } from '../../../../shared/domain/answers.ts';
import type { Question } from '../../../../shared/domain/questionnaire.ts';
import { CheckboxGroup } from '../../../components/checkbox-group.tsx';
import { Field } from '../../../components/field.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { answerProblemWording } from '../../../messages/answer-problem-wording.ts';
import { figureIn } from '../../../messages/figures.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { proxyCommentId, proxyFieldId } from './proxy-errors.tsx';

export interface ProxyQuestionProps {
  /** From 1, in the whole questionnaire. */
  readonly place: number;
  readonly question: Question;
  readonly fields: FormFields;
  /** Of this question alone. */
  readonly problems: readonly AnswerProblem[];
  readonly onChange: (field: string, values: readonly string[]) => void;
}

/** One question as it is printed on the paper form, to be copied from there. */
export function ProxyQuestion({ place, question, fields, problems, onChange }: ProxyQuestionProps) {
  const { locale, say } = useWords();
  const number = figureIn(locale, place);
  const errorOf = (isComment: boolean) =>
    problems
      .filter(({ part }) => (part === 'comment') === isComment)
      .map((problem) => answerProblemWording(locale, problem, question.kind))
      .join(say('listComma')) || undefined;
  const { comment } = question;
  const commentField = `${question.code}.comment`;
  return (
    <div class="card">
      <ProxyControl
        question={question}
        id={proxyFieldId(place)}
        number={number}
        values={fields.get(question.code) ?? []}
        error={errorOf(false)}
        onChange={(values) => onChange(question.code, values)}
      />
      {comment && (
        <Field
          locale={locale}
          id={proxyCommentId(place)}
          label={
            <>
              <span class="visually-hidden">{say('proxy.ofQuestion', { number })}</span>
              <Localized text={comment.prompt} />
            </>
          }
          required={false}
          error={errorOf(true)}
        >
          {(wiring) => (
            <TextArea
              {...wiring}
              name={commentField}
              rows={3}
              value={fields.get(commentField)?.[0] ?? ''}
              onInput={(value) => onChange(commentField, [value])}
            />
          )}
        </Field>
      )}
    </div>
  );
}

interface ProxyControlProps {
  readonly question: Question;
  readonly id: string;
  readonly number: string;
  readonly values: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

function ProxyControl({ question, number, values, onChange, ...rest }: ProxyControlProps) {
  const { locale, say } = useWords();
  const { code, required } = question;
  const label = (
    <>
      <span class="question-number">{say('question.name', { number })}</span>{' '}
      <Localized text={question.text} />
    </>
  );
  const help = question.help && <Localized text={question.help} />;
  if (question.kind === 'single-choice' || question.kind === 'multiple-choice') {
    const choices = question.options.map((option) => ({
      value: option.code,
      label: <Localized text={option.label} />,
    }));
    const group = { ...rest, locale, name: code, legend: label, required, help, choices };
    if (question.kind === 'multiple-choice') {
      return <CheckboxGroup {...group} values={values} onChoose={onChange} />;
    }
    return <RadioGroup {...group} value={values[0]} onChoose={(value) => onChange([value])} />;
  }
  const value = values[0] ?? '';
  const onInput = (typed: string) => onChange([typed]);
  return (
    <Field {...rest} locale={locale} label={label} required={required} help={help}>
      {(wiring) => {
        const control = { ...wiring, name: code, value, onInput };
        if (question.kind === 'free-text') return <TextArea {...control} rows={4} />;
        if (question.kind === 'date') return <TextInput {...control} short />;
        return <TextInput {...control} short inputMode="decimal" />;
      }}
    </Field>
  );
}
