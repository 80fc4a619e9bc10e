import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProblemReply } from '../../../../shared/api/problems.ts';
import { api } from '../../addresses.ts';
import { codeOf, type Failure } from '../../requests/api-client.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import { readLines } from './read-lines.ts';
import { afterEvent, BEGINNING, type Rehearsal } from './rehearsal-state.ts';

export interface RehearsalInHand {
  readonly rehearsal: Rehearsal;
  readonly start: () => void;
  readonly stop: () => void;
}

/** One rehearsal, for as long as the page is open: leaving the page ends it, and the service removes the copy. */
export function useRehearsal(questionnaireId: string): RehearsalInHand {
  const { client } = useSignedIn();
  const [rehearsal, setRehearsal] = useState<Rehearsal>({ kind: 'ready' });
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function start(): Promise<void> {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setRehearsal(BEGINNING);
    const failure = await play(questionnaireId, controller.signal, (event) =>
      setRehearsal((before) => afterEvent(before, event)),
    );
    running.current = undefined;
    if (controller.signal.aborted) return;
    // Asked of the client too, which then knows that the session has ended and lets the gate say so.
    if (failure && codeOf(failure) === 'not-signed-in') await client.send('GET', api.session);
    if (failure) setRehearsal({ kind: 'refused', failure });
    else
      setRehearsal((before) => (before.kind === 'running' ? { kind: 'failed', removed: undefined } : before));
  }

  return {
    rehearsal,
    start: () => void start(),
    stop() {
      running.current?.abort();
      setRehearsal({ kind: 'stopped' });
    },
  };
}

/** Undefined once the reply is at its end, or has broken off. */
async function play(
  questionnaireId: string,
  signal: AbortSignal,
  tell: (event: Parameters<typeof afterEvent>[1]) => void,
): Promise<Failure | undefined> {
  const path = api.ofQuestionnaire(questionnaireId, 'rehearsal');
  try {
    const reply = await fetch(path, { method: 'POST', credentials: 'same-origin', signal });
    if (!reply.ok) return refusalIn(reply);
    if (!reply.headers.get('content-type')?.includes('ndjson') || !reply.body) {
      return { kind: 'strange', status: reply.status };
    }
    await readLines(reply.body, (line) => tell(JSON.parse(line))).catch(() => {});
    return undefined;
  } catch {
    return { kind: 'network' };
  }
}

async function refusalIn(reply: Response): Promise<Failure> {
  const isProblem = reply.headers.get('content-type')?.includes('application/problem+json');
  const problem: ProblemReply | undefined = isProblem ? await reply.json().catch(() => undefined) : undefined;
  return problem ? { kind: 'problem', problem } : { kind: 'strange', status: reply.status };
}
