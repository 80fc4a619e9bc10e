import { type Locale, type LocalizedText, textIn } from '../../shared/domain/localized-text.ts';
import type { PrintedItem } from '../../shared/domain/progress-sheet/printed-item.ts';
import { printedRows } from '../../shared/domain/progress-sheet/printed-pages.ts';
import { componentWords } from '../messages/component-words.ts';
import { dayTimeWording } from '../messages/date-wording.ts';
import { figureIn } from '../messages/figures.ts';
import { progressWords } from './messages/progress-words.ts';
import { PrintBar } from './print-bar.tsx';
import { ProgressA3 } from './progress-a3.tsx';
import { ProgressA4 } from './progress-a4.tsx';

/** Where else the sheet can be had. */
export interface ProgressSheetAddresses {
  /** The year's sheets in the staff's app. */
  readonly back: string;
  readonly otherPaper: string;
  readonly otherLanguage: string;
  /** With the responsible bodies where this is without them, and the other way round. */
  readonly otherBodies: string;
  /** Undefined where no print engine is installed. */
  readonly pdf: string | undefined;
  readonly workbook: string;
}

export interface ProgressSheetProps {
  readonly locale: Locale;
  readonly paper: 'a3' | 'a4';
  readonly title: LocalizedText;
  readonly items: readonly PrintedItem[];
  readonly printedAt: Date;
  /** Whether the responsible bodies are printed. */
  readonly withBodies: boolean;
  /** The version of the public page that says the same; undefined while there is none to be read. */
  readonly publicVersion: number | undefined;
  /** Absent in a file, which has nobody to read its bar. */
  readonly addresses?: ProgressSheetAddresses;
}

/** A sign for private use, where the styles go. */
export const STYLES_HERE = '\u{f8ff}';

export function ProgressSheetDocument(props: ProgressSheetProps) {
  const { locale, paper, title, items, withBodies, addresses } = props;
  const say = progressWords(locale);
  const isFixed = items.every((item) => item.isFixed);
  const form = paper === 'a3' ? printedRows(items, locale) : undefined;
  const heading = textIn(locale, title).replaceAll(STYLES_HERE, '');
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>{isFixed ? heading : `${heading}｜${say('draft')}`}</title>
        <link rel="icon" href="data:," />
        {STYLES_HERE}
      </head>
      <body class={isFixed ? undefined : 'is-draft'}>
        {addresses && (
          <a class="skip-link" href="#main">
            {componentWords(locale)('skipToMain')}
          </a>
        )}
        {addresses && <PrintBar {...{ locale, paper, addresses, isFixed, withBodies }} />}
        <main id="main" tabIndex={-1}>
          <article class={form ? `progress-paper is-${form.size.name}` : 'progress-paper'}>
            <header class="progress-head">
              <h1>{heading}</h1>
              {!isFixed && <p class="progress-draft">{say('draft')}</p>}
            </header>
            {form ? <ProgressA3 locale={locale} rows={form.rows} /> : <ProgressA4 {...props} />}
            <ProgressFoot {...props} />
          </article>
        </main>
      </body>
    </html>
  );
}

/** Which state of the sheets this is: repeated at the foot of every page. */
function ProgressFoot({ locale, items, printedAt, publicVersion }: ProgressSheetProps) {
  const say = progressWords(locale);
  const versions = items.map(({ number, version, isFixed }) => {
    if (version === 0) return say('noVersion', { number: figureIn(locale, number) });
    const name = say('version', { number: figureIn(locale, number), version: figureIn(locale, version) });
    return isFixed ? name : say('draftVersion', { version: name });
  });
  return (
    <footer class="progress-foot">
      <p>{say('printedAt', { time: dayTimeWording(locale, printedAt) })}</p>
      {publicVersion !== undefined && (
        <p>{say('publicVersion', { version: figureIn(locale, publicVersion) })}</p>
      )}
      <p>{say('versions', { versions: versions.join(say('between')) })}</p>
    </footer>
  );
}
