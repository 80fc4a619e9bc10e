import type { FormFields } from '../../shared/domain/answers.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { withoutWireLineEnds } from '../../shared/domain/question-kinds/question-kind.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { CarriedFields, FORM_ID } from './form-state.tsx';
import { answerWords } from './messages/answer-words.ts';

export interface UnsentFieldsProps {
  readonly locale: Locale;
  /** A form as it was posted; what belongs to the page and not to its writer is left out. */
  readonly fields: FormFields;
}

/**
 * What somebody typed that went nowhere, to be copied. Nothing is known here of the questions, so texts stand under the
 * name of their field; what looks like the code of an option may be a number that was typed, and stands together at the
 * end.
 */
export function UnsentFields({ locale, fields }: UnsentFieldsProps) {
  const say = answerWords(locale);
  const typed = [...fields]
    .filter(([name]) => !name.startsWith('_') && name !== 'action')
    .map(([name, values]) => ({
      name,
      text: withoutWireLineEnds(values.filter((value) => value.trim() !== '').join('\n')),
    }))
    .filter(({ text }) => text !== '');
  if (typed.length === 0) return null;
  const words = typed.filter(({ text }) => !isCodeLike(text));
  const codes = typed.filter(({ text }) => isCodeLike(text));
  return (
    <section class="unsent" aria-labelledby="unsent-fields">
      <h2 id="unsent-fields">{say('unsent.heading')}</h2>
      <Notice tone="caution">
        <p>{say('unsent.explanation')}</p>
      </Notice>
      <dl class="unsent-list">
        {words.map(({ name, text }) => (
          <div key={name}>
            <dt>{nameOf(locale, name)}</dt>
            <dd class="as-entered">{text}</dd>
          </div>
        ))}
        {codes.length > 0 && (
          <div>
            <dt>{say('unsent.codes')}</dt>
            {codes.map(({ name, text }) => (
              <dd key={name} class="unsent-code">
                {say('unsent.code', { field: nameOf(locale, name), values: text.split('\n').join(', ') })}
              </dd>
            ))}
          </div>
        )}
      </dl>
    </section>
  );
}

/** The same form once more, for when the service is back: it leads to the check page and submits nothing. */
export function SendAgain({ locale, fields }: UnsentFieldsProps) {
  const say = answerWords(locale);
  const carried = new Map([...fields].filter(([name]) => !BUTTONS.has(name)));
  return (
    // Relative, to where it went before: the code of the link stands nowhere in the page.
    <form id={FORM_ID} class="send-again" method="post" action={`?lang=${locale}`} autocomplete="off">
      <CarriedFields fields={carried} />
      <p>{say('unsent.again')}</p>
      <div class="button-row">
        <Button type="submit" look="primary" name="action" value="check">
          {say('action.check')}
        </Button>
      </div>
    </form>
  );
}

/** Fields that only the pressed button sends. */
const BUTTONS: ReadonlySet<string> = new Set(['action', '_lang', '_same']);

/** Options are sent as codes of these characters, one a line. */
function isCodeLike(text: string): boolean {
  return text.split('\n').every((line) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/.test(line));
}

function nameOf(locale: Locale, field: string): string {
  const comment = /^(.*)\.comment$/s.exec(field);
  return comment ? answerWords(locale)('unsent.comment', { field: comment[1] ?? '' }) : field;
}
