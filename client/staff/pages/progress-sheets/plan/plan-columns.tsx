import { formatRatio } from '../../../../../shared/domain/ratio.ts';
import { PeopleLine } from '../../../../components/people-line.tsx';
import { StatusBadge } from '../../../../components/status-badge.tsx';
import { addresses } from '../../../addresses.ts';
import { Localized } from '../../../frame/localized.tsx';
import { countedPeople } from '../../../messages/standing-wording.ts';
import { fiscalYearWording } from '../../../messages/year-wording.ts';
import type { SheetReply } from '../../../requests/replies.ts';
import { milestoneRows } from '../../overview/milestone-rows.ts';
import { ratioOf } from '../../overview/ratio-values.ts';
import { useSheetParts } from '../sheet-context.ts';
import { SheetSection } from '../sheet-section.tsx';
import { useSheetWords } from '../sheet-words.ts';

/** 番号・項目名・めざすべき状態・目標達成水準: from the plan, with what was measured. */
export function PlanColumns() {
  const { say } = useSheetWords();
  const { sheet } = useSheetParts();
  const { item, plan, indicators } = sheet;
  return (
    <>
      <SheetSection section="item">
        <dl class="sheet-facts">
          <div>
            <dt>{say('item.number')}</dt>
            <dd>{item.number}</dd>
          </div>
          <div>
            <dt>{say('item.title')}</dt>
            <dd>
              {say('item.pillar', { code: item.pillar.displayCode })} <Localized text={item.title} />
            </dd>
          </div>
          <div>
            <dt>{say('item.goalState')}</dt>
            <dd>
              <Localized text={item.goalState} />
            </dd>
          </div>
        </dl>
        <p>
          <a href={addresses.plan(plan.id)}>{say('item.toPlan')}</a>
        </p>
        <p>
          <a href={addresses.cases(sheet.itemId, sheet.fiscalYear)}>{say('item.toCases')}</a>
        </p>
      </SheetSection>
      <SheetSection section="targets">
        {indicators.length === 0 && <p class="quiet">{say('targets.none')}</p>}
        <ul class="sheet-parts">
          {indicators.map((indicator) => (
            <TargetsOf key={indicator.id} indicator={indicator} />
          ))}
        </ul>
      </SheetSection>
    </>
  );
}

type Indicator = SheetReply['indicators'][number];

function TargetsOf({ indicator }: { readonly indicator: Indicator }) {
  const { locale, say } = useSheetWords();
  const { displayCode, text, years, status, provisional, unit, people, source } = indicator;
  const { sheet } = useSheetParts();
  const result = ratioOf(indicator.result);
  return (
    <li class="sheet-target">
      <div class="sheet-target-head">
        <h3>
          {displayCode} <Localized text={text} />
        </h3>
        <StatusBadge locale={locale} status={status} />
      </div>
      {result && (
        <p class="sheet-result">
          {say(provisional ? 'targets.resultSoFar' : 'targets.result', {
            ratio: formatRatio(result),
            unit: locale === 'ja' ? (unit?.ja ?? '') : (unit?.en ?? ''),
          })}
        </p>
      )}
      {people && <PeopleLine locale={locale} {...people} />}
      {!people && source && <p class="quiet">{say('targets.source', { source })}</p>}
      <table class="sheet-years">
        <caption class="visually-hidden">{say('targets.caption', { code: displayCode })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('targets.year')}</th>
            <th scope="col">{say('targets.target')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ fiscalYear, target }) => (
            <tr key={fiscalYear} class={fiscalYear === sheet.fiscalYear ? 'is-current' : undefined}>
              <th scope="row">{fiscalYearWording(locale, fiscalYear)}</th>
              <td>
                {ratioOf(target) && targetText(ratioOf(target), unit)}
                {target === null && say('noValue')}
                {Array.isArray(target) && <Milestones target={target} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Judgements indicator={indicator} />
      {indicator.kind === 'milestone' && (
        <p>
          {say('targets.judging')} <a href={addresses.plan(sheet.plan.id)}>{say('targets.toJudge')}</a>
        </p>
      )}
    </li>
  );

  function targetText(target: ReturnType<typeof ratioOf>, of: Indicator['unit']): string {
    if (!target) return '';
    const [numerator, denominator] = [target.numerator, target.denominator].map((count) =>
      countedPeople(locale, count, of),
    );
    return `${numerator}/${denominator}`;
  }
}

function Milestones({
  target,
}: {
  readonly target: readonly { readonly ja: string; readonly en?: string | undefined }[];
}) {
  return (
    <ul class="milestone-texts">
      {target.map((text) => (
        <li key={text.ja}>
          <Localized text={text.en ? { ja: text.ja, en: text.en } : { ja: text.ja }} />
        </li>
      ))}
    </ul>
  );
}

/** Who has judged this year's milestones how; every body must have said so before the year is achieved. */
function Judgements({ indicator }: { readonly indicator: Indicator }) {
  const { say } = useSheetWords();
  const judged = milestoneRows(indicator).flatMap(({ judgements }) => judgements);
  if (judged.length === 0) return null;
  return (
    <p class="quiet">
      {judged
        .map(({ body, achieved }) => say(achieved ? 'targets.judged.yes' : 'targets.judged.no', { body }))
        .join(say('dot'))}
    </p>
  );
}
