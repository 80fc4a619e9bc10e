import '../../styles/small-buttons.css';
import '../../styles/tiles.css';
import '../../styles/chase.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { Button } from '../../../components/button.tsx';
import { Loaded, Waiting } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { QuestionnaireReply } from '../../requests/replies.ts';
import { ArrivalLine } from './arrival-line.tsx';
import { BoardFiles } from './board-files.tsx';
import { BoardPages } from './board-pages.tsx';
import { NOBODY, type Selection } from './chase-selection.ts';
import { ChosenPanel } from './chosen-panel.tsx';
import { LineNotice } from './line-notice.tsx';
import { PeopleSearch } from './people-search-field.tsx';
import { StateFilter } from './state-filter.tsx';
import { TileGrid } from './tile-grid.tsx';
import { useArrivals } from './use-arrivals.ts';
import { type BoardFilter, EVERYBODY, outstandingAmong, useChaseBoard } from './use-chase-board.ts';
import type { LiveBoard } from './use-live-board.ts';

export interface ChaseBoardProps {
  readonly questionnaire: QuestionnaireReply;
  readonly live: LiveBoard;
  /** Something was done here that the rest of the page shows too. */
  readonly onChange: () => void;
}

/** Everybody who was asked, in the roster's order, kept up to date by itself, with what is done to get answers. */
export function ChaseBoard({ questionnaire, live, onChange }: ChaseBoardProps) {
  const { say } = useWords();
  const { find } = useLocation().query;
  const [filter, setFilter] = useState<BoardFilter>(EVERYBODY);
  // Somebody was looked for elsewhere, and is shown here.
  useEffect(() => {
    if (find) setFilter({ ...EVERYBODY, search: find });
  }, [find]);
  const [selection, setSelection] = useState<Selection>(NOBODY);
  const [severally, setSeverally] = useState(false);
  const board = useChaseBoard(questionnaire.id, filter, live);
  const columnsRef = useRef<HTMLDivElement>(null);
  /** Counts the times that the panel was asked for by keyboard. */
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    if (opened > 0) columnsRef.current?.querySelector<HTMLElement>('.chosen-panel h3')?.focus();
  }, [opened]);
  const backToTiles = () => columnsRef.current?.querySelector<HTMLElement>('.tile[tabindex="0"]')?.focus();
  const arrivals = useArrivals(live, board.shown);
  const { shown, totals } = board;
  const narrow = (part: Partial<BoardFilter>) => setFilter((before) => ({ ...before, pages: [], ...part }));
  const chosen = shown.filter(({ id }) => selection.ids.has(id));
  const outstanding = outstandingAmong(shown);
  const changed = () => {
    board.reload();
    onChange();
  };
  const chooseOutstanding = () => {
    setSelection({ ids: new Set(outstanding.map(({ id }) => id)), anchor: outstanding[0]?.id });
  };
  return (
    <section aria-labelledby="chase" class="chase">
      <div class="chase-heading">
        <h2 id="chase">{say('chase.heading')}</h2>
        <BoardFiles questionnaire={questionnaire} />
      </div>
      <LineNotice live={live} />
      {totals && (
        <div class="chase-filters">
          <StateFilter totals={totals} state={filter.state} onChoose={(state) => narrow({ state })} />
          <PeopleSearch search={filter.search} onSearch={(search) => narrow({ search })} />
        </div>
      )}
      <div class="chase-choosing">
        {questionnaire.status === 'open' && outstanding.length > 0 && (
          <Button onClick={chooseOutstanding}>
            {say(board.isPaged ? 'chase.chooseOutstandingHere' : 'chase.chooseOutstanding', {
              count: outstanding.length,
            })}
          </Button>
        )}
        <button
          type="button"
          class="filter-button"
          aria-pressed={severally}
          onClick={() => setSeverally(!severally)}
        >
          {say('chase.severally')}
        </button>
        <ArrivalLine arrivals={arrivals} figures={live.figures} />
      </div>
      <div class="chase-columns" ref={columnsRef}>
        <div class="chase-people">
          <Loaded resource={board.resource}>
            {(reply) => (
              <>
                {shown.length === 0 && <p class="empty-state">{say('chase.nobody')}</p>}
                {shown.length > 0 && (
                  <TileGrid
                    people={shown}
                    selection={selection}
                    onSelect={setSelection}
                    severally={severally}
                    onOpen={() => setOpened(opened + 1)}
                  />
                )}
                {board.isPaged && <BoardPages reply={reply} filter={filter} onFilter={setFilter} />}
              </>
            )}
          </Loaded>
        </div>
        {totals ? (
          <ChosenPanel
            questionnaire={questionnaire}
            eligible={totals.issued + totals.draft + totals.answered + totals.revoked}
            chosen={chosen}
            onClear={() => setSelection(NOBODY)}
            onLeave={backToTiles}
            onPut={board.put}
            onChange={changed}
          />
        ) : (
          <Waiting />
        )}
      </div>
    </section>
  );
}
