import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Locale, textIn } from '../../shared/domain/localized-text.ts';
import { LanguageSwitch, type LanguageSwitchProps } from '../components/language-switch.tsx';
import { componentWords } from '../messages/component-words.ts';
import { answerWords } from './messages/answer-words.ts';
import type { AskedQuestionnaire, Assets } from './page-props.ts';

/** Two strokes of a rule: small enough to travel in the page, so that nothing asks for /favicon.ico. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%230017c1'/%3E%3Cpath d='M3 12h10M4 12V8m4 4V4m4 8V7' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E";

export interface DocumentProps {
  readonly locale: Locale;
  readonly assets: Assets;
  /** What the window's title begins with: `回答の確認｜…`. */
  readonly pageName: string;
  /** What it ends with; the service's name where no questionnaire is known. */
  readonly questionnaire: Pick<AskedQuestionnaire, 'title'> | undefined;
  /** Said in the title before everything else. */
  readonly hasErrors?: boolean | undefined;
  readonly language: Pick<LanguageSwitchProps, 'form' | 'href'>;
  /** Drawn before everything else, where a form needs its harmless default button. */
  readonly first?: ComponentChildren;
  readonly withScript?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A complete HTML document. */
export function renderDocument(props: DocumentProps): string {
  return `<!doctype html>${faithfulMarkup(renderToString(<AnswerDocument {...props} />))}`;
}

/**
 * What a parser would change in text that people entered: it drops the first line end of a textarea, turns CR into LF,
 * and NUL has no form in HTML at all. A literal `<textarea` is always a tag, because `<` is escaped everywhere else.
 */
function faithfulMarkup(markup: string): string {
  return markup
    .replace(/<textarea(?: [\w-]+(?:="[^"]*")?)*>/g, '$&\n')
    .replaceAll('\r', '&#13;')
    .replaceAll('\0', '\ufffd');
}

function AnswerDocument(props: DocumentProps) {
  const { locale, assets, language, first, withScript, children } = props;
  const say = componentWords(locale);
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <title>{windowTitle(props)}</title>
        <link rel="icon" href={ICON} />
        <link rel="stylesheet" href={assets.stylesheet} />
        {withScript && <script type="module" src={assets.script} />}
      </head>
      <body>
        {first}
        <a class="skip-link" href="#main">
          {say('skipToMain')}
        </a>
        <header class="page-header">
          <div class="page-width">
            <span class="service-name">{say('serviceName')}</span>
            <LanguageSwitch locale={locale} {...language} />
          </div>
        </header>
        <main class="page-width" id="main" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}

/** It cannot isolate text that turns the reading direction, so the marks that do so are left out. */
function windowTitle({ locale, pageName, questionnaire, hasErrors }: DocumentProps): string {
  const say = answerWords(locale);
  const name = questionnaire ? textIn(locale, questionnaire.title) : componentWords(locale)('serviceName');
  const title = say('title.page', { state: pageName, questionnaire: name });
  return (hasErrors ? say('title.errors', { title }) : title).replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
