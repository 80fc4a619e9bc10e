import { roleMay } from '../../../../shared/domain/account.ts';
import { textIn } from '../../../../shared/domain/localized-text.ts';
import { addresses, api } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { useSignedIn } from '../../requests/client-context.ts';
import type { PlanReply } from '../../requests/replies.ts';
import { ChangePeriod } from './change-period.tsx';
import { AddItem } from './item-forms.tsx';
import { TextDialog, textOf } from './text-dialog.tsx';

/** What can be done with a plan as a whole. */
export function PlanActs({ plan, readAgain }: { readonly plan: PlanReply; readonly readAgain: () => void }) {
  const { locale, say } = useWords();
  const { account } = useSignedIn();
  const { title, ownerBody } = plan;
  const hasIndicators = plan.items.some(({ indicators }) => indicators.length > 0);
  return (
    <div class="button-row">
      <AddItem plan={plan} readAgain={readAgain} />
      {roleMay(account.role, 'edit-plans') && hasIndicators && (
        <a class="button is-secondary" href={addresses.newYear(plan.id)}>
          {say('plan.newYear')}
        </a>
      )}
      <TextDialog
        ask={say('plan.change')}
        confirm={say('save')}
        fields={[
          { name: 'title', label: say('plans.title'), required: true },
          { name: 'titleEn', label: say('planForm.titleEn') },
          { name: 'ownerBody', label: say('planForm.body') },
          { name: 'ownerBodyEn', label: say('planForm.bodyEn') },
        ]}
        initial={{
          title: title.ja,
          titleEn: title.en ?? '',
          ownerBody: ownerBody?.ja ?? '',
          ownerBodyEn: ownerBody?.en ?? '',
        }}
        request={{ method: 'PATCH', path: api.plan(plan.id) }}
        partId={plan.id}
        bodyOf={(values) => ({
          title: textOf(values.title, values.titleEn),
          ownerBody: values.ownerBody?.trim() ? textOf(values.ownerBody, values.ownerBodyEn) : null,
        })}
        readAgain={readAgain}
      />
      <ChangePeriod plan={plan} readAgain={readAgain} />
      {plan.items.length > 0 && (
        <a
          class="button is-text"
          href={api.ofPlan(plan.id, 'document')}
          download={`${textIn(locale, title)}.json`}
        >
          {say('plan.save')}
        </a>
      )}
    </div>
  );
}
