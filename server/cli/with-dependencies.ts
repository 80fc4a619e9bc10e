import { readConfig } from '../config.ts';
import type { Dependencies } from '../dependencies.ts';
import { openHappenings } from '../happenings.ts';
import { loadSecretKey, secretsFrom } from '../secrets.ts';
import { keepIssuedContents } from '../store/issued-contents.ts';
import { openStore } from '../store/open-store.ts';

/** Runs a command on the database of this installation, with the same settings as the service. */
export async function withDependencies(
  work: (dependencies: Dependencies) => Promise<number>,
): Promise<number> {
  const config = readConfig(process.env);
  const secrets = secretsFrom(await loadSecretKey(config.dataDir, config.secretKey));
  const store = await openStore(config);
  try {
    return await work({
      config,
      store,
      secrets,
      clock: () => new Date(),
      publicUrl: () => config.publicUrl ?? `http://${config.host}:${config.port}`,
      issuedContents: keepIssuedContents(store),
      happenings: openHappenings(),
    });
  } finally {
    await store.close();
  }
}
