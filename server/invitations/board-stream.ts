import { PassThrough } from 'node:stream';
import { type BoardNews, figuresIn } from './board-news.ts';
import type { BoardSession } from './board-session.ts';

/** A reader that takes nothing is cut off when so much waits; it comes back and reads everything again. */
const MOST_WAITING_BYTES = 1024 * 1024;

/** One open board: server-sent events, for the eyes of one session. */
export interface BoardStream {
  readonly out: PassThrough;
  readonly questionnaireId: string;
  readonly session: BoardSession;
  tell(id: string, news: BoardNews, refresh: boolean): void;
  /** A comment, by which proxies and browsers know that the line is alive. */
  beat(): void;
  /** Another board of the same session took its place: this one had better read every now and then. */
  giveWay(): void;
  /** The service is being worked on: the reader is told until when, as far as is known, and comes back by itself. */
  restFor(endsAt: Date | undefined): void;
}

export function openBoardStream(questionnaireId: string, session: BoardSession): BoardStream {
  const out = new PassThrough();
  let told = '';
  const write = (text: string) => {
    out.write(text);
    if (out.writableLength > MOST_WAITING_BYTES) out.destroy();
  };
  write('retry: 3000\n\n');
  return {
    out,
    questionnaireId,
    session,
    tell(id, news, refresh) {
      const data = JSON.stringify(session.seesPeople ? { ...news, refresh } : figuresIn(news));
      // To viewers the same figures are not told again: not even that somebody began a draft.
      if (!session.seesPeople && data === told) return;
      told = data;
      write(`id: ${id}\nevent: board\ndata: ${data}\n\n`);
    },
    beat: () => write(': beat\n\n'),
    giveWay: () => out.end('event: elsewhere\ndata: {}\n\n'),
    restFor: (endsAt) => out.end(`event: maintenance\ndata: ${JSON.stringify({ endsAt })}\n\n`),
  };
}
