import { LinkButton } from '../../../components/link-button.tsx';
import { addresses, api } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import { fileForPeople } from '../../requests/file-for-people.ts';
import type { QuestionnaireReply } from '../../requests/replies.ts';

/**
 * What goes out on paper and by mail: the letters' wording, sheets with QR codes, the list for mail merge. Once no
 * answers are taken, nothing of it makes sense to send.
 */
export function BoardFiles({ questionnaire }: { readonly questionnaire: QuestionnaireReply }) {
  const { locale, say } = useWords();
  const { id, status } = questionnaire;
  if (status !== 'open') return null;
  return (
    <div class="button-row">
      <LinkButton href={addresses.letters(id)}>{say('chase.letters')}</LinkButton>
      <a
        class="button is-secondary"
        href={api.linkSheets(id, { lang: locale, state: 'outstanding' })}
        target="_blank"
        rel="noreferrer"
      >
        {say('chase.sheets')}
        <span class="visually-hidden">{say('chase.newTab')}</span>
      </a>
      <LinkButton href={fileForPeople(api.ofQuestionnaire(id, 'mail-merge.csv'), locale)} download>
        {say('chase.mailMerge')}
      </LinkButton>
    </div>
  );
}
