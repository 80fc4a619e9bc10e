import type { Values } from '../../forms/use-form.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { TextDialogField } from './text-dialog.tsx';

export interface ChangedTextsProps {
  readonly fields: readonly TextDialogField[];
  /** As they were when the writing began, and as they are now. */
  readonly begun: Values;
  readonly now: Values;
}

/** After somebody else was faster: what they wrote, beside what is still in the fields. */
export function ChangedTexts({ fields, begun, now }: ChangedTextsProps) {
  const { say } = useWords();
  const changed = fields.filter(({ name }) => begun[name] !== now[name]);
  if (changed.length === 0) return null;
  return (
    <dl class="changed-texts">
      {changed.map(({ name, label }) => (
        <div key={name}>
          <dt>{say('planForm.now', { name: label })}</dt>
          <dd class="as-entered">{now[name] || say('planForm.nowEmpty')}</dd>
        </div>
      ))}
    </dl>
  );
}
