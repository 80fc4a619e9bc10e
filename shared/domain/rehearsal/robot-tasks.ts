import type { InvitationState } from '../invitation.ts';

/** What becomes of a robot's answers by its task: which of them stand at the end, and in how many versions. */
export interface TaskOutcome {
  readonly state: InvitationState;
  /** Versions stored when the answers it gives first and second differ. */
  readonly versions: number;
  readonly stands: 'first' | 'second' | 'none';
}

const once: TaskOutcome = { state: 'answered', versions: 1, stands: 'first' };
const none = (state: InvitationState): TaskOutcome => ({ state, versions: 0, stands: 'none' });

/**
 * What robots do, and what must come of it. Dealt in this order, so that a short roster sees what goes wrong most
 * easily: the late one, the double press, the changed answer.
 */
export const ROBOT_TASKS = {
  'in-time': once,
  late: none('issued'),
  'double-press': once,
  changed: { state: 'answered', versions: 2, stands: 'second' },
  'opened-only': none('issued'),
  excused: none('excused'),
  prepared: once,
  'two-windows': once,
  'second-device': once,
  proxy: once,
  reissued: once,
  mistake: once,
  'draft-only': none('draft'),
  'last-moment': once,
  english: once,
  'same-again': once,
  revoked: none('revoked'),
  retyped: once,
  longest: once,
  program: once,
  paper: once,
  'changed-back': { state: 'answered', versions: 3, stands: 'first' },
  reinstated: once,
  'proxy-confirmed': { state: 'answered', versions: 2, stands: 'first' },
} as const satisfies Record<string, TaskOutcome>;

export type RobotTask = keyof typeof ROBOT_TASKS;

/** In the order in which they are dealt. */
export const TASKS_IN_ORDER = Object.keys(ROBOT_TASKS) as readonly RobotTask[];

/** As many as there are tasks: the people of a longer roster are not asked in a rehearsal. */
export const MOST_ROBOTS = TASKS_IN_ORDER.length;
