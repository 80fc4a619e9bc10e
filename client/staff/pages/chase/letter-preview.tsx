import { useEffect, useState } from 'preact/hooks';
import { type Locale, textIn } from '../../../../shared/domain/localized-text.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { CopyButton } from '../../frame/copy-button.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { Waiting } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { Failure } from '../../requests/api-client.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { InvitationReply, QuestionnaireReply } from '../../requests/replies.ts';
import { lettersTo, letterTo } from './filled-letters.ts';
import { MOST_LETTERS, readOutstanding } from './read-outstanding.ts';

export interface LetterPreviewProps {
  readonly questionnaire: QuestionnaireReply;
  readonly wording: string;
  readonly language: Locale;
}

/** How the letter will read for one person who is waited for, and all of them as text to copy. */
export function LetterPreview({ questionnaire, wording, language }: LetterPreviewProps) {
  const { locale, say } = useWords();
  const { account, client } = useSignedIn();
  const [people, setPeople] = useState<readonly InvitationReply[]>();
  const [failure, setFailure] = useState<Failure>();
  const [chosen, setChosen] = useState('');
  const [times, setTimes] = useState(0);
  const { id, status } = questionnaire;
  useEffect(() => {
    if (status === 'draft') return;
    readOutstanding(client, id).then((outcome) => {
      if (outcome.ok) setPeople(outcome.data);
      setFailure(outcome.ok ? undefined : outcome.failure);
    });
  }, [client, id, status, times]);

  if (status === 'draft') return <p class="empty-state">{say('letters.draft')}</p>;
  if (failure) return <FailureNotice failure={failure} onRetry={() => setTimes(times + 1)} />;
  if (!people) return <Waiting />;
  const context = { questionnaire, language, contact: account.name };
  const one = people.find((person) => person.id === chosen) ?? people[0];
  if (!one) return <p class="empty-state">{say('letters.nobody')}</p>;
  const name = textIn(locale, one.respondent.name);
  const offered = people.slice(0, 200);
  const tooMany = people.length > MOST_LETTERS;
  return (
    <section class="stack letter-preview" aria-labelledby="letter-preview">
      <h2 id="letter-preview">{say('letters.preview')}</h2>
      <SelectField
        id="letter-person"
        label={say('letters.person')}
        value={one.id}
        options={offered.map((person) => ({
          value: person.id,
          text: textIn(locale, person.respondent.name),
        }))}
        onChoose={setChosen}
      />
      <pre class="letter-text" lang={language}>
        {letterTo(wording, one, context)}
      </pre>
      <div class="panel-acts">
        <CopyButton text={letterTo(wording, one, context)} done={say('letters.copied', { name })}>
          {say('letters.copyOne', { name })}
        </CopyButton>
        {tooMany ? (
          <p>{say('letters.tooMany', { max: MOST_LETTERS })}</p>
        ) : (
          <CopyButton
            text={lettersTo(wording, people, context)}
            done={say('letters.copiedAll', { count: people.length })}
          >
            {say('letters.copyAll', { count: people.length })}
          </CopyButton>
        )}
      </div>
    </section>
  );
}
