import type { Locale } from '../../shared/domain/localized-text.ts';
import { peopleNow, standingCorrection } from '../../shared/domain/publication/corrected-people.ts';
import type {
  PublishedDocument,
  PublishedIndicator,
} from '../../shared/domain/publication/published-document.ts';
import { ratioIn } from '../../shared/domain/publication/published-verdict.ts';
import { Badge } from '../components/badge.tsx';
import { PeopleLine } from '../components/people-line.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { Apart } from './apart.tsx';
import { EnteredLines } from './entered-lines.tsx';
import { HowMeasured } from './how-measured.tsx';
import { indicatorAnchor } from './indicator-anchor.ts';
import { isolated } from './isolated.ts';
import { JudgementTable } from './judgement-table.tsx';
import { resultsWords } from './messages/results-words.ts';
import { MixedText } from './mixed-text.tsx';
import { PublicRatio } from './public-ratio.tsx';
import { RatioChart } from './ratio-chart.tsx';
import { resultSentence } from './result-sentence.ts';
import { unitIn } from './result-wording.ts';
import { YearsSection } from './years-section.tsx';

export interface IndicatorProps {
  readonly locale: Locale;
  readonly document: PublishedDocument;
  readonly itemNumber: number;
  readonly indicator: PublishedIndicator;
}

/** One indicator: what came of it in one sentence, the figure with its people, how it was measured, the years. */
export function IndicatorSection(props: IndicatorProps) {
  const { locale, document, indicator } = props;
  const say = resultsWords(locale);
  const questionnaire = document.questionnaires.find(({ id }) => id === indicator.measured?.questionnaireId);
  const people = peopleNow(document, indicator);
  const anchor = indicatorAnchor(props);
  const wasCorrected = standingCorrection(document, indicator) !== undefined;
  return (
    <section class="card indicator" aria-labelledby={anchor}>
      <div class="indicator-outcome">
        <p class="indicator-verdict">
          <StatusBadge locale={locale} status={indicator.status} />
          {wasCorrected && <Apart locale={locale} />}
          {wasCorrected && (
            <Badge tone="caution" icon="pencil">
              {say('corrections.mark')}
            </Badge>
          )}
        </p>
        <h3 id={anchor}>
          <span class="display-code">{indicator.displayCode}</span>
          {'\u00a0'}
          <EnteredLines locale={locale} text={indicator.text} />
        </h3>
        <p class="result-sentence">
          <MixedText locale={locale} text={resultSentence({ locale, indicator, questionnaire, people })} />
        </p>
        {indicator.kind !== 'milestone' && <Figures locale={locale} indicator={indicator} />}
        <RatioChart locale={locale} indicator={indicator} />
        {people && <PeopleLine locale={locale} {...people} />}
      </div>
      <JudgementTable locale={locale} indicator={indicator} />
      <HowMeasured
        locale={locale}
        indicator={indicator}
        questionnaire={questionnaire}
        people={people}
        isCorrected={wasCorrected}
      />
      <YearsSection locale={locale} indicator={indicator} ownYear={document.fiscalYear} />
    </section>
  );
}

function Figures({ locale, indicator }: Pick<IndicatorProps, 'locale' | 'indicator'>) {
  const say = resultsWords(locale);
  const unit = isolated(unitIn(locale, indicator));
  return (
    <dl class="figures">
      <div>
        <dt>{say('column.result')}</dt>
        <dd>
          <PublicRatio locale={locale} ratio={ratioIn(indicator.result)} unit={unit} withPercent />
        </dd>
      </div>
      <div>
        <dt>{say('column.target')}</dt>
        <dd>
          <PublicRatio locale={locale} ratio={ratioIn(indicator.target)} unit={unit} small />
        </dd>
      </div>
    </dl>
  );
}
