import { useEffect, useState } from 'preact/hooks';
import { roleMay } from '../../../shared/domain/account.ts';
import { componentWords } from '../../messages/component-words.ts';
import { addresses, api } from '../addresses.ts';
import { useSignedIn } from '../requests/client-context.ts';
import type { BoardReply, QuestionnaireSummary } from '../requests/replies.ts';
import { yearAndState } from './palette-parts.ts';
import type { Place } from './palette-places.ts';

/** So many questionnaires that take answers are looked through, and so many people of each are shown. */
const MOST_LOOKED_THROUGH = 3;
const MOST_SHOWN = 5;
/** Milliseconds without a letter before the service is asked. */
const PAUSE = 250;

/** People of the running questionnaires whose code, name or post holds what is typed: for those who may see them. */
export function usePeople(typed: string, running: readonly QuestionnaireSummary[]): readonly Place[] {
  const { client, account } = useSignedIn();
  const [found, setFound] = useState<readonly Place[]>([]);
  const search = typed.trim().slice(0, 100);
  const ids = running.map(({ id }) => id).join(' ');
  useEffect(() => {
    setFound([]);
    if (search === '' || !roleMay(account.role, 'run-questionnaires')) return undefined;
    const { signal, abort } = abortable();
    const ask = async (questionnaire: QuestionnaireSummary) => {
      const path = api.board(questionnaire.id, { limit: String(MOST_SHOWN), search });
      const outcome = await client.send<BoardReply>('GET', path, { signal });
      if (!outcome.ok || signal.aborted) return;
      const places = outcome.data.invitations.map((one) => placeOfPerson(questionnaire, one));
      setFound((before) => [...before, ...places]);
    };
    const pause = setTimeout(() => running.slice(0, MOST_LOOKED_THROUGH).forEach(ask), PAUSE);
    return () => {
      clearTimeout(pause);
      abort();
    };
  }, [search, ids, client]);
  return found;
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** On the board, which then shows whoever is called so. */
export function placeOfPerson(
  questionnaire: Pick<QuestionnaireSummary, 'id' | 'fiscalYear' | 'status'>,
  { respondent, state }: BoardReply['invitations'][number],
): Place {
  const year = yearAndState(questionnaire);
  const stateIn = (locale: 'ja' | 'en') => componentWords(locale)(`invitation.${state}`);
  return {
    kind: 'person',
    href: addresses.personOnBoard(questionnaire.id, respondent.name.ja),
    name: respondent.name,
    beside: { ja: `${stateIn('ja')}・${year.ja}`, en: `${stateIn('en')} · ${year.en}` },
  };
}
