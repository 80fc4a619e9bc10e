import { StatusBadge } from '../../../components/status-badge.tsx';
import { CorrectionNote } from '../../figures/correction-note.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import type { AchievedIndicator } from '../../requests/replies.ts';
import { milestoneRows } from './milestone-rows.ts';
import { MilestoneYears } from './milestone-years.tsx';

export interface MilestoneCardProps {
  readonly indicator: AchievedIndicator;
  readonly planId: string;
  readonly year: number | undefined;
}

/** An indicator that is a milestone: the year's sentences, and who has judged them how. */
export function MilestoneCard({ indicator, planId, year }: MilestoneCardProps) {
  const { locale, say } = useWords();
  const rows = milestoneRows(indicator);
  const headingId = `indicator-${indicator.id}`;
  return (
    <article class="card indicator-card" aria-labelledby={headingId}>
      <div class="indicator-head">
        <h3 id={headingId}>{indicator.displayCode}</h3>
        <StatusBadge locale={locale} status={indicator.status} />
      </div>
      <p class="indicator-text">
        <Localized text={indicator.text} />
      </p>
      {rows.length === 0 && <p>{say('target.none')}</p>}
      {rows.length > 0 && (
        <>
          <p class="milestones-title">{say('milestones.title')}</p>
          <ol class={rows.length === 1 ? 'milestones is-single' : 'milestones'}>
            {rows.map(({ text, judgements }) => (
              <li key={text.ja}>
                <span class="milestone-text">
                  <Localized text={text} />
                </span>
                <ul class="judgements">
                  {judgements.map(({ body, achieved }) => (
                    <li key={body}>
                      <bdi>{body}</bdi>
                      <StatusBadge locale={locale} status={achieved ? 'achieved' : 'missed'} />
                    </li>
                  ))}
                </ul>
                {judgements.length === 0 && <p class="quiet">{say('milestones.notJudged')}</p>}
              </li>
            ))}
          </ol>
        </>
      )}
      {indicator.correction && year !== undefined && (
        <CorrectionNote correction={indicator.correction} planId={planId} fiscalYear={year} />
      )}
      {indicator.source && <p class="quiet">{say('source', { source: indicator.source })}</p>}
      <MilestoneYears years={indicator.years} current={year} />
    </article>
  );
}
