import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { api } from '../../addresses.ts';
import { ActButton } from '../../frame/act-button.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../messages/year-wording.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import { useUnsavedWarning } from '../chase/use-unsaved-warning.ts';
import { CellFailure } from './cell-failure.tsx';
import { GiveUpJudgements } from './give-up-judgements.tsx';
import { lostJudgements } from './lost-judgements.ts';
import { type Indicator, judgementsIn, milestonesIn, type Year } from './plan-parts.ts';
import { ResultFromCases } from './result-from-cases.tsx';
import { ResultPart } from './result-part.tsx';
import { judgementRows, resultRequest, resultValues, writtenJudgements } from './result-values.ts';
import { TargetPart } from './target-part.tsx';
import { givingUp, targetRequest, targetValues } from './target-values.ts';
import { useCellPart } from './use-cell-part.ts';

export interface CellEditorProps {
  readonly indicator: Indicator;
  readonly year: Year;
  readonly readAgain: () => void;
  readonly onClose: () => void;
}

/** A year's target and result where they stand, saved together; only what was changed is sent. */
export function CellEditor({ indicator, year, readAgain, onClose }: CellEditorProps) {
  const { locale, say } = useWords();
  const { account } = useSignedIn();
  const announce = useAnnounce();
  const formRef = useRef<HTMLFormElement>(null);
  const { fiscalYear } = year;
  const [isAsking, setAsking] = useState(false);
  const rows = judgementRows(indicator, year, account.name);
  // The sentences that the judgements are about: those seen at first, until a conflict was told.
  const sentences = useRef<number | undefined>(year.targetVersion);
  const target = useCellPart({
    kept: targetValues(indicator, year),
    path: api.indicatorYear(indicator.id, 'targets', fiscalYear),
    basedOn: year.targetVersion,
    requestOf: (values, basedOn) => givingUp(targetRequest(values, basedOn), lost.count),
    readAgain,
  });
  const result = useCellPart({
    kept: resultValues(indicator, year, rows),
    path: api.indicatorYear(indicator.id, 'results', fiscalYear),
    basedOn: year.resultVersion,
    requestOf: (values, basedOn) =>
      resultRequest(values, rows, { basedOn, targetVersion: sentences.current ?? year.targetVersion }),
    readAgain: () => {
      sentences.current = undefined;
      readAgain();
    },
  });
  const isMilestone = indicator.kind === 'milestone';
  const judged = result.isChanged ? writtenJudgements(result.form.values, rows) : judgementsIn(year.result);
  const lost = lostJudgements(milestonesIn(year.target), target.form.values, isMilestone ? judged : []);
  const isChanged = target.isChanged || result.isChanged;
  useUnsavedWarning(isChanged);
  useEffect(() => formRef.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  const refusals = target.form.refusals + result.form.refusals;
  useEffect(() => {
    if (refusals > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  const words = { code: indicator.displayCode, year: fiscalYearWording(locale, fiscalYear) };
  const save = async () => {
    // The judgements on the screen are about the sentences that stand: they are kept first, and then follow them.
    const parts = isMilestone ? [result, target] : [target, result];
    for (const part of parts) if (part.isChanged && !(await part.save())) return;
    announce(isChanged ? say('planCell.saved', words) : say('planCell.nothing'));
    onClose();
  };
  const form = (
    <form
      class="cell-editor stack"
      noValidate
      ref={formRef}
      aria-label={say('planCell.heading', words)}
      onSubmit={(event) => {
        event.preventDefault();
        if (target.isChanged && lost.count > 0) setAsking(true);
        else save();
      }}
      onKeyDown={(event) => {
        // While Japanese is being converted Escape belongs to the conversion.
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <CellFailure form={target.form} year={year} />
      <CellFailure form={result.form} year={year} />
      <TargetPart form={target.form} indicator={indicator} year={year} />
      <ResultPart form={result.form} indicator={indicator} year={year} rows={rows} />
      {indicator.kind === 'count' && !year.measured && (
        <ResultFromCases indicator={indicator} year={year} readAgain={readAgain} onClose={onClose} />
      )}
      <div class="button-row">
        <ActButton
          type="submit"
          look="primary"
          running={target.form.running || result.form.running}
          busy={say('save.busy')}
        >
          {say('save')}
        </ActButton>
        <Button onClick={onClose}>{say('planCell.giveUp')}</Button>
      </div>
    </form>
  );
  return (
    <>
      {form}
      {isAsking && (
        <GiveUpJudgements
          lost={lost}
          onConfirm={() => {
            setAsking(false);
            save();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
