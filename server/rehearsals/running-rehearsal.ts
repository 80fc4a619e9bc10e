import { PassThrough } from 'node:stream';
import type { RehearsalEvent } from '../../shared/domain/rehearsal/rehearsal-report.ts';

/** One line of JSON for each event. */
export interface RehearsalLines {
  readonly out: PassThrough;
  /** Aborted when whoever reads goes away. */
  readonly signal: AbortSignal;
  tell(event: RehearsalEvent): void;
  end(): void;
}

export function rehearsalLines(): RehearsalLines {
  const out = new PassThrough();
  const gone = new AbortController();
  // A reader that goes away destroys the stream; after an ordinary end there is nobody left to stop.
  out.once('close', () => gone.abort());
  out.on('error', () => {});
  return {
    out,
    signal: gone.signal,
    tell(event) {
      if (out.writable) out.write(`${JSON.stringify(event)}\n`);
    },
    end: () => out.end(),
  };
}
