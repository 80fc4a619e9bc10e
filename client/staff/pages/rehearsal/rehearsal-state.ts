import type {
  CastRobot,
  RehearsalEvent,
  RehearsalPhase,
  RehearsalReport,
} from '../../../../shared/domain/rehearsal/rehearsal-report.ts';
import type { Failure } from '../../requests/api-client.ts';

/** How far a rehearsal is. */
export type Rehearsal =
  | { readonly kind: 'ready' }
  | RunningRehearsal
  | { readonly kind: 'reported'; readonly report: RehearsalReport }
  | { readonly kind: 'stopped' }
  /** The service could not go on with it, or its reply broke off, in which case nothing is known of the copy. */
  | { readonly kind: 'failed'; readonly removed: boolean | undefined }
  | { readonly kind: 'refused'; readonly failure: Failure };

export interface RunningRehearsal {
  readonly kind: 'running';
  readonly phase: RehearsalPhase;
  readonly robots: readonly CastRobot[];
  /** By place: whether all went as expected. */
  readonly done: ReadonlyMap<number, boolean>;
}

export const BEGINNING: RunningRehearsal = { kind: 'running', phase: 'copy', robots: [], done: new Map() };

export function afterEvent(before: Rehearsal, event: RehearsalEvent): Rehearsal {
  if (before.kind !== 'running') return before;
  switch (event.event) {
    case 'phase':
      return { ...before, phase: event.phase };
    case 'cast':
      return { ...before, robots: event.robots };
    case 'robot':
      return { ...before, done: new Map([...before.done, [event.place, event.ok]]) };
    case 'report':
      return { kind: 'reported', report: event.report };
    case 'failed':
      return { kind: 'failed', removed: event.removed };
  }
}
