import { PeopleLine } from '../../../components/people-line.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { CorrectionNote } from '../../figures/correction-note.tsx';
import { MeasuredFigure } from '../../figures/measured-figure.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { measureWording } from '../../messages/measure-wording.ts';
import { standingWording } from '../../messages/standing-wording.ts';
import type { QuestionnaireReply, TalliedIndicator, TallyReply } from '../../requests/replies.ts';
import { countedOptions } from './counted-options.ts';

export interface VerdictCardProps {
  readonly indicator: TalliedIndicator;
  readonly tally: TallyReply;
  readonly questionnaire: QuestionnaireReply;
}

/** One indicator's figure with everything that it rests on: target, people, what counts, how silence counts. */
export function VerdictCard({ indicator, tally, questionnaire }: VerdictCardProps) {
  const { locale, say } = useWords();
  const { target, correction } = indicator;
  // What is public stands first: after a correction it is not what was counted.
  const after = correction?.after;
  const result = after && 'numerator' in after ? after : indicator.result;
  const status = correction?.statusAfter ?? indicator.status;
  const measure = questionnaire.frozenMeasures.find(
    ({ indicatorId }) => indicatorId === indicator.indicatorId,
  );
  const unit = measure?.unit;
  const standing = standingWording(locale, {
    ...{ ...indicator, result, status, unit, counts: measure?.counts },
    outstanding: tally.outstanding,
  });
  const headingId = `verdict-${indicator.indicatorId}`;
  return (
    <article class="card verdict" aria-labelledby={headingId}>
      <div class="indicator-head">
        <h3 id={headingId}>{indicator.displayCode}</h3>
        <StatusBadge locale={locale} status={status} />
      </div>
      {measure && (
        <p class="indicator-text">
          <Localized text={measure.text} />
        </p>
      )}
      <MeasuredFigure
        result={result}
        target={target}
        unit={unit}
        status={status}
        provisional={tally.provisional}
        standing={standing}
      />
      {correction && (
        <>
          <CorrectionNote
            correction={correction}
            planId={questionnaire.planId}
            fiscalYear={questionnaire.fiscalYear}
          />
          <p class="quiet">{say('corrected.counts')}</p>
        </>
      )}
      <PeopleLine locale={locale} {...tally} />
      <dl class="basis">
        {measure && (
          <div>
            <dt>{say(measure.counts ? `counted.${measure.counts}` : 'positive')}</dt>
            <dd>
              {countedOptions(locale, measure, questionnaire.questions)}
              <span class="quiet">{measureWording(locale, measure, questionnaire.questions)}</span>
            </dd>
          </div>
        )}
        <div>
          <dt>{say('nonResponse')}</dt>
          <dd>
            {say(
              measure?.counts && tally.nonResponse === 'counts-against'
                ? 'nonResponse.quiz'
                : `nonResponse.${tally.nonResponse}`,
            )}
          </dd>
        </div>
        <div>
          <dt>{say('judgements')}</dt>
          <dd>
            {say(measure?.counts ? `judgements.${measure.counts}` : 'judgements.counts', {
              positive: indicator.positive,
              negative: indicator.negative,
              unanswered: indicator.unanswered,
            })}
          </dd>
        </div>
      </dl>
    </article>
  );
}
