import type { AchievementStatus } from '../../shared/domain/achievement.ts';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type {
  PublishedCorrection,
  PublishedDocument,
  PublishedResult,
} from '../../shared/domain/publication/published-document.ts';
import { EnteredText } from '../components/entered-text.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { dayTimeWording } from '../messages/date-wording.ts';
import { figureIn } from '../messages/figures.ts';
import { figureWording } from './figure-wording.ts';
import { resultsWords } from './messages/results-words.ts';
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
          <li key={correction.at}>
            <p class="correction-of">
              <span class="display-code">{correction.displayCode}</span>{' '}
              {shortYear(locale, correction.fiscalYear)}
            </p>
            <dl class="facts">
              <Side {...correction} locale={locale} side="before" />
              <Side {...correction} locale={locale} side="after" />
              <div>
                <dt>{say('corrections.reason')}</dt>
                <dd>
                  <EnteredText locale={locale} text={{ ja: correction.reason }} />
                </dd>
              </div>
              <div>
                <dt>{say('corrections.at')}</dt>
                <dd>{dayTimeWording(locale, new Date(correction.at))}</dd>
              </div>
            </dl>
            {!isPreview && (
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

interface SideProps extends PublishedCorrection {
  readonly locale: Locale;
  readonly side: 'before' | 'after';
}

function Side(props: SideProps) {
  const { locale, side, unit, people } = props;
  const figure: PublishedResult | null = props[side];
  const status: AchievementStatus = side === 'before' ? props.statusBefore : props.statusAfter;
  return (
    <div>
      <dt>{resultsWords(locale)(`corrections.${side}`)}</dt>
      <dd class="correction-figure">
        <strong>{figureWording(locale, figure)}</strong>{' '}
        {figure && unit && <EnteredText locale={locale} text={unit} />}{' '}
        <StatusBadge locale={locale} status={status} />
        {side === 'after' && people && (
          <span>{resultsWords(locale)('corrections.people', { ...people })}</span>
        )}
      </dd>
    </div>
  );
}
