import { type Addressed, addresseeOf } from '../../shared/domain/addressee.ts';
import { groupedLinkCode } from '../../shared/domain/link-code.ts';
import type { Locale, LocalizedText } from '../../shared/domain/localized-text.ts';
import { EnteredText } from '../components/entered-text.tsx';
import { QrPicture, type QrPictureProps } from '../components/qr-picture.tsx';
import { componentWords } from '../messages/component-words.ts';
import { dayWording } from '../messages/date-wording.ts';
import { timeWording } from '../messages/time-wording.ts';
import { sheetWords } from './messages/sheet-words.ts';

export interface LinkSheetProps {
  readonly locale: Locale;
  /** Of the questionnaire. */
  readonly title: LocalizedText;
  readonly dueAt: Date | undefined;
  /** Whether answers stand once they are submitted. */
  readonly isFinal?: boolean | undefined;
  readonly respondent: Addressed & { readonly code: string };
  /** The personal link in full. */
  readonly address: string;
  readonly qr: Omit<QrPictureProps, 'name'>;
}

/** One sheet of paper for one person: who, what, until when, and the link to scan or to type. */
export function LinkSheet({ locale, title, dueAt, isFinal, respondent, address, qr }: LinkSheetProps) {
  const say = sheetWords(locale);
  const words = componentWords(locale);
  const name = addresseeOf(locale, respondent);
  const code = address.split('/').at(-1) ?? '';
  const deadline = dueAt
    ? words('date.until', { day: dayWording(locale, dueAt), time: timeWording(dueAt) })
    : words('date.noDeadline');
  return (
    <article class="link-sheet">
      {/* By which whoever puts the sheets into envelopes finds each in the roster, however the post is called. */}
      <p class="sheet-corner">
        {respondent.code} <EnteredText locale={locale} text={respondent.name} />
      </p>
      <p class="sheet-addressee">{say('addressee', { name })}</p>
      <p>{say('request')}</p>
      <h2>
        <EnteredText locale={locale} text={title} />
      </h2>
      <dl class="sheet-facts">
        <div>
          <dt>{say('deadline')}</dt>
          <dd>
            <strong>{deadline}</strong>
          </dd>
        </div>
      </dl>
      <p>{say('howTo')}</p>
      <QrPicture {...qr} name={say('qr', { name })} />
      <dl class="sheet-facts">
        <div>
          <dt>{say('address')}</dt>
          <dd class="sheet-address">{address}</dd>
        </div>
        <div>
          <dt>{say('code')}</dt>
          <dd>
            <span class="sheet-address">{groupedLinkCode(code)}</span>
            <span class="sheet-help">{say('codeHelp')}</span>
          </dd>
        </div>
      </dl>
      <p class="sheet-personal">{say(isFinal ? 'personalOnce' : 'personal', { name })}</p>
    </article>
  );
}
