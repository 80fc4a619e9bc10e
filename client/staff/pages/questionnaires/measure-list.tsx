import { formatRatio } from '../../../../shared/domain/ratio.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { measureWording } from '../../messages/measure-wording.ts';
import type { PlanReply, QuestionnaireReply } from '../../requests/replies.ts';
import { measureRows } from './measure-rows.ts';

export interface MeasureListProps {
  readonly questionnaire: QuestionnaireReply;
  /** Names the indicators of a draft; of an issued questionnaire they are frozen with it. */
  readonly plan: PlanReply | undefined;
}

/** Which indicators are measured, and in plain words how. */
export function MeasureList({ questionnaire, plan }: MeasureListProps) {
  const { locale, say } = useWords();
  const rows = measureRows(questionnaire, plan);
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">{say('measures.heading')}</h2>
      {rows.length === 0 && <p class="empty-state">{say('measures.empty')}</p>}
      <ul class="measure-list">
        {rows.map((row) => (
          <li key={row.name} class="card">
            <h3>
              {row.name}
              <span class="measure-target">
                {row.target ? say('target.is', { ratio: formatRatio(row.target) }) : say('target.none')}
              </span>
            </h3>
            {row.text && (
              <p class="quiet">
                <Localized text={row.text} />
              </p>
            )}
            <p class="measure-rule">{measureWording(locale, row, questionnaire.questions)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
