import { fileURLToPath } from 'node:url';
import { build } from 'vite';

let assets: Promise<ReadonlyMap<string, string>> | undefined;

/** The two files that the respondent's pages load, built as for production, in memory: text by file name. */
export function builtAssets(): Promise<ReadonlyMap<string, string>> {
  assets ??= buildAssets();
  return assets;
}

async function buildAssets(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: fileURLToPath(new URL('../../../vite.answer.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { write: false },
  });
  const outputs = Array.isArray(built) ? built : [built];
  return new Map(
    outputs
      .flatMap((one) => ('output' in one ? one.output : []))
      .map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]),
  );
}
