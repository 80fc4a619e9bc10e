import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Locale } from '../../shared/domain/localized-text.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { PAGE_ICON } from '../components/page-icon.ts';
import { componentWords } from '../messages/component-words.ts';
import { resultsWords } from './messages/results-words.ts';

/** What the published pages load, all from this host. */
export interface ResultsAssets {
  readonly stylesheet: string;
}

export interface ResultsDocumentProps {
  readonly locale: Locale;
  readonly assets: ResultsAssets;
  /** What the page says, first in the window's title: `令和３年度の結果｜市政改革プラン3.0`. */
  readonly state: string;
  readonly planTitle?: string | undefined;
  /** The page's own address, in full where search programs should know it by that one. */
  readonly canonical?: string | undefined;
  /** The same page in another language. */
  readonly href: (other: Locale) => string;
  readonly children: ComponentChildren;
}

/** A complete HTML document, without any script. */
export function renderResultsDocument(props: ResultsDocumentProps): string {
  // NUL has no form in HTML.
  return `<!doctype html>${renderToString(<ResultsDocument {...props} />).replaceAll('\0', '\ufffd')}`;
}

function ResultsDocument(props: ResultsDocumentProps) {
  const { locale, assets, canonical, href, children } = props;
  const say = componentWords(locale);
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{windowTitle(props)}</title>
        {canonical && <link rel="canonical" href={canonical} />}
        <link rel="icon" href={PAGE_ICON} />
        <link rel="stylesheet" href={assets.stylesheet} />
      </head>
      <body>
        <a class="skip-link" href="#main">
          {say('skipToMain')}
        </a>
        <header class="page-header">
          <div class="page-width">
            <a class="service-name" href={resultsPath(locale)}>
              {say('serviceName')}
            </a>{' '}
            <LanguageSwitch locale={locale} href={href} />
          </div>
        </header>
        <main class="page-width" id="main" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}

/** The list of everything that is published. */
export function resultsPath(locale: Locale): string {
  return `/results?lang=${locale}`;
}

/** It cannot isolate text that turns the reading direction, so the marks that do so are left out. */
function windowTitle({ locale, state, planTitle }: ResultsDocumentProps): string {
  const say = resultsWords(locale);
  const title =
    planTitle === undefined ? say('title.none', { state }) : say('title.page', { state, plan: planTitle });
  return title.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
