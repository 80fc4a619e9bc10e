import { printedQuarter } from '../../../../../shared/domain/progress-sheet/printed-wording.ts';
import { Button } from '../../../../components/button.tsx';
import { figureIn } from '../../../../messages/figures.ts';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { fieldIdAt, goToId } from '../problems/place-ids.ts';
import { useSheetParts } from '../sheet-context.ts';
import { addPeriod, addQuarters, movedBy, without, withPeriod } from '../sheet-edits.ts';
import { SheetSection } from '../sheet-section.tsx';
import { useSheetWords } from '../sheet-words.ts';
import { PeriodCard } from './period-card.tsx';
import { PeriodsRead } from './periods-read.tsx';

/** 行動計画・取組内容, with what last year's sheet left to be done beside it. */
export function PlanSection() {
  const { say } = useSheetWords();
  const { sheet, content, edit } = useSheetParts();
  return (
    <SheetSection section="plan" beside={sheet.lastYear && <LastYear />}>
      {edit ? <Periods /> : <PeriodsRead periods={content.periods} empty={say('plan.none.read')} />}
    </SheetSection>
  );
}

function Periods() {
  const { locale, say } = useSheetWords();
  const { content, edit } = useSheetParts();
  const announce = useAnnounce();
  const { periods } = content;
  if (!edit) return null;
  const goToPeriod = (index: number) => goToId(fieldIdAt(`/periods/${index}/label`));
  return (
    <>
      {periods.length === 0 && <p class="empty-state">{say('plan.none')}</p>}
      <ol class="sheet-parts">
        {periods.map((period, index) => (
          <PeriodCard
            key={period.key}
            period={period}
            index={index}
            onChange={(next, place) => edit(withPeriod(content, period.key, next), place)}
            onMove={(by) => {
              const moved = movedBy(periods, period.key, by);
              if (moved === periods) return;
              edit({ ...content, periods: moved });
              goToId(fieldIdAt(`/periods/${index + by}`));
            }}
            onRemove={() => {
              edit({ ...content, periods: without(periods, period.key) });
              announce(say('period.removed', { count: figureIn(locale, period.actions.length) }));
              goToId('sheet-plan');
            }}
          />
        ))}
      </ol>
      <div class="button-row">
        {periods.length === 0 && (
          <Button
            onClick={() => {
              edit(addQuarters(content, printedQuarter));
              goToId(fieldIdAt('/periods/0/actions/0/text'));
            }}
          >
            {say('plan.addQuarters')}
          </Button>
        )}
        <Button
          onClick={() => {
            edit(addPeriod(content));
            goToPeriod(periods.length);
          }}
        >
          {say('plan.addPeriod')}
        </Button>
      </div>
    </>
  );
}

function LastYear() {
  const { say } = useSheetWords();
  const { sheet } = useSheetParts();
  const { lastYear } = sheet;
  if (!lastYear) return null;
  return (
    <aside class="beside-box" aria-labelledby="sheet-last-year">
      <h3 id="sheet-last-year">{say('lastYear.title', { year: lastYear.fiscalYear })}</h3>
      {lastYear.nextYearIssues === '' ? (
        <p class="quiet">{say('lastYear.none')}</p>
      ) : (
        <p class="as-entered sheet-text" lang="ja">
          {lastYear.nextYearIssues}
        </p>
      )}
      {lastYear.status !== 'fixed' && lastYear.status !== 'published' && (
        <p class="quiet">{say('lastYear.notFixed')}</p>
      )}
    </aside>
  );
}
