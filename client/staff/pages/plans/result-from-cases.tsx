import { formatRatio } from '../../../../shared/domain/ratio.ts';
import { api } from '../../addresses.ts';
import { ActButton } from '../../frame/act-button.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useAct } from '../../requests/use-act.ts';
import { ratioOf } from '../overview/ratio-values.ts';
import type { Indicator, Year } from './plan-parts.ts';

export interface ResultFromCasesProps {
  readonly indicator: Indicator;
  readonly year: Year;
  readonly readAgain: () => void;
  readonly onClose: () => void;
}

/** The result of a count as the item's case register has it, in place of typing it. */
export function ResultFromCases({ indicator, year, readAgain, onClose }: ResultFromCasesProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const act = useAct();
  const { fiscalYear, resultVersion } = year;
  const take = (casesOf: number) => async () => {
    const outcome = await act.run<Indicator>('POST', api.resultFromCases(indicator.id, fiscalYear), {
      ...{ casesOf, basedOn: resultVersion },
    });
    if (!outcome?.ok) return;
    const result = ratioOf(outcome.data.results[fiscalYear]?.result ?? null);
    announce(
      say('cases.take.done', { code: indicator.displayCode, ratio: result ? formatRatio(result) : '' }),
    );
    readAgain();
    onClose();
  };
  return (
    <fieldset class="cell-part">
      <legend>{say('cases.take')}</legend>
      <p class="quiet">{say('cases.take.help')}</p>
      {act.failure && <FailureNotice failure={act.failure} />}
      <div class="button-row">
        <ActButton running={act.running} busy={say('cases.take.busy')} onClick={take(fiscalYear)}>
          {say('cases.take.own')}
        </ActButton>
        <ActButton running={act.running} busy={say('cases.take.busy')} onClick={take(fiscalYear - 1)}>
          {say('cases.take.before')}
        </ActButton>
      </div>
    </fieldset>
  );
}
