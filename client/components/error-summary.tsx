import type { Locale } from '../../shared/domain/localized-text.ts';
import { componentWords } from '../messages/component-words.ts';

export interface SummarizedError {
  /** Id of the control to correct. */
  readonly targetId: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly locale: Locale;
  readonly errors: readonly SummarizedError[];
  readonly title?: string | undefined;
}

/**
 * What went wrong is read and seen first, as in every form of the design system. The attribute moves the focus in a
 * page that the server drew, without script; the ref does it where the summary appears in a page already open.
 */
const FOCUS_FIRST = { autoFocus: true } as const;
const focus = (element: HTMLElement | null) => element?.focus();

/** On top of the page, focused when it appears, each error a link to its control. Nothing without errors. */
export function ErrorSummary({ locale, errors, title }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div
      class="error-summary"
      id="error-summary"
      role="alert"
      tabIndex={-1}
      {...FOCUS_FIRST}
      ref={focus}
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{title ?? componentWords(locale)('errorSummaryTitle')}</h2>
      <ul>
        {errors.map(({ targetId, message }) => (
          <li key={`${targetId} ${message}`}>
            <a href={`#${targetId}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
