import { type Locale, type LocalizedText, textIn } from '../../shared/domain/localized-text.ts';
import { EnteredText } from '../components/entered-text.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { resultsWords } from './messages/results-words.ts';
import { MixedText } from './mixed-text.tsx';
import { yearWording } from './result-wording.ts';
import { type ResultsAssets, renderResultsDocument, resultsPath } from './results-document.tsx';

export interface GonePageProps {
  readonly locale: Locale;
  readonly assets: ResultsAssets;
  readonly planTitle: LocalizedText;
  readonly fiscalYear: number;
  readonly takenBack: { readonly at: Date; readonly reason: string };
  /** The address of this page, without its language. */
  readonly path: string;
}

/** A year that was taken from the public: that it was, when and why; nothing of what it said. */
export function renderGonePage({
  locale,
  assets,
  planTitle,
  fiscalYear,
  takenBack,
  path,
}: GonePageProps): string {
  const say = resultsWords(locale);
  const plan = textIn(locale, planTitle);
  return renderResultsDocument({
    ...{ locale, assets, state: say('gone.title'), planTitle: plan },
    href: (other) => `${path}?lang=${other}`,
    children: (
      <>
        <h1>{say('gone.title')}</h1>
        <p>
          <MixedText
            locale={locale}
            text={say('gone.lead', { plan, year: yearWording(locale, fiscalYear) })}
          />
        </p>
        <dl class="facts">
          <div>
            <dt>{say('gone.when')}</dt>
            <dd>{dayTimeWording(locale, takenBack.at)}</dd>
          </div>
          <div>
            <dt>{say('gone.reason')}</dt>
            <dd>
              <EnteredText locale={locale} text={{ ja: takenBack.reason }} />
            </dd>
          </div>
        </dl>
        <p>
          <a href={resultsPath(locale)}>{say('gone.others')}</a>
        </p>
      </>
    ),
  });
}
