import { StatusBadge } from '../../../components/status-badge.tsx';
import { componentWords } from '../../../messages/component-words.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { Localized } from '../../frame/localized.tsx';
import { judgementsIn, milestonesIn, ratioText, type Year } from './plan-parts.ts';

/** Target, result and verdict of one year. Phrasing only, since it can stand in a button. */
export function YearFigures({ year }: { readonly year: Year }) {
  const { locale, say } = useWords();
  const noValue = componentWords(locale)('noValue');
  const milestones = milestonesIn(year.target);
  const judged = judgementsIn(year.result);
  const frozen = ratioText(year.measured?.target ?? null);
  const target = ratioText(year.target);
  return (
    <span class="year-figures">
      <span class="year-line">
        <span class="quiet">{say('planCell.target')}</span>{' '}
        {milestones.length === 0 && <span class="year-value">{target ?? noValue}</span>}
        {milestones.map((text) => (
          <span key={text.ja} class="year-milestone">
            <Localized text={text} />
          </span>
        ))}
      </span>
      {year.measured && frozen !== undefined && frozen !== target && (
        <span class="year-line quiet">{say('planCell.frozenTarget', { ratio: frozen })}</span>
      )}
      <span class="year-line">
        <span class="quiet">{say('planCell.result')}</span>{' '}
        <strong class="year-value">
          {judged.length > 0
            ? say('planCell.judged', {
                achieved: judged.filter(({ achieved }) => achieved).length,
                all: judged.length,
              })
            : (ratioText(year.result) ?? noValue)}
        </strong>
        {year.provisional && year.result && <span class="provisional">{say('provisional')}</span>}
      </span>
      <StatusBadge locale={locale} status={year.status} />
    </span>
  );
}
