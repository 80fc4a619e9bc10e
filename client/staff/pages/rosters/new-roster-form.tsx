import { useLocation } from 'preact-iso/router';
import type { RosterReply } from '../../../../shared/api/roster-api.ts';
import { addresses, api } from '../../addresses.ts';
import { Form } from '../../forms/form.tsx';
import { LineField } from '../../forms/line-field.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useAnnounce } from '../../frame/announcements.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useSignedIn } from '../../requests/client-context.ts';

/** Name and unit; the people come by hand or from a file on the page that follows. */
export function NewRosterForm() {
  const { say } = useWords();
  const { client } = useSignedIn();
  const { route } = useLocation();
  const announce = useAnnounce();
  const form = useForm({ name: '', nameEn: '', unit: '', unitEn: '' }, client);
  const { name, nameEn, unit, unitEn } = form.values;
  const create = async () => {
    const outcome = await form.submit<RosterReply>({
      method: 'POST',
      path: api.rosters,
      body: {
        name: nameEn === '' ? { ja: name } : { ja: name, en: nameEn },
        unit: unitEn === '' ? { ja: unit } : { ja: unit, en: unitEn },
        members: [],
      },
      required: { name: 'missing', unit: 'missing' },
    });
    if (!outcome?.ok) return;
    announce(say('newRoster.done'));
    route(addresses.roster(outcome.data.id));
  };
  return (
    <section class="card form-card" aria-labelledby="new-roster">
      <h2 id="new-roster">{say('newRoster.heading')}</h2>
      <Form form={form} onSubmit={create} button={say('newRoster.button')} busy={say('newRoster.busy')}>
        <LineField form={form} name="name" label={say('rosters.name')} help={say('newRoster.name.help')} />
        <LineField form={form} name="nameEn" label={say('newRoster.nameEn')} required={false} />
        <LineField form={form} name="unit" label={say('rosters.unit')} help={say('newRoster.unit.help')} />
        <LineField form={form} name="unitEn" label={say('newRoster.unitEn')} required={false} />
      </Form>
    </section>
  );
}
