/**
 * The sheets as one document, written sheet by sheet: with a thousand people it is megabytes long, and drawing it at
 * once would hold up everybody else.
 */
import { renderToString } from 'preact-render-to-string';
import { type Locale, type LocalizedText, textIn } from '../../shared/domain/localized-text.ts';
import { componentWords } from '../messages/component-words.ts';
import { LinkSheet, type LinkSheetProps } from './link-sheet.tsx';
import { sheetWords } from './messages/sheet-words.ts';

export type { LinkSheetProps } from './link-sheet.tsx';

export interface SheetDocumentProps {
  readonly locale: Locale;
  /** Of the questionnaire. */
  readonly title: LocalizedText;
  readonly count: number;
  /** Sheets at once, at most. */
  readonly max: number;
  /** Where the sheets go on, when there are more than `max`. */
  readonly next: string | undefined;
}

/** A sign for private use, where the sheets go. */
const HERE = '\u{f8ff}';

/** What stands before the sheets, and what stands after them. */
export function sheetDocument(props: SheetDocumentProps): { readonly start: string; readonly end: string } {
  const [start = '', end = ''] = withoutNul(renderToString(<SheetDocument {...props} />)).split(HERE);
  return { start: `<!doctype html>${start}`, end };
}

export function renderLinkSheet(props: LinkSheetProps): string {
  return withoutNul(renderToString(<LinkSheet {...props} />));
}

/** HTML has no NUL: a browser would drop the character, and the reader not know that there was one. */
function withoutNul(html: string): string {
  return html.replaceAll('\0', '\ufffd');
}

function SheetDocument({ locale, title, count, max, next }: SheetDocumentProps) {
  const say = sheetWords(locale);
  const heading = say('title', { questionnaire: textIn(locale, title).replaceAll(HERE, '') });
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>{heading}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/sheets.css" />
        <script type="module" src="/assets/enhance.js" />
      </head>
      <body>
        <a class="skip-link" href="#main">
          {componentWords(locale)('skipToMain')}
        </a>
        <main class="page-width" id="main" tabIndex={-1}>
          <section class="sheet-guide no-print">
            <h1>{count === 0 ? say('nobody') : heading}</h1>
            {count === 0 ? (
              <p>{say('nobodyText')}</p>
            ) : (
              <>
                <p>{say('guideCount', { count })}</p>
                <p>{say('guideSecret')}</p>
                {next && (
                  <p>
                    <strong>{say('guideMore', { max })}</strong> <a href={next}>{say('next', { max })}</a>
                  </p>
                )}
                {/* Shown by the script: without it the browser's own menu prints as well. */}
                <button class="button is-primary" type="button" hidden data-print="">
                  {say('print')}
                </button>
              </>
            )}
          </section>
          {HERE}
        </main>
      </body>
    </html>
  );
}
