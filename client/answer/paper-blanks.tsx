import type { Locale } from '../../shared/domain/localized-text.ts';
import { answerWords } from './messages/answer-words.ts';

/**
 * Room for handwriting. Everything is drawn with borders, because browsers leave backgrounds out of what they print,
 * and hidden from screen readers: there is nothing in it to read.
 */
export function RuledLines({ count }: { readonly count: number }) {
  return (
    <div class="ruled-lines" aria-hidden="true">
      {Array.from({ length: count }, (_, line) => (
        <div key={line} />
      ))}
    </div>
  );
}

/** An empty box to tick: a character, so that it stands before its option whatever becomes of the styles. */
export function TickBox() {
  return (
    <span class="tick-box" aria-hidden="true">
      □
    </span>
  );
}

/** A box of its own for every digit of a date. */
export function DateBoxes({ locale }: { readonly locale: Locale }) {
  const say = answerWords(locale);
  const parts = [
    { name: say('paper.year'), digits: 4 },
    { name: say('paper.month'), digits: 2 },
    { name: say('paper.day'), digits: 2 },
  ];
  return (
    <p class="date-boxes">
      {parts.map(({ name, digits }) => (
        <span class="date-part" key={name}>
          {locale === 'en' && name}
          <span class="digit-boxes" aria-hidden="true">
            {Array.from({ length: digits }, (_, digit) => (
              <span key={digit} />
            ))}
          </span>
          {locale === 'ja' && name}
        </span>
      ))}
    </p>
  );
}
