/**
 * The client of the measurements: as many sockets as asked for, one request under way on each, every request written
 * as bytes made beforehand, every answer read no further than its status and length. A client that does more would be
 * measured instead of the server.
 */
import { connect, type Socket } from 'node:net';
import { answersAt } from './issued-round.ts';

export interface Answered {
  /** Place of the request in the list. */
  readonly place: number;
  /** 0 when the connection ended without an answer. */
  readonly status: number;
  /** In lower case. */
  readonly head: string;
  readonly body: string;
}

/** POST /api/answers/:code/response, as the bytes that go over the wire. */
export function submissionRequest(code: string, place: number): Buffer {
  const body = Buffer.from(JSON.stringify({ answers: answersAt(place), basedOn: 0 }));
  const head = [
    `POST /api/answers/${code}/response HTTP/1.1`,
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    '',
    '',
  ].join('\r\n');
  return Buffer.concat([Buffer.from(head), body]);
}

/**
 * Sends every request once, `connections` at a time; `onAnswer` is told of each outcome. A connection that ends is
 * not made again: the others go on. Resolves when all have been sent and answered or no connection is left.
 */
export async function sendAll(
  url: string,
  requests: readonly Buffer[],
  connections: number,
  onAnswer: (answered: Answered) => void,
): Promise<void> {
  const { hostname, port } = new URL(url);
  const places = requests.keys();
  const lines = Array.from({ length: connections }, () =>
    sendOneAfterAnother(connect({ host: hostname, port: Number(port), noDelay: true }), {
      requests,
      places,
      onAnswer,
    }),
  );
  await Promise.all(lines);
}

interface Line {
  readonly requests: readonly Buffer[];
  readonly places: Iterator<number, undefined>;
  readonly onAnswer: (answered: Answered) => void;
}

function sendOneAfterAnother(socket: Socket, { requests, places, onAnswer }: Line): Promise<void> {
  return new Promise((resolve) => {
    let place: number | undefined;
    let received: Buffer | undefined;
    const sendNext = () => {
      place = places.next().value;
      const request = place === undefined ? undefined : requests[place];
      if (request) socket.write(request);
      else socket.end();
    };
    socket.on('connect', sendNext);
    socket.on('data', (chunk: Buffer) => {
      received = received ? Buffer.concat([received, chunk]) : chunk;
      const answer = wholeAnswer(received);
      if (!answer || place === undefined) return;
      received = undefined;
      onAnswer({ place, ...answer });
      // A server that is about to stop says so; what was sent after that would get no answer.
      if (answer.head.includes('connection: close')) {
        place = undefined;
        socket.end();
      } else sendNext();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      if (place !== undefined) onAnswer({ place, status: 0, head: '', body: '' });
      resolve();
    });
  });
}

function wholeAnswer(received: Buffer): Omit<Answered, 'place'> | undefined {
  const text = received.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = text.slice(0, end).toLowerCase();
  const lengthAt = head.indexOf('content-length: ');
  const length = lengthAt < 0 ? 0 : Number.parseInt(head.slice(lengthAt + 16), 10);
  if (text.length < end + 4 + length) return undefined;
  return { status: Number(head.slice(9, 12)), head, body: text.slice(end + 4) };
}
