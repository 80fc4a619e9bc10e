import { LinkButton } from '../../../components/link-button.tsx';
import { addresses, api } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { QuestionnaireReply } from '../../requests/replies.ts';

/** What goes out on paper and by mail: the letters' wording, sheets with QR codes, the list for mail merge. */
export function BoardFiles({ questionnaire }: { readonly questionnaire: QuestionnaireReply }) {
  const { locale, say } = useWords();
  const { id } = questionnaire;
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
      <LinkButton href={api.ofQuestionnaire(id, 'mail-merge.csv')} download>
        {say('chase.mailMerge')}
      </LinkButton>
    </div>
  );
}
