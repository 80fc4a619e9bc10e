import { groupedLinkCode } from '../../shared/domain/link-code.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { type QrDrawing, QrPicture } from '../components/qr-picture.tsx';
import { answerWords } from './messages/answer-words.ts';

export interface PaperLinkProps {
  readonly locale: Locale;
  readonly code: string;
  /** The personal link in full, as it was given out. */
  readonly address: string;
  readonly qr: QrDrawing;
}

/** The personal link, to be scanned or typed: for answering on screen, and for looking at what the office entered. */
export function PaperLink({ locale, code, address, qr }: PaperLinkProps) {
  const say = answerWords(locale);
  return (
    <section class="paper-link" aria-labelledby="paper-link">
      <QrPicture {...qr} name={say('paper.qr')} />
      <div>
        <h2 id="paper-link">{say('paper.link')}</h2>
        <p>{say('paper.linkFor')}</p>
        <dl>
          <div>
            <dt>{say('paper.address')}</dt>
            <dd class="paper-address">{address}</dd>
          </div>
          <div>
            <dt>{say('paper.code')}</dt>
            <dd class="paper-address">{groupedLinkCode(code)}</dd>
          </div>
        </dl>
      </div>
    </section>
  );
}
