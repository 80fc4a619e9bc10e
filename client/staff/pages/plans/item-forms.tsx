import { keyOfDisplayCode } from '../../../../shared/domain/plan.ts';
import { api } from '../../addresses.ts';
import type { Values } from '../../forms/use-form.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { PlanReply } from '../../requests/replies.ts';
import type { Item } from './plan-parts.ts';
import { TextDialog, type TextDialogField, textOf } from './text-dialog.tsx';
import { wholeNumber } from './whole-number.ts';

export function AddItem({ plan, readAgain }: { readonly plan: PlanReply; readonly readAgain: () => void }) {
  const { say } = useWords();
  const fields = useItemFields();
  const last = Math.max(0, ...plan.items.map(({ number }) => number));
  return (
    <TextDialog
      ask={say('plan.addItem')}
      look={plan.items.length === 0 ? 'primary' : 'secondary'}
      confirm={say('planForm.add')}
      fields={[{ name: 'number', label: say('planForm.number'), required: true }, ...fields]}
      initial={{
        number: String(last + 1),
        ...{ pillar: '', title: '', titleEn: '', goalState: '', goalStateEn: '' },
      }}
      refuse={({ number = '' }) =>
        wholeNumber(number) === undefined ? { name: 'number', code: 'not-a-number' } : undefined
      }
      request={{ method: 'POST', path: api.ofPlan(plan.id, 'items') }}
      bodyOf={(values) => ({ number: wholeNumber(values.number ?? ''), ...textsOf(values), indicators: [] })}
      readAgain={readAgain}
    />
  );
}

export function ChangeItem({ item, readAgain }: { readonly item: Item; readonly readAgain: () => void }) {
  const { say } = useWords();
  return (
    <TextDialog
      ask={say('plan.changeItem')}
      confirm={say('save')}
      fields={useItemFields()}
      initial={{
        pillar: item.pillar.displayCode,
        title: item.title.ja,
        titleEn: item.title.en ?? '',
        goalState: item.goalState.ja,
        goalStateEn: item.goalState.en ?? '',
      }}
      request={{ method: 'PATCH', path: api.planItem(item.id) }}
      partId={item.id}
      bodyOf={textsOf}
      readAgain={readAgain}
    />
  );
}

function useItemFields(): readonly TextDialogField[] {
  const { say } = useWords();
  return [
    { name: 'pillar', label: say('planForm.pillar'), help: say('planForm.pillar.help'), required: true },
    { name: 'title', label: say('planForm.itemTitle'), required: true },
    { name: 'titleEn', label: say('planForm.itemTitleEn') },
    { name: 'goalState', label: say('plan.goalState'), required: true, long: true },
    { name: 'goalStateEn', label: say('planForm.goalStateEn'), long: true },
  ];
}

function textsOf({ pillar = '', title, titleEn, goalState, goalStateEn }: Values) {
  return {
    // The code is for keys and search; what is shown stays as it was written.
    pillar: { code: keyOfDisplayCode(pillar), displayCode: pillar },
    title: textOf(title, titleEn),
    goalState: textOf(goalState, goalStateEn),
  };
}
