import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { Notice } from '../../../components/notice.tsx';
import { addresses } from '../../addresses.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { ActButton } from '../../frame/act-button.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { codeOf } from '../../requests/api-client.ts';
import { useUnsavedWarning } from '../chase/use-unsaved-warning.ts';
import { firstDraft, type NewYearRow, readDraft } from './new-year-rows.ts';
import { NewYearTable } from './new-year-table.tsx';
import { useNewYearWords } from './new-year-words.ts';
import { type NewYearState, useNewYear } from './use-new-year.ts';

export interface NewYearFormProps {
  readonly planId: string;
  readonly fiscalYear: number;
  /** The years that can be prepared. */
  readonly choices: readonly number[];
  readonly rows: readonly NewYearRow[];
  readonly readAgain: () => void;
}

export function NewYearForm({ planId, fiscalYear, choices, rows, readAgain }: NewYearFormProps) {
  const { locale, say: sayAnywhere } = useWords();
  const { route } = useLocation();
  const say = useNewYearWords();
  const announce = useAnnounce();
  const formRef = useRef<HTMLFormElement>(null);
  const [foundNothing, setFoundNothing] = useState(false);
  const state = useNewYear({ planId, fiscalYear, rows, readAgain });
  const year = fiscalYearWording(locale, fiscalYear);
  const writing = rows.filter((row) => {
    const draft = state.draftOf(row);
    return draft.writes && readDraft(row, draft).kind !== 'empty';
  }).length;
  const isUnsaved = rows.some((row) => isTyped(state, row));
  useUnsavedWarning(isUnsaved);
  const { refusals, contested } = state;
  useEffect(() => {
    if (refusals === 0) return;
    formRef.current?.querySelector<HTMLElement>('[data-contested], [aria-invalid="true"]')?.focus();
  }, [refusals, contested]);
  if (rows.length === 0) return <p class="empty-state">{say('noIndicators')}</p>;

  const write = async () => {
    const outcome = await state.write();
    setFoundNothing(outcome === 'nothing');
    if (outcome === 'written') announce(say('done', { year, count: writing }));
  };
  const choose = (chosen: string) => {
    if (isUnsaved && !window.confirm(sayAnywhere('chase.unsaved'))) return;
    route(addresses.newYear(planId, Number(chosen)), true);
  };
  return (
    <form
      class="stack new-year-form"
      noValidate
      ref={formRef}
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <SelectField
        id="new-year"
        label={say('year')}
        value={String(fiscalYear)}
        options={choices.map((one) => ({ value: String(one), text: fiscalYearWording(locale, one) }))}
        onChoose={choose}
      />
      <p>{say('how')}</p>
      {rows.some(({ newYear }) => newYear.target !== null) && <p>{say('kept')}</p>}
      {state.written && (
        <WrittenNotice planId={planId} year={year} count={state.written.count} state={state} />
      )}
      {state.contested > 0 ? (
        <Notice tone="error" title={say('conflictNotice', { count: state.contested })} live>
          <p>{say('conflictText')}</p>
        </Notice>
      ) : (
        state.failure &&
        codeOf(state.failure) !== 'changed-meanwhile' && <FailureNotice failure={state.failure} />
      )}
      <NewYearTable fiscalYear={fiscalYear} rows={rows} state={state} />
      <div class="new-year-foot">
        <p role="status">
          {say('summary', {
            standing: rows.filter(({ newYear }) => newYear.target !== null).length,
            writing,
            empty: rows.filter((row) => row.newYear.target === null).length - newTargets(state, rows),
          })}
        </p>
        {foundNothing && writing === 0 && <p class="field-error">{say('nothing')}</p>}
        <ActButton type="submit" look="primary" running={state.running} busy={say('acting')}>
          {writing > 0 ? say('act', { count: writing }) : say('actNothing')}
        </ActButton>
      </div>
    </form>
  );
}

/** Something other than the proposal stands in the fields. */
function isTyped(state: NewYearState, row: NewYearRow): boolean {
  const draft = state.draftOf(row);
  return draft.writes && JSON.stringify(draft.values) !== JSON.stringify(firstDraft(row).values);
}

function newTargets(state: NewYearState, rows: readonly NewYearRow[]): number {
  return rows.filter((row) => {
    const draft = state.draftOf(row);
    return row.newYear.target === null && draft.writes && readDraft(row, draft).kind !== 'empty';
  }).length;
}

function WrittenNotice(props: {
  readonly planId: string;
  readonly year: string;
  readonly count: number;
  readonly state: NewYearState;
}) {
  const { planId, year, count, state } = props;
  const say = useNewYearWords();
  const announce = useAnnounce();
  const undo = async () => {
    if (await state.undo()) announce(say('undone', { year }));
  };
  return (
    <Notice tone="success" title={say('done', { year, count })}>
      <div class="button-row">
        <ActButton running={state.running} busy={say('undoing')} onClick={() => void undo()}>
          {say('undo')}
        </ActButton>
        <a href={addresses.plan(planId)}>{say('toPlan')}</a>
      </div>
    </Notice>
  );
}
