import type { FastifyInstance } from 'fastify';
import { type Answers, formFromAnswers } from '../../../shared/domain/answers.ts';
import type { QuestionnaireContent } from '../../../shared/domain/questionnaire.ts';
import { formIn, type PageForm } from './page-form.ts';

export interface Seen {
  readonly status: number;
  readonly text: string;
}

export type Fields = readonly (readonly [string, string])[];

/**
 * What a robot looks through: the pages as a browser without script shows them, and the API as the script and other
 * programs use it. Requests go into the copy itself; there is no address and no socket.
 */
export interface RobotWindow {
  /** Follows redirects, as a browser does. */
  open(path: string): Promise<Seen>;
  press(path: string, fields: Fields): Promise<Seen>;
  /** Goes on from a page of questions until the check page, or wherever it is stopped. */
  fillOn(seen: Seen, path: string, answers: Answers): Promise<Seen>;
  call(
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    body?: unknown,
  ): Promise<Seen & { readonly body: unknown }>;
}

/** More turns of pages than the longest questionnaire has. */
const MOST_TURNS = 250;

export function robotWindow(app: FastifyInstance, content: QuestionnaireContent): RobotWindow {
  async function send(method: 'GET' | 'PUT' | 'POST', url: string, payload?: Payload): Promise<Answered> {
    const reply = await app.inject({
      method,
      url,
      ...(payload ? { payload: payload.text, headers: { 'content-type': payload.type } } : {}),
    });
    const { location } = reply.headers;
    return { status: reply.statusCode, text: reply.payload, location };
  }

  async function shown({ location, ...seen }: Answered): Promise<Seen> {
    return seen.status === 303 && location !== undefined ? open(location) : seen;
  }

  async function open(path: string): Promise<Seen> {
    return shown(await send('GET', withoutPlace(path)));
  }

  async function press(path: string, fields: Fields): Promise<Seen> {
    // A browser sends each end of line as CR LF.
    const lines = fields.map(([name, value]) => [name, value.replace(/\r?\n/g, '\r\n')]);
    const text = new URLSearchParams(lines).toString();
    return shown(await send('POST', withoutPlace(path), { text, type: 'application/x-www-form-urlencoded' }));
  }

  return {
    open,
    press,
    async fillOn(from, path, answers) {
      let seen = from;
      for (let turn = 0; turn < MOST_TURNS; turn++) {
        const form = formIn(seen.text);
        if (form?.page !== 'questions' || seen.status >= 400) return seen;
        seen = await press(path, [...filled(form, content, answers), ['action', form.forward]]);
      }
      return seen;
    },
    async call(method, path, body) {
      const json = body === undefined ? undefined : { text: JSON.stringify(body), type: 'application/json' };
      const { status, text } = await send(method, path, json);
      return { status, text, body: jsonIn(text) };
    },
  };
}

interface Payload {
  readonly text: string;
  readonly type: string;
}

interface Answered extends Seen {
  readonly location: string | undefined;
}

/** The fields of a page of questions with what the robot enters; words that nobody enters are sent empty. */
export function filled(form: PageForm, content: QuestionnaireContent, answers: Answers): Fields {
  const entered = formFromAnswers(content, answers);
  const fields = [...form.controls].flatMap(([name, kind]) => {
    const values = entered.get(name) ?? (kind === 'words' ? [''] : []);
    return values.map((value) => [name, value] as const);
  });
  return [...form.hidden, ...fields];
}

function withoutPlace(path: string): string {
  return path.split('#')[0] ?? path;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
