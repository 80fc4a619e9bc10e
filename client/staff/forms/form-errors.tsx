import { useEffect } from 'preact/hooks';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FailureNotice } from '../frame/failure-notice.tsx';
import { useWords } from '../frame/locale-setting.tsx';
import { fieldWording } from '../messages/field-wording.ts';
import { fieldId } from './field-id.ts';
import type { FormState, Values } from './use-form.ts';

/** On top of a form after it was refused, and focused: the fields to correct, or what else went wrong. */
export function FormErrors<V extends Values>({ form }: { readonly form: FormState<V> }) {
  const { locale, say } = useWords();
  const { mistakes, failure, refusals } = form;
  useEffect(() => {
    if (refusals === 0) return;
    const mark = say('errorTitle');
    if (!document.title.startsWith(mark)) document.title = mark + document.title;
    document.querySelector<HTMLElement>('#error-summary, .form-failure')?.focus();
  }, [refusals]);
  return (
    <>
      <ErrorSummary
        locale={locale}
        errors={[...mistakes].map(([name, mistake]) => ({
          targetId: fieldId(name),
          message: [form.labels.get(name), fieldWording(locale, mistake)].filter(Boolean).join(say('colon')),
        }))}
      />
      {failure && (
        <div class="form-failure" tabIndex={-1}>
          <FailureNotice failure={failure} />
        </div>
      )}
    </>
  );
}
