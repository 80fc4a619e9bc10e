import { useEffect, useState } from 'preact/hooks';
import { roleMay } from '../../../shared/domain/account.ts';
import { fiscalYearOf } from '../../../shared/domain/fiscal-year.ts';
import { yearsOf } from '../../../shared/domain/plan.ts';
import { addresses, api } from '../addresses.ts';
import { staffWords } from '../messages/staff-words.ts';
import { type SignedIn, useSignedIn } from '../requests/client-context.ts';
import type {
  PlanReply,
  PlansReply,
  QuestionnaireSummary,
  QuestionnairesReply,
  RostersReply,
} from '../requests/replies.ts';
import { routes } from '../routes.ts';
import { placesOfPlanYears, placesOfQuestionnaire, readAs } from './palette-parts.ts';
import type { Place } from './palette-places.ts';

/** Where this account can go: pages at once, the rest as it is read. */
export function usePlaces(): {
  readonly places: readonly Place[];
  /** Questionnaires that take answers. */
  readonly running: readonly QuestionnaireSummary[];
  readonly failed: boolean;
} {
  const signedIn = useSignedIn();
  const [read, setRead] = useState<readonly Place[]>([]);
  const [running, setRunning] = useState<readonly QuestionnaireSummary[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const add = (places: readonly Place[]) => {
      if (!controller.signal.aborted) setRead((before) => [...before, ...places]);
    };
    const begin = (all: readonly QuestionnaireSummary[]) =>
      setRunning(all.filter(({ status }) => status === 'open'));
    readPlaces(signedIn, controller.signal, { add, begin }).then((complete) => {
      if (!controller.signal.aborted) setFailed(!complete);
    });
    return () => controller.abort();
  }, [signedIn.client]);
  return { places: [...pagesFor(signedIn), ...read], running, failed };
}

function pagesFor({ account }: SignedIn): readonly Place[] {
  const [ja, en] = [staffWords('ja'), staffWords('en')];
  const places = routes.flatMap(({ path, needs, navigation }): readonly Place[] =>
    navigation && roleMay(account.role, needs)
      ? [
          {
            kind: 'page',
            href: path,
            name: { ja: ja(`navigation.${navigation}`), en: en(`navigation.${navigation}`) },
            ...readAs(navigation),
          },
        ]
      : [],
  );
  const own = { ja: ja('navigation.ownAccount'), en: en('navigation.ownAccount') };
  return [...places, { kind: 'page', href: addresses.ownAccount, name: own, ...readAs('ownAccount') }];
}

/** Resolves to false when some of it could not be read. */
async function readPlaces(
  { client, account }: SignedIn,
  signal: AbortSignal,
  found: {
    readonly add: (places: readonly Place[]) => void;
    readonly begin: (questionnaires: readonly QuestionnaireSummary[]) => void;
  },
): Promise<boolean> {
  // A roster's own page is for those who run questionnaires.
  const mayRun = roleMay(account.role, 'run-questionnaires');
  async function read<T>(path: string, placesIn: (data: T) => readonly Place[]): Promise<T | undefined> {
    const outcome = await client.send<T>('GET', path, { signal });
    if (!outcome.ok) return undefined;
    if (!signal.aborted) found.add(placesIn(outcome.data));
    return outcome.data;
  }
  const plans = async () => {
    const list = await read<PlansReply>(api.plans, () => []);
    const contents = (list?.plans ?? []).map(({ id }) => read<PlanReply>(api.plan(id), placesInPlan));
    return [list, ...(await Promise.all(contents))];
  };
  const questionnaires = () =>
    read<QuestionnairesReply>(api.questionnaires, (data) => {
      found.begin(data.questionnaires);
      return data.questionnaires.flatMap((one) => placesOfQuestionnaire(one, mayRun));
    });
  const rosters = () =>
    read<RostersReply>(api.rosters, (data) =>
      data.rosters.map(({ id, name }) => ({ kind: 'roster', href: addresses.roster(id), name })),
    );
  const all = await Promise.all([plans(), questionnaires(), ...(mayRun ? [rosters()] : [])]);
  return all.flat().every((one) => one !== undefined);
}

function placesInPlan(plan: PlanReply): readonly Place[] {
  const { id, title, items } = plan;
  const begun = yearsOf(plan).filter((year) => year <= fiscalYearOf(new Date()));
  return [
    { kind: 'plan', href: addresses.plan(id), name: title },
    ...items.flatMap((item): readonly Place[] => [
      {
        kind: 'item',
        // Its own fragment: two items of one plan are two places in the list.
        href: `${addresses.plan(id)}#item-${item.id}`,
        name: item.title,
        also: item.pillar.displayCode,
      },
      ...item.indicators.map(
        ({ id: indicatorId, displayCode, key, text }): Place => ({
          kind: 'indicator',
          href: addresses.indicator(id, indicatorId),
          name: {
            ja: `${displayCode} ${text.ja}`,
            ...(text.en ? { en: `${displayCode} ${text.en}` } : {}),
          },
          also: key,
        }),
      ),
    ]),
    ...placesOfPlanYears(plan, begun),
  ];
}
