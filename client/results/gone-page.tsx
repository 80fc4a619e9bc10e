import { type Locale, type LocalizedText, textIn } from '../../shared/domain/localized-text.ts';
import { dayTimeWording } from '../messages/date-wording.ts';
import { figureIn } from '../messages/figures.ts';
import { EnteredLines } from './entered-lines.tsx';
import { isolatedIn } from './isolated.ts';
import { resultsWords } from './messages/results-words.ts';
import { MixedText } from './mixed-text.tsx';
import { yearWording } from './result-wording.ts';
import { type ResultsAssets, renderResultsDocument, resultsPath } from './results-document.tsx';

export interface GonePageProps {
  readonly locale: Locale;
  readonly assets: ResultsAssets;
  readonly planTitle: LocalizedText;
  readonly fiscalYear: number;
  readonly version: number;
  /** The version that is public now; undefined where the whole year is not. */
  readonly current: number | undefined;
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
  version,
  current,
  takenBack,
  path,
}: GonePageProps): string {
  const say = resultsWords(locale);
  const plan = textIn(locale, planTitle);
  return renderResultsDocument({
    ...{
      locale,
      assets,
      state: say(current === undefined ? 'gone.title' : 'gone.versionTitle'),
      planTitle: plan,
    },
    href: (other) => `${path}?lang=${other}`,
    children: (
      <>
        <h1>{say(current === undefined ? 'gone.title' : 'gone.versionTitle')}</h1>
        <p>
          <MixedText
            locale={locale}
            text={say(current === undefined ? 'gone.lead' : 'gone.versionLead', {
              plan: isolatedIn(locale, planTitle),
              year: yearWording(locale, fiscalYear),
              version: figureIn(locale, version),
            })}
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
              <EnteredLines locale={locale} text={{ ja: takenBack.reason }} />
            </dd>
          </div>
        </dl>
        {current !== undefined && (
          <p>
            <a href={`${path}?lang=${locale}`}>
              {say('gone.current', { version: figureIn(locale, current) })}
            </a>
          </p>
        )}
        <p>
          <a href={resultsPath(locale)}>{say('gone.others')}</a>
        </p>
      </>
    ),
  });
}
