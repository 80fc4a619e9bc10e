import { useRef, useState } from 'preact/hooks';
import { roleMay } from '../../../../shared/domain/account.ts';
import { Button } from '../../../components/button.tsx';
import { LineField } from '../../forms/line-field.tsx';
import { ListField } from '../../forms/list-field.tsx';
import { ParagraphField } from '../../forms/paragraph-field.tsx';
import { type Submission, useForm, type Values } from '../../forms/use-form.ts';
import { ActDialog } from '../../frame/act-dialog.tsx';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { codeOf } from '../../requests/api-client.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import { ChangedTexts } from './changed-texts.tsx';
import { useRevision } from './plan-revisions.ts';

/** One field of such a dialog. `name` is the first step of the pointers that refusals name it by. */
export interface TextDialogField {
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly required?: boolean | undefined;
  readonly long?: boolean | undefined;
  readonly options?: readonly { readonly value: string; readonly text: string }[] | undefined;
}

export interface TextDialogProps {
  /** What the button says that opens it, and the dialog's title without the dots. */
  readonly ask: string;
  /** Of that button: like a link unless it is what one comes for. */
  readonly look?: 'primary' | 'secondary' | undefined;
  readonly confirm: string;
  readonly note?: string | undefined;
  readonly fields: readonly TextDialogField[];
  readonly initial: Values;
  readonly request: Pick<Submission<Values>, 'method' | 'path' | 'alsoNamed'>;
  /** The body, or which field cannot be taken. */
  readonly bodyOf: (values: Values) => Readonly<Record<string, unknown>>;
  readonly refuse?:
    | ((values: Values) => { readonly name: string; readonly code: string } | undefined)
    | undefined;
  /** Id of the part whose texts these are: what somebody else changed meanwhile is not overwritten unseen. */
  readonly partId?: string | undefined;
  readonly readAgain: () => void;
}

/** A button for those who may edit plans, and the dialog behind it in which texts are written. */
export function TextDialog(props: TextDialogProps) {
  const { account } = useSignedIn();
  const [isOpen, setOpen] = useState(false);
  if (!roleMay(account.role, 'edit-plans')) return null;
  return (
    <>
      <Button look={props.look ?? 'text'} onClick={() => setOpen(true)}>
        {props.ask}
      </Button>
      {isOpen && <OpenTextDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function OpenTextDialog(props: TextDialogProps & { readonly onClose: () => void }) {
  const { ask, confirm, note, fields, initial, request, bodyOf, refuse, partId, readAgain, onClose } = props;
  const { say } = useWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const form = useForm<Values>(initial, client);
  const revision = useRevision(partId);
  const begun = useRef(initial);
  // Reading again by itself must not make others' changes look seen: only a conflict that was told does.
  const seen = useRef(revision);
  const send = async () => {
    const missing = fields.find(({ name, required }) => required && form.values[name]?.trim() === '');
    const refused = missing ? { name: missing.name, code: 'missing' } : refuse?.(form.values);
    if (refused) return form.refuse(refused.name, { code: refused.code });
    const basedOn = seen.current ?? revision;
    const body = bodyOf(form.values);
    const outcome = await form.submit({
      ...request,
      body: basedOn === undefined ? body : { ...body, basedOn },
    });
    if (outcome && !outcome.ok && codeOf(outcome.failure) === 'changed-meanwhile') {
      seen.current = undefined;
      readAgain();
    }
    if (!outcome?.ok) return undefined;
    announce(say('saved'));
    readAgain();
    return onClose();
  };
  return (
    <ActDialog
      title={ask.replace(/…$/, '')}
      confirm={confirm}
      busy={say('save.busy')}
      running={form.running}
      failure={form.failure}
      refusals={form.refusals}
      onConfirm={send}
      onClose={onClose}
    >
      {form.failure && codeOf(form.failure) === 'changed-meanwhile' && (
        <ChangedTexts fields={fields} begun={begun.current} now={initial} />
      )}
      {fields.map(({ options, long, required = false, ...field }) => {
        if (options) return <ListField key={field.name} form={form} options={options} {...field} />;
        const Shape = long ? ParagraphField : LineField;
        return <Shape key={field.name} form={form} required={required} {...field} />;
      })}
      {note && <p class="quiet">{note}</p>}
    </ActDialog>
  );
}

/** A text of two languages from two fields; without the English where nothing was written. */
export function textOf(ja = '', en = ''): { ja: string; en?: string } {
  return en.trim() === '' ? { ja } : { ja, en };
}
