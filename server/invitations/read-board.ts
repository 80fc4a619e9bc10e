/**
 * The board page by page: as many people as the browser shows, whoever many were asked. Positions are looked through in
 * windows, each in a snapshot of its own, so that a rare state among fifty thousand holds up nobody else.
 */
import type { z } from 'zod';
import type { BoardReply, boardQuery } from '../../shared/api/chasing-api.ts';
import { type Invitation, standsIn, stateOf } from '../../shared/domain/invitation.ts';
import type { Dependencies } from '../dependencies.ts';
import { invitationReplyOf } from '../replies/invitation-replies.ts';
import type { Store } from '../store/store.ts';
import { findPositions } from './find-people.ts';

type Wanted = z.output<typeof boardQuery>;

const PAGE = 200;
const WINDOW = 1_000;

export async function readBoard(
  dependencies: Dependencies,
  questionnaireId: string,
  { after = 0, limit = PAGE, state, search }: Wanted,
): Promise<BoardReply> {
  const { store } = dependencies;
  const { totals, links, last } = await store.read(async (reads) => ({
    totals: await reads.chasing.totals(questionnaireId),
    links: await reads.chasing.countLinks(questionnaireId),
    last: await reads.chasing.countAsked(questionnaireId),
  }));
  const positions = search === undefined ? undefined : await findPositions(store, questionnaireId, search);
  // One more than wanted: by it the page knows whether there is another.
  const place = { after, limit: limit + 1, state };
  const people = positions
    ? await amongPositions(store, questionnaireId, positions, place)
    : await amongAll(store, questionnaireId, last, place);
  const shown = people.slice(0, limit);
  const next = people.length > limit ? shown.at(-1)?.position : undefined;
  return {
    invitations: shown.map((one) => invitationReplyOf(dependencies, one)),
    totals,
    links,
    ...(positions ? { found: positions.length } : {}),
    ...(next === undefined ? {} : { next }),
  };
}

type Place = {
  readonly after: number;
  readonly limit: number;
  readonly state: Wanted['state'];
};

async function amongAll(
  store: Store,
  questionnaireId: string,
  last: number,
  { after, limit, state }: Place,
): Promise<readonly Invitation[]> {
  const people: Invitation[] = [];
  for (let from = after; from < last && people.length < limit; from += WINDOW) {
    const window = { after: from, until: from + WINDOW, limit: limit - people.length, state };
    people.push(...(await store.read((reads) => reads.chasing.window(questionnaireId, window))));
    await new Promise(setImmediate);
  }
  return people;
}

async function amongPositions(
  store: Store,
  questionnaireId: string,
  positions: readonly number[],
  { after, limit, state }: Place,
): Promise<readonly Invitation[]> {
  const left = positions.filter((position) => position > after);
  const people: Invitation[] = [];
  for (let from = 0; from < left.length && people.length < limit; from += limit) {
    const some = left.slice(from, from + limit);
    const found = await store.read((reads) => reads.chasing.atPositions(questionnaireId, some));
    people.push(...found.filter((one) => state === undefined || standsIn(state, stateOf(one))));
    await new Promise(setImmediate);
  }
  return people.slice(0, limit);
}
