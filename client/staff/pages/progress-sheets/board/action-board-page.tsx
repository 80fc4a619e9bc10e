import { useLocation } from 'preact-iso/router';
import { roleMay } from '../../../../../shared/domain/account.ts';
import { writtenDay } from '../../../../messages/date-wording.ts';
import { addresses, api } from '../../../addresses.ts';
import { Loaded, Waiting } from '../../../frame/loaded.tsx';
import { Page } from '../../../frame/page.tsx';
import { fiscalYearWording } from '../../../messages/year-wording.ts';
import { useSignedIn } from '../../../requests/client-context.ts';
import type { ActionBoardReply } from '../../../requests/replies.ts';
import { useResource } from '../../../requests/use-resource.ts';
import { YearChoice } from '../../overview/year-choice.tsx';
import { useSheetWords } from '../sheet-words.ts';
import { usePlanYear } from '../year/use-plan-year.ts';
import { type BoardAction, BoardRow } from './board-row.tsx';

/** What waits longest first. */
const GROUPS = ['overdue', 'due-this-quarter', 'later', 'fixed', 'done'] as const;

/** What is not done in a fixed sheet stands by itself: it waits for nobody. */
function groupOf({ standing, editable }: BoardAction): (typeof GROUPS)[number] {
  return editable || standing === 'done' ? standing : 'fixed';
}

/** The actions of a year by when they are due: the end of their period's last month. */
export function ActionBoardPage() {
  const { locale, say } = useSheetWords();
  const { route } = useLocation();
  const { plans, plan, year } = usePlanYear();
  const yearText = year === undefined ? undefined : fiscalYearWording(locale, year);
  return (
    <Page
      heading={say('board.heading')}
      title={[say('board.heading'), ...(yearText ? [yearText] : [])]}
      trail={
        plan && year !== undefined && yearText
          ? { href: addresses.sheetsOf(plan.id, year), text: say('sheets.ofYear', { year: yearText }) }
          : undefined
      }
      choice={
        plan && (
          <YearChoice
            plans={plans.data?.plans ?? []}
            chosen={plan}
            year={year}
            onChoose={(planId, fiscalYear) => route(addresses.sheetActions(planId, fiscalYear), true)}
          />
        )
      }
    >
      <Loaded resource={plans}>
        {() => {
          if (!plan) return <p class="empty-state">{say('sheets.noPlan')}</p>;
          return year === undefined ? <Waiting /> : <Board key={year} planId={plan.id} year={year} />;
        }}
      </Loaded>
    </Page>
  );
}

function Board({ planId, year }: { readonly planId: string; readonly year: number }) {
  const { locale, say } = useSheetWords();
  const { account } = useSignedIn();
  const board = useResource<ActionBoardReply>(api.actionBoard(planId, year));
  const mayMark = roleMay(account.role, 'edit-sheets');
  return (
    <Loaded resource={board}>
      {({ on, actions, figures }) => {
        const count = (group: (typeof GROUPS)[number]) =>
          actions.filter((one) => groupOf(one) === group).length;
        return actions.length === 0 ? (
          <p class="empty-state">
            {say('board.none')} <a href={addresses.sheetsOf(planId, year)}>{say('board.toSheets')}</a>
          </p>
        ) : (
          <div class="stack is-wide">
            <p>
              {say('board.figures', {
                on: writtenDay(locale, on),
                ...{ done: figures.done, total: figures.total },
                ...{ overdue: count('overdue'), due: count('due-this-quarter') },
              })}
            </p>
            {GROUPS.map((group) => {
              const own = actions.filter((one) => groupOf(one) === group);
              if (own.length === 0) return null;
              return (
                <section key={group} aria-labelledby={`board-${group}`}>
                  <h2 id={`board-${group}`} tabIndex={-1}>
                    {say(`board.${group}`, { count: own.length })}
                  </h2>
                  {group === 'fixed' && mayMark && <p>{say('board.fixed.text')}</p>}
                  <ul class="board-list">
                    {own.map((one) => (
                      <BoardRow
                        key={`${one.itemId} ${one.action.key}`}
                        row={one}
                        fiscalYear={year}
                        on={on}
                        mayMark={mayMark && one.editable}
                        readAgain={board.reload}
                      />
                    ))}
                  </ul>
                </section>
              );
            })}
          </div>
        );
      }}
    </Loaded>
  );
}
