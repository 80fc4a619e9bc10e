import { Button } from '../../../components/button.tsx';
import { NewYearFields } from './new-year-fields.tsx';
import { isContested, type NewYearRow } from './new-year-rows.ts';
import { useNewYearWords } from './new-year-words.ts';
import type { NewYearState } from './use-new-year.ts';
import { WrittenValue } from './written-value.tsx';

/** The new year's target of one indicator: what stands, what is proposed, and after a conflict both. */
export function NewYearTarget({ row, state }: { readonly row: NewYearRow; readonly state: NewYearState }) {
  const say = useNewYearWords();
  const draft = state.draftOf(row);
  const { displayCode: code } = row.indicator;
  const { target } = row.newYear;
  const contested = isContested(row, draft);
  if (!draft.writes) {
    return (
      <div class="new-year-target">
        <div>
          <span class="quiet">{say('standing')}</span> <WrittenValue value={target} />
        </div>
        <Button look="text" onClick={() => state.rewrite(row)}>
          <span aria-hidden="true">{say('rewrite')}</span>
          <span class="visually-hidden">{say('rewriteOf', { code })}</span>
        </Button>
      </div>
    );
  }
  return (
    <div class={contested ? 'new-year-target is-contested' : 'new-year-target'}>
      {contested && (
        <p class="field-error" tabIndex={-1} data-contested>
          {say('conflict')}
        </p>
      )}
      {(target !== null || contested) && (
        <div>
          <span class="quiet">{say('standingNow')}</span> <WrittenValue value={target} />
        </div>
      )}
      <NewYearFields row={row} draft={draft} onInput={(name, value) => state.set(row, name, value)} />
      {target !== null && (
        <div class="button-row">
          <Button look={contested ? 'secondary' : 'text'} onClick={() => state.leave(row)}>
            <span aria-hidden="true">{say('leave')}</span>
            <span class="visually-hidden">{say('leaveOf', { code })}</span>
          </Button>
          {contested && (
            <Button onClick={() => state.insist(row)}>
              <span aria-hidden="true">{say('mine')}</span>
              <span class="visually-hidden">{say('mineOf', { code })}</span>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
