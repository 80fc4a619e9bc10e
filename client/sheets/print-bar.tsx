import type { Locale } from '../../shared/domain/localized-text.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { progressWords } from './messages/progress-words.ts';
import type { ProgressSheetAddresses, ProgressSheetProps } from './progress-sheet-document.tsx';

export interface PrintBarProps {
  readonly locale: Locale;
  readonly paper: ProgressSheetProps['paper'];
  readonly addresses: ProgressSheetAddresses;
  readonly isFixed: boolean;
  readonly withBodies: boolean;
}

/** Above the sheet, on screen only: on which paper it prints, and how else it can be had. */
export function PrintBar({ locale, paper, addresses, isFixed, withBodies }: PrintBarProps) {
  const say = progressWords(locale);
  const { back, otherPaper, otherLanguage, otherBodies, pdf, workbook } = addresses;
  return (
    <header class="print-bar no-print">
      <div class="print-bar-text">
        <h2>{say('guide')}</h2>
        <p>{say(paper === 'a3' ? 'paperA3' : 'paperA4')}</p>
        <p>{say(pdf ? 'engine' : 'noEngine')}</p>
        {!isFixed && <p>{say('draftGuide')}</p>}
      </div>
      <div class="print-bar-acts">
        {/* Shown by the script: without it the browser's own menu prints as well. */}
        <button class="button is-primary" type="button" hidden data-print="">
          {say('print')}
        </button>
        {pdf && (
          <a class="button is-secondary" href={pdf}>
            {say('pdf')}
          </a>
        )}
        <a class="button is-secondary" href={workbook}>
          {say('workbook')}
        </a>
        <a class="button is-secondary" href={otherPaper}>
          {say(paper === 'a3' ? 'otherPaperA4' : 'otherPaperA3')}
        </a>
        <a class="button is-secondary" href={otherBodies}>
          {say(withBodies ? 'withoutBodies' : 'withBodies')}
        </a>
        <a class="button is-text" href={back}>
          {say('back')}
        </a>
        <LanguageSwitch locale={locale} href={() => otherLanguage} />
      </div>
    </header>
  );
}
