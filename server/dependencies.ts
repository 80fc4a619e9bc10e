import type { Config } from './config.ts';
import type { Happenings } from './happenings.ts';
import type { Rehearse } from './rehearsal-stage.ts';
import type { Secrets } from './secrets.ts';
import type { IssuedContents } from './store/issued-contents.ts';
import type { Store } from './store/store.ts';

/** Everything that a feature may rely on; the composition root makes it, tests override parts of it. */
export interface Dependencies {
  readonly config: Config;
  readonly store: Store;
  /** The server's time, taken once for each request. */
  readonly clock: () => Date;
  readonly secrets: Secrets;
  /** Origin of the links given out, without a slash at the end. */
  readonly publicUrl: () => string;
  /** What was frozen at issue never changes, so it is read once. */
  readonly issuedContents: IssuedContents;
  /** Where committed changes are told to the boards that are open. */
  readonly happenings: Happenings;
  /** Holds a rehearsal in a copy. Absent in commands, and in a copy itself. */
  readonly rehearse?: Rehearse;
}
