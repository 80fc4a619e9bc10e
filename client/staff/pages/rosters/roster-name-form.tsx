import type { RosterReply } from '../../../../shared/api/roster-api.ts';
import { api } from '../../addresses.ts';
import { Form } from '../../forms/form.tsx';
import { LineField } from '../../forms/line-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useSignedIn } from '../../requests/client-context.ts';

export interface RosterNameFormProps {
  readonly roster: RosterReply;
  readonly onSaved: (roster: RosterReply) => void;
}

/** What the roster and those in it are called. */
export function RosterNameForm({ roster, onSaved }: RosterNameFormProps) {
  const { say } = useWords();
  const { client } = useSignedIn();
  const announce = useAnnounce();
  const { id, revision, name, unit } = roster;
  const form = useForm(
    { name: name.ja, nameEn: name.en ?? '', unit: unit.ja, unitEn: unit.en ?? '' },
    client,
  );
  const { values } = form;
  const save = async () => {
    const outcome = await form.submit<RosterReply>({
      method: 'PATCH',
      path: api.roster(id),
      body: {
        basedOn: revision,
        name: values.nameEn === '' ? { ja: values.name } : { ja: values.name, en: values.nameEn },
        unit: values.unitEn === '' ? { ja: values.unit } : { ja: values.unit, en: values.unitEn },
      },
      required: { name: 'missing', unit: 'missing' },
    });
    if (!outcome?.ok) return;
    announce(say('saved'));
    onSaved(outcome.data);
  };
  return (
    <section class="card form-card" aria-labelledby="roster-name">
      <h2 id="roster-name">{say('rosterName.heading')}</h2>
      <Form form={form} onSubmit={save} button={say('save')} busy={say('save.busy')}>
        <LineField form={form} name="name" label={say('rosters.name')} />
        <LineField form={form} name="nameEn" label={say('newRoster.nameEn')} required={false} />
        <LineField form={form} name="unit" label={say('rosters.unit')} help={say('newRoster.unit.help')} />
        <LineField form={form} name="unitEn" label={say('newRoster.unitEn')} required={false} />
      </Form>
    </section>
  );
}
