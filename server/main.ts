import { sentenceOf } from './one-sentence.ts';
import { startService } from './start-service.ts';

/** Runs until a signal asks to stop; a start that fails says why in one sentence. */
async function main(): Promise<void> {
  const service = await startService(process.env);
  const stop = () => {
    service.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Only now: whoever reads that it listens may ask it to stop in the next moment.
  console.log(JSON.stringify({ msg: 'listening', url: service.url }));
  if (service.setupUrl) {
    console.log(
      JSON.stringify({ msg: 'create the first administrator', url: service.setupUrl, validHours: 24 }),
    );
  }
}

main().catch((error: unknown) => {
  console.error(sentenceOf(error));
  process.exit(1);
});
