import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { roleMay } from '../../../../../shared/domain/account.ts';
import { Button } from '../../../../components/button.tsx';
import { figureIn } from '../../../../messages/figures.ts';
import { addresses, api } from '../../../addresses.ts';
import { ActDialog } from '../../../frame/act-dialog.tsx';
import { useAnnounce } from '../../../frame/announcements.tsx';
import { focusHeading } from '../../../frame/arrivals.ts';
import { Loaded } from '../../../frame/loaded.tsx';
import { Localized } from '../../../frame/localized.tsx';
import { fiscalYearWording } from '../../../messages/year-wording.ts';
import { useSignedIn } from '../../../requests/client-context.ts';
import type { CarryForwardReply, PlanSheetsReply, PlansReply } from '../../../requests/replies.ts';
import { useAct } from '../../../requests/use-act.ts';
import { useResource } from '../../../requests/use-resource.ts';
import { useSheetWords } from '../sheet-words.ts';
import { carriedSheets } from './carried-sheets.ts';

export interface CarryForwardProps {
  readonly plan: PlansReply['plans'][number];
  readonly year: number;
  readonly sheets: PlanSheetsReply['sheets'];
}

/** 翌年度へ引き継ぐ: says first whose sheets will be made and what will be in them. */
export function CarryForward(props: CarryForwardProps) {
  const { say } = useSheetWords();
  const { account } = useSignedIn();
  const [isAsking, setAsking] = useState(false);
  const { plan, year, sheets } = props;
  if (!roleMay(account.role, 'edit-sheets') || sheets.every(({ revision }) => revision === 0)) return null;
  if (year >= plan.lastFiscalYear) return <p class="quiet">{say('carry.lastYear')}</p>;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{say('carry.ask')}</Button>
      {isAsking && <CarryDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function CarryDialog({ plan, year, sheets, onClose }: CarryForwardProps & { readonly onClose: () => void }) {
  const { locale, say } = useSheetWords();
  const { route } = useLocation();
  const announce = useAnnounce();
  const act = useAct();
  const next = useResource<PlanSheetsReply>(api.planSheets(plan.id, year + 1));
  const carried = next.data && carriedSheets(sheets, next.data.sheets);
  const toYear = fiscalYearWording(locale, year + 1);
  const confirm = async () => {
    const outcome = await act.run<CarryForwardReply>(
      'POST',
      api.ofPlanSheets(plan.id, year, 'carry-forward'),
    );
    if (!outcome?.ok) return;
    announce(say('carry.done', { year: toYear, count: figureIn(locale, outcome.data.made.length) }));
    onClose();
    route(addresses.sheetsOf(plan.id, year + 1));
    focusHeading();
  };
  return (
    <ActDialog
      title={say('carry.title', { year: toYear })}
      waiting={
        carried && carried.made.length > 0 ? undefined : (
          <Loaded resource={next}>{() => <p>{say('carry.nothing', { year: toYear })}</p>}</Loaded>
        )
      }
      confirm={say('carry.confirm', { count: figureIn(locale, carried?.made.length ?? 0) })}
      busy={say('act.busy')}
      running={act.running}
      failure={act.failure}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{say('carry.text')}</p>
      <p>{say('carry.left')}</p>
      <SheetNames heading={say('carry.made')} sheets={carried?.made ?? []} />
      <SheetNames heading={say('carry.existing')} sheets={carried?.existing ?? []} />
    </ActDialog>
  );
}

interface SheetNamesProps {
  readonly heading: string;
  readonly sheets: PlanSheetsReply['sheets'];
}

function SheetNames({ heading, sheets }: SheetNamesProps) {
  const { say } = useSheetWords();
  if (sheets.length === 0) return null;
  return (
    <div>
      <h3>{heading}</h3>
      <ul class="plain-list">
        {sheets.map(({ itemId, number, title, actions }) => (
          <li key={itemId}>
            {number} <Localized text={title} />{' '}
            <span class="quiet">{say('carry.actions', { count: actions.total })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
