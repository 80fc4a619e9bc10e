import '../../styles/next-step.css';
import { useEffect, useState } from 'preact/hooks';
import { groupedFigure } from '../../../messages/figures.ts';
import { addresses, api } from '../../addresses.ts';
import { useWords } from '../../frame/locale-setting.tsx';
import type { HandOverReply, QuestionnaireReply } from '../../requests/replies.ts';
import { useResource } from '../../requests/use-resource.ts';
import { nameOf } from './chase-tile.tsx';
import { HandOverOffer } from './hand-over-offer.tsx';
import { useHandOvers } from './use-hand-overs.ts';
import type { LiveBoard } from './use-live-board.ts';

/** Names that are read at a glance; beyond them the count says more. */
const MOST_NAMED = 5;
/** Ids that fit into an address everywhere. */
const MOST_IN_ADDRESS = 40;

export interface NextStepProps {
  readonly questionnaire: QuestionnaireReply;
  readonly live: LiveBoard;
}

/** After issuing: who has not been given the link yet, the three ways of giving it, and the record of that. */
export function NextStep({ questionnaire, live }: NextStepProps) {
  const { locale, say } = useWords();
  const { id } = questionnaire;
  const { data, reload } = useResource<HandOverReply>(api.ofQuestionnaire(id, 'hand-over'));
  const handOvers = useHandOvers(id, { onChange: reload });
  const [taken, setTaken] = useState(false);
  useEffect(() => live.listen(reload), [reload]);
  const people = data?.invitations ?? [];
  if (people.length === 0 && !handOvers.recorded) return null;
  const count = groupedFigure(people.length);
  const title = data?.more ? 'next.titleMany' : people.length === 0 ? 'next.done' : 'next.title';
  const ids = people.map((one) => one.id);
  const whom =
    !data?.more && ids.length <= MOST_IN_ADDRESS ? { ids: ids.join() } : { state: 'outstanding' as const };
  return (
    <section class="card next-step" aria-labelledby="next-step">
      <h2 id="next-step">{say(title, { count })}</h2>
      {people.length > 0 && (
        <>
          <p>
            {say('next.text')}
            {people.length <= MOST_NAMED && (
              <bdi>
                {say('next.names', {
                  names: people.map((one) => nameOf(locale, one)).join(say('listComma')),
                })}
              </bdi>
            )}
          </p>
          <ul class="next-ways">
            <li>
              <a class="button is-secondary" href={addresses.letters(id)}>
                {say('next.letters')}
              </a>
              <span class="quiet">{say('next.letters.help')}</span>
            </li>
            <li>
              <a
                class="button is-secondary"
                href={api.linkSheets(id, { lang: locale, ...whom })}
                target="_blank"
                rel="noreferrer"
                onClick={() => setTaken(true)}
              >
                {say('next.sheets')}
                <span class="visually-hidden">{say('chase.newTab')}</span>
              </a>
              <span class="quiet">{say('next.sheets.help')}</span>
            </li>
            <li>
              <a
                class="button is-secondary"
                href={api.ofQuestionnaire(id, 'mail-merge.csv')}
                download
                onClick={() => setTaken(true)}
              >
                {say('next.mailMerge')}
              </a>
              <span class="quiet">{say('next.mailMerge.help')}</span>
            </li>
          </ul>
        </>
      )}
      <HandOverOffer handOvers={handOvers} people={people} taken={taken} />
    </section>
  );
}
