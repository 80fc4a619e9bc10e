import { textIn } from '../../../../shared/domain/localized-text.ts';
import { addresses, api } from '../../addresses.ts';
import { CopyButton } from '../../frame/copy-button.tsx';
import { Loaded } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import { useSignedIn } from '../../requests/client-context.ts';
import type { InvitationReply, LettersReply, QuestionnaireReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { nameOf } from './chase-tile.tsx';
import { lettersTo, letterTo } from './filled-letters.ts';
import { mailLink } from './mail-link.ts';
import { useEmails } from './use-emails.ts';

export interface ReminderLettersProps {
  readonly questionnaire: QuestionnaireReply;
  readonly people: readonly InvitationReply[];
}

/** The letters of reminder to exactly these people: all as one text, each alone, or opened in the mail program. */
export function ReminderLetters({ questionnaire, people }: ReminderLettersProps) {
  const { locale, say } = useWords();
  const { account } = useSignedIn();
  const letters = useResource<LettersReply>(api.ofQuestionnaire(questionnaire.id, 'letters'));
  const emails = useEmails(questionnaire.rosterId);
  const context = { questionnaire, language: locale, contact: account.name };
  const subject = textIn(locale, questionnaire.title);
  const [first] = people;
  return (
    <Loaded resource={letters}>
      {({ reminder }) => (
        <>
          <ul class="name-list reminder-list">
            {people.map((one) => {
              const name = nameOf(locale, one);
              const email = emails.get(one.respondent.code);
              const letter = letterTo(reminder[locale], one, context);
              const mail = email === undefined ? undefined : mailLink(email, subject, letter);
              return (
                <li key={one.id}>
                  <bdi>{name}</bdi>
                  {one.remindedCount > 0 && (
                    <span class="quiet"> {say('chase.remindedTimes', { count: one.remindedCount })}</span>
                  )}
                  <span class="panel-acts">
                    <CopyButton text={letter} done={say('letters.copied', { name })}>
                      {say('chase.remind.copyOne')}
                      <span class="visually-hidden">{say('link.copyOf', { name })}</span>
                    </CopyButton>
                    {mail && (
                      <a class="tile-link" href={mail.href}>
                        {say(mail.hasBody ? 'chase.remind.mail' : 'chase.remind.mailEmpty')}
                        <span class="visually-hidden">{say('link.copyOf', { name })}</span>
                      </a>
                    )}
                  </span>
                </li>
              );
            })}
          </ul>
          {people.length > 1 && (
            <div class="panel-acts">
              <CopyButton
                text={lettersTo(reminder[locale], people, context)}
                done={say('letters.copiedAll', { count: people.length })}
              >
                {say('chase.remind.copyAll', { count: people.length })}
              </CopyButton>
            </div>
          )}
          {first && (
            <details class="carried">
              <summary>{say('chase.remind.wording', { name: nameOf(locale, first) })}</summary>
              <pre class="letter-text">{letterTo(reminder[locale], first, context)}</pre>
              <a href={addresses.letters(questionnaire.id)}>{say('chase.remind.letters')}</a>
            </details>
          )}
        </>
      )}
    </Loaded>
  );
}
