import '../../styles/next-step.css';
import { useEffect, useState } from 'preact/hooks';
import { addresseeOf } from '../../../../shared/domain/addressee.ts';
import { type Locale, textIn } from '../../../../shared/domain/localized-text.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { Waiting } from '../../frame/loaded.tsx';
import { useWords } from '../../frame/locale-setting.tsx';
import type { Failure } from '../../requests/api-client.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { InvitationReply, QuestionnaireReply } from '../../requests/replies.ts';
import { lettersTo, letterTo } from './filled-letters.ts';
import { HandOverOffer } from './hand-over-offer.tsx';
import { MOST_LETTERS, readOutstanding } from './read-outstanding.ts';
import { TakingCopyButton } from './taking-copy-button.tsx';
import { useHandOvers } from './use-hand-overs.ts';

export interface LetterPreviewProps {
  readonly questionnaire: QuestionnaireReply;
  readonly wording: string;
  readonly language: Locale;
}

/** How the letter will read for one person who is waited for, and all of them as text to copy. */
export function LetterPreview({ questionnaire, wording, language }: LetterPreviewProps) {
  const { say } = useWords();
  const { client } = useSignedIn();
  const [people, setPeople] = useState<readonly InvitationReply[]>();
  const [failure, setFailure] = useState<Failure>();
  const [times, setTimes] = useState(0);
  const { id, status } = questionnaire;
  useEffect(() => {
    if (status !== 'open') return;
    readOutstanding(client, id).then((outcome) => {
      if (outcome.ok) setPeople(outcome.data);
      setFailure(outcome.ok ? undefined : outcome.failure);
    });
  }, [client, id, status, times]);

  if (status === 'draft') return <p class="empty-state">{say('letters.draft')}</p>;
  if (status !== 'open') return <p class="empty-state">{say('letters.closed')}</p>;
  if (failure) return <FailureNotice failure={failure} onRetry={() => setTimes(times + 1)} />;
  if (!people) return <Waiting />;
  if (people.length === 0) return <p class="empty-state">{say('letters.nobody')}</p>;
  const readAgain = () => setTimes(times + 1);
  return <Letters {...{ questionnaire, wording, language, people }} onChange={readAgain} />;
}

interface LettersProps extends LetterPreviewProps {
  readonly people: readonly InvitationReply[];
  readonly onChange: () => void;
}

function Letters({ questionnaire, wording, language, people, onChange }: LettersProps) {
  const { locale, say } = useWords();
  const { account } = useSignedIn();
  const [chosen, setChosen] = useState('');
  /** Whose letters were copied last. */
  const [taken, setTaken] = useState<readonly InvitationReply[]>();
  const context = { questionnaire, language, contact: account.name };
  const one = people.find((person) => person.id === chosen) ?? people[0];
  if (!one) return null;
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
          text: addresseeOf(locale, person.respondent),
        }))}
        onChoose={setChosen}
      />
      <pre class="letter-text" lang={language}>
        {letterTo(wording, one, context)}
      </pre>
      <div class="panel-acts">
        <TakingCopyButton
          text={letterTo(wording, one, context)}
          done={say('letters.copied', { name })}
          onTaken={() => setTaken([one])}
        >
          {say('letters.copyOne', { name })}
        </TakingCopyButton>
        {tooMany ? (
          <p>{say('letters.tooMany', { max: MOST_LETTERS })}</p>
        ) : (
          <TakingCopyButton
            text={lettersTo(wording, people, context)}
            done={say('letters.copiedAll', { count: people.length })}
            onTaken={() => setTaken(people)}
          >
            {say('letters.copyAll', { count: people.length })}
          </TakingCopyButton>
        )}
      </div>
      {taken && (
        <Offer
          key={taken.map(({ id }) => id).join()}
          id={questionnaire.id}
          people={taken}
          onChange={onChange}
        />
      )}
    </section>
  );
}

function Offer({
  id,
  people,
  onChange,
}: Pick<LettersProps, 'people' | 'onChange'> & { readonly id: string }) {
  const handOvers = useHandOvers(id, { onChange });
  return <HandOverOffer handOvers={handOvers} people={people} taken />;
}
