import { keyOfDisplayCode } from '../../../../shared/domain/plan.ts';
import { api } from '../../addresses.ts';
import type { Values } from '../../forms/use-form.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { judgesChange, judgesIn } from './judges.ts';
import type { Indicator, Item } from './plan-parts.ts';
import { TextDialog, type TextDialogField, textOf } from './text-dialog.tsx';

const KINDS = ['ratio', 'count', 'milestone'] as const;

export function AddIndicator({ item, readAgain }: { readonly item: Item; readonly readAgain: () => void }) {
  const { say } = useWords();
  const [code, ...texts] = useTextFields('planForm.code.help');
  const kind: TextDialogField = {
    name: 'kind',
    label: say('planForm.kind'),
    options: KINDS.map((value) => ({ value, text: say(`planForm.kind.${value}`) })),
  };
  return (
    <TextDialog
      ask={say('plan.addIndicator')}
      confirm={say('planForm.add')}
      fields={[...(code ? [code] : []), kind, ...texts]}
      initial={{ displayCode: '', kind: 'ratio', text: '', textEn: '', unit: '', unitEn: '' }}
      refuse={({ displayCode = '' }) =>
        /^\d{1,4}(-\d{1,4}){0,3}$/.test(keyOfDisplayCode(displayCode))
          ? undefined
          : { name: 'displayCode', code: 'not-a-key' }
      }
      // The key is made of the code: the code is what has to be another one.
      request={{ method: 'POST', path: api.itemIndicators(item.id), alsoNamed: { key: 'displayCode' } }}
      bodyOf={(values) => {
        const { unit, ...texts } = textsOf(values);
        const key = keyOfDisplayCode(values.displayCode ?? '');
        return { key, kind: values.kind, ...texts, ...(unit ? { unit } : {}) };
      }}
      readAgain={readAgain}
    />
  );
}

export function ChangeIndicator({
  indicator,
  readAgain,
}: {
  readonly indicator: Indicator;
  readonly readAgain: () => void;
}) {
  const { say } = useWords();
  const { displayCode, kind, text, unit } = indicator;
  const texts = useTextFields('planForm.codeLater.help');
  const judges = judgesIn(indicator);
  const judgeFields: readonly TextDialogField[] =
    kind === 'milestone'
      ? [
          {
            name: 'judgedBy',
            label: say('planForm.judgedBy'),
            help: say('planForm.judgedBy.help'),
            long: true,
          },
          { name: 'judgedByEn', label: say('planForm.judgedByEn'), long: true },
        ]
      : [];
  return (
    <TextDialog
      ask={say('plan.changeIndicator')}
      confirm={say('save')}
      note={say('planForm.frozen')}
      fields={[...texts, ...judgeFields]}
      initial={{
        displayCode,
        text: text.ja,
        textEn: text.en ?? '',
        unit: unit?.ja ?? '',
        unitEn: unit?.en ?? '',
        ...judges,
      }}
      request={{ method: 'PATCH', path: api.indicator(indicator.id) }}
      partId={indicator.id}
      bodyOf={(values) => ({ ...textsOf(values), ...judgesChange(values, judges) })}
      readAgain={readAgain}
    />
  );
}

function useTextFields(
  codeHelp: 'planForm.code.help' | 'planForm.codeLater.help',
): readonly TextDialogField[] {
  const { say } = useWords();
  return [
    { name: 'displayCode', label: say('planForm.code'), help: say(codeHelp), required: true },
    { name: 'text', label: say('planForm.text'), required: true, long: true },
    { name: 'textEn', label: say('planForm.textEn'), long: true },
    { name: 'unit', label: say('planForm.unit') },
    { name: 'unitEn', label: say('planForm.unitEn') },
  ];
}

function textsOf({ displayCode, text, textEn, unit, unitEn }: Values) {
  return {
    displayCode,
    text: textOf(text, textEn),
    unit: unit?.trim() ? textOf(unit, unitEn) : null,
  };
}
