import type { Locale } from '../../shared/domain/localized-text.ts';
import { answerWords } from './messages/answer-words.ts';
import { DateBoxes } from './paper-blanks.tsx';

/** Who filled the form in, and when: what the office names as the source when it enters the answers. */
export function PaperSignature({ locale }: { readonly locale: Locale }) {
  const say = answerWords(locale);
  return (
    <section class="paper-signature" aria-label={say('paper.signature')}>
      <p class="signature-name">
        <b>{say('paper.signature')}</b>
        <span aria-hidden="true" />
      </p>
      <div class="signature-date">
        <b>{say('paper.filledInOn')}</b>
        <DateBoxes locale={locale} />
      </div>
    </section>
  );
}
