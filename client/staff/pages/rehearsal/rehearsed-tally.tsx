import { textIn } from '../../../../shared/domain/localized-text.ts';
import { formatRatio } from '../../../../shared/domain/ratio.ts';
import type {
  RehearsalReport,
  RehearsedIndicator,
  TalliedFigure,
} from '../../../../shared/domain/rehearsal/rehearsal-report.ts';
import { PeopleLine } from '../../../components/people-line.tsx';
import { RatioFigure } from '../../../components/ratio-figure.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { CheckTable, CheckVerdict } from './check-table.tsx';
import { useRehearsalWords } from './rehearsal-words.ts';

/** What was counted beside what must be counted. */
export function RehearsedTally({ report }: { readonly report: RehearsalReport }) {
  const { locale, say } = useRehearsalWords();
  const { indicators, people, round } = report;
  return (
    <section class="stack" aria-labelledby="rehearsed-tally">
      <h2 id="rehearsed-tally">{say('tally.heading')}</h2>
      <p>{say('tally.lead')}</p>
      <PeopleLine locale={locale} {...people} />
      {indicators.length === 0 && <p class="empty-state">{say('tally.none')}</p>}
      {indicators.map((indicator) => (
        <IndicatorCard key={indicator.displayCode} indicator={indicator} />
      ))}
      {/* The indicators stand above, in words. */}
      <CheckTable caption={say('tally.caption')} checks={round.filter(({ code }) => code !== 'indicator')} />
    </section>
  );
}

function IndicatorCard({ indicator }: { readonly indicator: RehearsedIndicator }) {
  const { say } = useRehearsalWords();
  const staffSay = useWords().say;
  const { displayCode, text, target, expected, observed } = indicator;
  const isSame = JSON.stringify(figuresOf(expected)) === JSON.stringify(figuresOf(observed));
  return (
    <article class="card rehearsed-indicator">
      <div class="indicator-head">
        <h3>{displayCode}</h3>
        <span class={isSame ? 'tally-same' : 'tally-same is-wrong'}>
          <CheckVerdict ok={isSame} /> {say(isSame ? 'tally.same' : 'tally.differs')}
        </span>
      </div>
      <p class="indicator-text">
        <Localized text={text} />
      </p>
      <p class="quiet">
        {target ? staffSay('target.is', { ratio: formatRatio(target) }) : staffSay('target.none')}
      </p>
      <div class="two-figures">
        <FigureOf heading={say('tally.expected')} figure={expected} indicator={indicator} />
        <FigureOf heading={say('tally.observed')} figure={observed} indicator={indicator} />
      </div>
    </article>
  );
}

interface FigureOfProps {
  readonly heading: string;
  readonly figure: TalliedFigure;
  readonly indicator: RehearsedIndicator;
}

function FigureOf({ heading, figure, indicator: { unit } }: FigureOfProps) {
  const { locale } = useRehearsalWords();
  const { say } = useWords();
  const { positive, negative, unanswered, result, status } = figure;
  return (
    <div class="one-figure">
      <p class="quiet">{heading}</p>
      <RatioFigure locale={locale} ratio={result ?? undefined} unit={unit && textIn(locale, unit)} small />
      <StatusBadge locale={locale} status={status} />
      <p class="quiet">{say('judgements.counts', { positive, negative, unanswered })}</p>
    </div>
  );
}

function figuresOf({ positive, negative, unanswered, result, status }: TalliedFigure) {
  return [positive, negative, unanswered, result?.numerator, result?.denominator, status];
}
