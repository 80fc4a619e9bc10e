import { prepareFirstAdministrator } from './accounts/set-up-first-administrator.ts';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import type { Dependencies } from './dependencies.ts';
import { openHappenings } from './happenings.ts';
import { removeLeftPrints } from './progress-sheets/print/print-folders.ts';
import { rehearsalStage, removeLeftCopy } from './rehearsal-stage.ts';
import { loadSecretKey, secretsFrom } from './secrets.ts';
import { keepIssuedContents } from './store/issued-contents.ts';
import { openStore } from './store/open-store.ts';

export interface RunningService {
  /** Where it listens. */
  readonly url: string;
  readonly dependencies: Dependencies;
  /** Where the first administrator is created, once; undefined when there are accounts. */
  readonly setupUrl: string | undefined;
  /** Finishes what is under way, then closes. */
  close(): Promise<void>;
}

/** Composition root: configuration → store → app → listening. Throws `ConfigError` for a setting it cannot use. */
export async function startService(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<RunningService> {
  const config = readConfig(environment);
  const secrets = secretsFrom(await loadSecretKey(config.dataDir, config.secretKey));
  const store = await openStore({
    ...config,
    checkpoint: {
      onWalLarge: (bytes) => report('the write-ahead log is large: checkpoints do not keep up', { bytes }),
      onFailure: (error) => report('a checkpoint failed', { error: error.message }),
    },
  });
  let url = '';
  const dependencies: Dependencies = {
    config,
    store,
    secrets,
    clock: () => new Date(),
    publicUrl: () => config.publicUrl ?? url,
    issuedContents: keepIssuedContents(store),
    happenings: openHappenings(),
    rehearse: rehearsalStage(config.dataDir),
  };
  try {
    await removeLeftCopy(config.dataDir);
    await removeLeftPrints(config);
    const app = await buildApp(dependencies);
    const setupCode = await prepareFirstAdministrator(dependencies);
    url = await app.listen({ port: config.port, host: config.host });
    return {
      url,
      dependencies,
      setupUrl: setupCode && `${dependencies.publicUrl()}/staff/setup#${setupCode}`,
      async close() {
        await app.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** For those who operate the service, when there is no request to log it with. */
function report(msg: string, details: Readonly<Record<string, string | number>>): void {
  console.error(JSON.stringify({ level: 40, time: new Date().toISOString(), msg, ...details }));
}
