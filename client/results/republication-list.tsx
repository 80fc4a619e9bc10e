import type { Locale } from '../../shared/domain/localized-text.ts';
import type {
  PublishedDocument,
  PublishedResult,
  Republication,
  RepublishedFigure,
} from '../../shared/domain/publication/published-document.ts';
import { Fact } from '../components/fact.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { figureIn } from '../messages/figures.ts';
import { Apart } from './apart.tsx';
import { EnteredLines } from './entered-lines.tsx';
import { figureWording } from './figure-wording.ts';
import { resultsWords } from './messages/results-words.ts';
import { shortYear } from './result-wording.ts';

interface RepublicationListProps {
  readonly locale: Locale;
  readonly document: PublishedDocument;
}

/** That a year had been taken back: why, which versions are gone, and which figures are others since. */
export function RepublicationList({ locale, document }: RepublicationListProps) {
  const say = resultsWords(locale);
  const { republished = [] } = document;
  if (republished.length === 0) return null;
  return (
    <section class="corrections card" aria-labelledby="republished">
      <h2 id="republished">{say('republished.title')}</h2>
      <p>{say('republished.lead')}</p>
      <ol>
        {republished.map((one) => (
          <li key={one.lastVersion} class="correction">
            <dl class="facts">
              <Fact term={say('gone.when')}>{dayTimeWording(locale, new Date(one.takenBackAt))}</Fact>
              <Fact term={say('gone.reason')}>
                <EnteredLines locale={locale} text={{ ja: one.reason }} />
              </Fact>
              <Fact term={say('republished.versions')}>{versionsOf(locale, one)}</Fact>
              <Fact term={say('republished.changes')}>
                {one.changes.length === 0 ? (
                  say('republished.unchanged')
                ) : (
                  <ul class="plain-list">
                    {one.changes.map((figure) => (
                      <Change
                        key={`${figure.indicatorId} ${figure.fiscalYear}`}
                        locale={locale}
                        figure={figure}
                      />
                    ))}
                  </ul>
                )}
              </Fact>
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The last version of all that were taken back: their pages cannot be read any more. */
export function lastTakenBack({ republished }: PublishedDocument): number {
  return republished?.at(-1)?.lastVersion ?? 0;
}

function versionsOf(locale: Locale, { firstVersion, lastVersion }: Republication): string {
  const [first, last] = [figureIn(locale, firstVersion), figureIn(locale, lastVersion)];
  const say = resultsWords(locale);
  return firstVersion === lastVersion
    ? say('republished.oneVersion', { version: first })
    : say('republished.fromTo', { first, last });
}

function Change({ locale, figure }: { readonly locale: Locale; readonly figure: RepublishedFigure }) {
  const { displayCode, fiscalYear, before, after, statusBefore, statusAfter } = figure;
  const side = (result: PublishedResult | null, status: RepublishedFigure['statusAfter']) => (
    <>
      <strong>{figureWording(locale, result)}</strong>
      <Apart locale={locale} />
      <StatusBadge locale={locale} status={status} />
    </>
  );
  return (
    <li>
      <span class="display-code">{displayCode}</span>
      {'\u00a0'}
      {shortYear(locale, fiscalYear)}
      {'\u00a0'}
      {side(before, statusBefore)} → {side(after, statusAfter)}
    </li>
  );
}
