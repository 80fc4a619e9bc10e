/** The service with the store that keeps nothing: the same app, the same routes, the same HTTP. */
import { buildApp } from '../server/app.ts';
import { readConfig } from '../server/config.ts';
import { openHappenings } from '../server/happenings.ts';
import { loadSecretKey, secretsFrom } from '../server/secrets.ts';
import { keepIssuedContents } from '../server/store/issued-contents.ts';
import { stubStore } from './stub-store.ts';

const config = readConfig(process.env);
const secrets = secretsFrom(await loadSecretKey(config.dataDir, config.secretKey));
const store = await stubStore(config.dataDir);
const app = await buildApp({
  config,
  store,
  secrets,
  clock: () => new Date(),
  publicUrl: () => '',
  issuedContents: keepIssuedContents(store),
  happenings: openHappenings(),
});
const url = await app.listen({ port: config.port, host: config.host });
console.log(JSON.stringify({ msg: 'listening', url }));
process.once('SIGTERM', () => {
  app.close().then(() => store.close());
});
