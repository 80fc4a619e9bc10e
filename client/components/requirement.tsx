import type { Locale } from '../../shared/domain/localized-text.ts';
import { componentWords } from '../messages/component-words.ts';

/** `※必須` or `※任意`, as text beside the label. */
export function Requirement({ locale, required }: { readonly locale: Locale; readonly required: boolean }) {
  return (
    <span class={required ? 'requirement is-required' : 'requirement'}>
      {componentWords(locale)(required ? 'required' : 'optional')}
    </span>
  );
}
