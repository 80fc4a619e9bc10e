/**
 * The other composition root: a whole service on a store, a secret and a clock of its own, in a folder that is thrown
 * away. It listens nowhere; its links lead to a name that can never exist (`.invalid`, RFC 2606), and no link that the
 * service itself has given out is known to it.
 */
import { randomBytes } from 'node:crypto';
import type { PlayedRound } from '../shared/domain/rehearsal/rehearsal-report.ts';
import { createAccount } from './accounts/create-account.ts';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import type { Dependencies } from './dependencies.ts';
import { openHappenings } from './happenings.ts';
import type { RehearsalMaterial } from './rehearsals/rehearsal-material.ts';
import type { RehearsalWatch } from './rehearsals/robots/issued-round.ts';
import { playRound } from './rehearsals/robots/play-round.ts';
import { rehearsalClock } from './rehearsals/robots/rehearsal-clock.ts';
import { rehearsalStaff } from './rehearsals/robots/rehearsal-staff.ts';
import { secretsFrom } from './secrets.ts';
import { keepIssuedContents } from './store/issued-contents.ts';
import { openStore } from './store/open-store.ts';

const NOWHERE = 'http://rehearsal.invalid';

/** Plays the round in a copy inside `dataDir`, and closes it whatever happens; the folder is its maker's to remove. */
export async function playInCopy(
  dataDir: string,
  material: RehearsalMaterial,
  watch: RehearsalWatch,
): Promise<PlayedRound> {
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', PUBLIC_URL: NOWHERE });
  const clock = rehearsalClock(new Date(material.now));
  const store = await openStore({ dataDir });
  try {
    const dependencies: Dependencies = {
      config,
      store,
      clock: clock.now,
      secrets: secretsFrom(randomBytes(32)),
      publicUrl: () => NOWHERE,
      issuedContents: keepIssuedContents(store),
      happenings: openHappenings(),
    };
    const app = await buildApp(dependencies);
    try {
      const signIn = { email: 'office@rehearsal.invalid', password: randomBytes(24).toString('hex') };
      const office = { ...signIn, name: 'リハーサル', role: 'admin' } as const;
      await createAccount(dependencies, office, { kind: 'service' });
      return await playRound({ app, clock, staff: rehearsalStaff(app, clock, signIn) }, material, watch);
    } finally {
      await app.close();
    }
  } finally {
    await store.close();
  }
}
