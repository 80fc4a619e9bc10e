import type { Locale, LocalizedText } from '../../shared/domain/localized-text.ts';
import { EnteredText } from '../components/entered-text.tsx';
import { answerWords } from './messages/answer-words.ts';

export interface WhomToAskProps {
  readonly locale: Locale;
  readonly contact: LocalizedText | undefined;
}

/** Whom to ask: the lines that the office entered, as plain text; without them, whoever sent the link. */
export function WhomToAsk({ locale, contact }: WhomToAskProps) {
  const say = answerWords(locale);
  if (!contact) return <p>{say('state.ask')}</p>;
  return (
    <div>
      <p>{say('state.askContact')}</p>
      <p class="contact">
        <EnteredText locale={locale} text={contact} />
      </p>
    </div>
  );
}
