import type { Locale } from '../../shared/domain/localized-text.ts';
import { dayTimeWording } from '../messages/date-wording.ts';
import { figureIn } from '../messages/figures.ts';
import { answerWords } from './messages/answer-words.ts';
import type { ReceivedAnswers } from './page-props.ts';

export interface ReceiptPanelProps {
  readonly locale: Locale;
  readonly received: Omit<ReceivedAnswers, 'answers'>;
}

/** The receipt: its number large enough to copy, when it was given, and which submission it is. */
export function ReceiptPanel({ locale, received }: ReceiptPanelProps) {
  const say = answerWords(locale);
  const number = figureIn(locale, received.version);
  return (
    <dl class="receipt">
      <div>
        <dt>{say('received.receipt')}</dt>
        <dd class="receipt-number">{received.receipt}</dd>
      </div>
      <div>
        <dt>{say('received.at')}</dt>
        <dd>
          {dayTimeWording(locale, received.submittedAt)}
          {received.version > 1 && <span class="quiet"> {say('received.version', { number })}</span>}
        </dd>
      </div>
    </dl>
  );
}

/** When and from where the office took down answers that it entered on behalf; nothing where it did not. */
export function EnteredByOffice({ locale, received }: ReceiptPanelProps) {
  const { enteredByOffice, submittedAt } = received;
  if (!enteredByOffice) return null;
  const time = dayTimeWording(locale, submittedAt);
  return <p>{answerWords(locale)('received.byOffice', { time, source: enteredByOffice.source })}</p>;
}
