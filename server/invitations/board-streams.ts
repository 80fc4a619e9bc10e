/**
 * The boards that are open. No stream outlives the right to it: session and role are looked up again before every event
 * and at every heartbeat. In between nothing is held, no snapshot of the store least of all. Streams are bounded, in all
 * and for each session: a browser keeps six connections to a host over HTTP/1.1, and a row of tabs must not use them up.
 */
import { randomUUID } from 'node:crypto';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { MOST_TOLD, readNews } from './board-news.ts';
import { type BoardSession, stillHolds } from './board-session.ts';
import { type BoardStream, openBoardStream } from './board-stream.ts';

/** Happenings are gathered for so long: a storm of answers makes two events a second, not thousands. */
const GATHER_MS = 500;
const BEAT_MS = 15_000;
/** Streams that are open hear of maintenance as soon as requests do, which look at its file once a second. */
const LOOK_MS = 1_000;
const MOST_STREAMS = 500;
const MOST_PER_SESSION = 4;

/** What is watched of one questionnaire, by however many streams. */
interface Watch {
  readonly streams: Set<BoardStream>;
  /** Ids of those whose tiles changed since the last event, one more than are told at most. */
  readonly changed: Set<string>;
  timer: NodeJS.Timeout | undefined;
  readonly stop: () => void;
}

export interface BoardStreams {
  /**
   * Throws `too-many-requests` when too many are open, `not-found` where there is nothing. `lastSeen` is the id of the
   * event that a reader who comes back saw last.
   */
  open(questionnaireId: string, session: BoardSession, lastSeen: string | undefined): Promise<BoardStream>;
  count(): number;
  endAll(): void;
}

export function boardStreams(
  dependencies: Dependencies,
  underMaintenance: () => { readonly endsAt: Date | undefined } | undefined,
): BoardStreams {
  const { happenings } = dependencies;
  const watches = new Map<string, Watch>();
  const streams = new Set<BoardStream>();
  // Happenings are counted from the start of the process: the ids of another one mean nothing here.
  const run = randomUUID().slice(0, 8);
  const eventId = () => `${run}-${happenings.count()}`;
  let beating: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;

  function add(stream: BoardStream): void {
    streams.add(stream);
    beating ??= setInterval(() => void toThoseWho(streams, (one) => one.beat()), BEAT_MS).unref();
    looking ??= setInterval(restInMaintenance, LOOK_MS).unref();
    watchOf(stream.questionnaireId).streams.add(stream);
    stream.out.once('close', () => remove(stream));
  }

  function watchOf(questionnaireId: string): Watch {
    const known = watches.get(questionnaireId);
    if (known) return known;
    const changed = new Set<string>();
    const stop = happenings.listen(questionnaireId, ({ invitationId }) => {
      if (invitationId !== undefined && changed.size <= MOST_TOLD) changed.add(invitationId);
      watch.timer ??= setTimeout(() => void tellAll(questionnaireId, watch), GATHER_MS).unref();
    });
    const watch: Watch = { streams: new Set(), changed, timer: undefined, stop };
    watches.set(questionnaireId, watch);
    return watch;
  }

  function remove(stream: BoardStream): void {
    streams.delete(stream);
    if (streams.size === 0) {
      clearInterval(beating);
      clearInterval(looking);
      beating = undefined;
      looking = undefined;
    }
    const watch = watches.get(stream.questionnaireId);
    if (!watch?.streams.delete(stream) || watch.streams.size > 0) return;
    watch.stop();
    clearTimeout(watch.timer);
    watches.delete(stream.questionnaireId);
  }

  async function tellAll(questionnaireId: string, watch: Watch): Promise<void> {
    watch.timer = undefined;
    if (underMaintenance()) return;
    const changed = [...watch.changed];
    const tooMany = changed.length > MOST_TOLD;
    watch.changed.clear();
    const id = eventId();
    const news = await readNews(dependencies, questionnaireId, tooMany ? [] : changed).catch(() => undefined);
    await toThoseWho(watch.streams, (one) => (news ? one.tell(id, news, tooMany) : one.out.end()));
  }

  function restInMaintenance(): void {
    const maintenance = underMaintenance();
    if (maintenance) for (const stream of [...streams]) stream.restFor(maintenance.endsAt);
  }

  /** Acts on the streams whose session still holds and ends the others, those too of which it cannot be read. */
  async function toThoseWho(some: ReadonlySet<BoardStream>, act: (one: BoardStream) => void): Promise<void> {
    for (const stream of [...some]) {
      if (await stillHolds(dependencies, stream.session).catch(() => false)) act(stream);
      else stream.out.end();
    }
  }

  return {
    async open(questionnaireId, session, lastSeen) {
      if (streams.size >= MOST_STREAMS) throw new Problem('too-many-requests');
      const stream = openBoardStream(questionnaireId, session);
      // Listening first, then reading: what is committed in between is told twice rather than never.
      add(stream);
      const id = eventId();
      const news = await readNews(dependencies, questionnaireId, []).catch(() => undefined);
      if (!news) {
        stream.out.destroy();
        throw new Problem('not-found');
      }
      stream.tell(id, news, lastSeen !== id);
      const own = [...streams].filter((one) => one.session.sessionId === session.sessionId);
      for (const older of own.slice(0, Math.max(0, own.length - MOST_PER_SESSION))) older.giveWay();
      return stream;
    },
    count: () => streams.size,
    endAll() {
      for (const { out } of streams) out.end();
    },
  };
}
