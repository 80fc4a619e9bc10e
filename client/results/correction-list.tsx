import type { Locale } from '../../shared/domain/localized-text.ts';
import { peopleAfter } from '../../shared/domain/publication/corrected-people.ts';
import type {
  PublishedCorrection,
  PublishedDocument,
} from '../../shared/domain/publication/published-document.ts';
import { StatusBadge } from '../components/status-badge.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { figureIn, groupedFigure } from '../messages/figures.ts';
import { Apart } from './apart.tsx';
import { CorrectedJudgements } from './corrected-judgements.tsx';
import { EnteredLines } from './entered-lines.tsx';
import { figureWording } from './figure-wording.ts';
import { resultsWords } from './messages/results-words.ts';
import { PeopleNote } from './people-note.tsx';
import { lastTakenBack } from './republication-list.tsx';
import { shortYear } from './result-wording.ts';
import { versionPath } from './results-path.ts';

interface CorrectionListProps {
  readonly locale: Locale;
  readonly document: PublishedDocument;
  readonly isPreview: boolean;
}

/** 訂正: each figure that was changed after it had been public, as it was and as it is, with the reason and the time. */
export function CorrectionList({ locale, document, isPreview }: CorrectionListProps) {
  const say = resultsWords(locale);
  const { corrections } = document;
  if (corrections.length === 0) return null;
  return (
    <section class="corrections card" aria-labelledby="corrections">
      <h2 id="corrections">{say('corrections.title')}</h2>
      <p>{say('corrections.lead')}</p>
      <ol>
        {corrections.map((correction) => (
          <li key={correction.at} class="correction">
            <p class="correction-of">
              <span class="display-code">{correction.displayCode}</span>
              {'\u00a0'}
              {shortYear(locale, correction.fiscalYear)}
            </p>
            <dl class="facts">
              <Side locale={locale} document={document} correction={correction} side="before" />
              <Side locale={locale} document={document} correction={correction} side="after" />
              <div>
                <dt>{say('corrections.reason')}</dt>
                <dd>
                  <EnteredLines locale={locale} text={{ ja: correction.reason }} />
                </dd>
              </div>
              <div>
                <dt>{say('corrections.at')}</dt>
                <dd>{dayTimeWording(locale, new Date(correction.at))}</dd>
              </div>
            </dl>
            {!isPreview && correction.supersedes > lastTakenBack(document) && (
              <p>
                <a href={`${versionPath(document, correction.supersedes)}?lang=${locale}`}>
                  {say('corrections.old', { version: figureIn(locale, correction.supersedes) })}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface SideProps {
  readonly locale: Locale;
  readonly document: PublishedDocument;
  readonly correction: PublishedCorrection;
  readonly side: 'before' | 'after';
}

function Side(props: SideProps) {
  const { locale, correction, side } = props;
  const say = resultsWords(locale);
  const { unit, people, peopleBefore } = correction;
  const isBefore = side === 'before';
  const figure = isBefore ? correction.before : correction.after;
  const wording = figureWording(locale, figure);
  const after = peopleBefore && peopleAfter(peopleBefore, people);
  const standing = isBefore ? peopleBefore : after;
  return (
    <div>
      <dt>{say(`corrections.${side}`)}</dt>
      <dd class="correction-figure">
        {wording && <strong>{wording}</strong>}{' '}
        {wording && figure && unit && <EnteredLines locale={locale} text={unit} />}
        {wording && <Apart locale={locale} />}
        <StatusBadge locale={locale} status={isBefore ? correction.statusBefore : correction.statusAfter} />
        {(standing || (!isBefore && people)) && <Apart locale={locale} />}
        <PeopleNote locale={locale} people={standing} />
        {!isBefore && people && (
          <span>
            {peopleBefore
              ? say('corrections.peopleToo')
              : say('corrections.people', {
                  eligible: groupedFigure(people.eligible),
                  responded: groupedFigure(people.responded),
                })}
          </span>
        )}
        <CorrectedJudgements {...props} />
      </dd>
    </div>
  );
}
