import { textIn } from '../../../../../shared/domain/localized-text.ts';
import type { NonResponsePolicy } from '../../../../../shared/domain/questionnaire.ts';
import { Field } from '../../../../components/field.tsx';
import { RadioGroup } from '../../../../components/radio-group.tsx';
import { SelectField } from '../../../forms/select-field.tsx';
import { useWords } from '../../../frame/locale-setting.tsx';
import { fiscalYearWording } from '../../../messages/year-wording.ts';
import { BilingualField } from './bilingual-field.tsx';
import { useEditorParts } from './editor-context.ts';
import { useErrorAt } from './editor-errors.ts';
import { placeId } from './editor-places.ts';

const POLICIES: readonly NonResponsePolicy[] = ['counts-against', 'leaves-base'];

/** What the questionnaire is called, when it is answered, by whom, and how silence counts. */
export function SettingsCard() {
  const { locale, say } = useWords();
  const { draft, edit, rosters, earlierOnes } = useEditorParts();
  return (
    <section class="card stack" aria-labelledby="editor-settings">
      <h2 id="editor-settings">{say('draft.heading')}</h2>
      <p class="quiet">{say('draft.text')}</p>
      <BilingualField
        place="/title"
        label={say('draft.title')}
        text={draft.title}
        onChange={(title, place) => edit({ ...draft, title }, place)}
      />
      <BilingualField
        place="/introduction"
        label={say('draft.introduction')}
        text={draft.introduction}
        rows={3}
        onChange={(introduction, place) => edit({ ...draft, introduction }, place)}
      />
      <BilingualField
        place="/contact"
        label={say('draft.contact')}
        help={say('editor.contact.help')}
        text={draft.contact ?? { ja: '' }}
        rows={3}
        onChange={(contact, place) => edit({ ...draft, contact }, place)}
      />
      <div class="two-columns">
        <DaySetting part="opensOn" label={say('opensOn')} help={say('opensOn.help')} />
        <DaySetting part="dueOn" label={say('deadline')} help={say('deadline.help')} />
      </div>
      <div class="two-columns">
        <SelectField
          id={placeId('/rosterId')}
          label={say('roster')}
          value={draft.rosterId}
          options={rosters.map(({ id, name, memberCount }) => ({
            value: id,
            text: say('roster.option', { name: textIn(locale, name), count: memberCount }),
          }))}
          onChoose={(rosterId) => edit({ ...draft, rosterId })}
        />
        <SelectField
          id={placeId('/madeFrom')}
          label={say('madeFrom')}
          help={say('editor.madeFrom.help')}
          value={draft.madeFrom}
          options={[
            { value: '', text: say('editor.madeFrom.none') },
            ...earlierOnes.map(({ id, title, fiscalYear }) => ({
              value: id,
              text: say('create.earlier.option', {
                year: fiscalYearWording(locale, fiscalYear),
                title: textIn(locale, title),
              }),
            })),
          ]}
          onChoose={(madeFrom) => edit({ ...draft, madeFrom })}
        />
      </div>
      <RadioGroup
        locale={locale}
        id={placeId('/nonResponse')}
        name="nonResponse"
        legend={say('nonResponse')}
        value={draft.nonResponse}
        choices={POLICIES.map((value) => ({ value, label: say(`nonResponse.${value}`) }))}
        onChoose={(value) => edit({ ...draft, nonResponse: value as NonResponsePolicy })}
      />
    </section>
  );
}

interface DaySettingProps {
  readonly part: 'opensOn' | 'dueOn';
  readonly label: string;
  readonly help: string;
}

function DaySetting({ part, label, help }: DaySettingProps) {
  const { locale } = useWords();
  const { draft, edit } = useEditorParts();
  const errorAt = useErrorAt();
  const id = placeId(`/${part}`);
  return (
    <Field locale={locale} id={id} label={label} help={help} error={errorAt(`/${part}`)}>
      {(wiring) => (
        <input
          {...wiring}
          type="date"
          name={part}
          class="text-input is-short"
          value={draft[part]}
          onInput={(event) => edit({ ...draft, [part]: event.currentTarget.value }, `/${part}`)}
        />
      )}
    </Field>
  );
}
