import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProfileSummary, summaryOfProfile } from './cpu-profile.ts';
import type { IssuedRound } from './issued-round.ts';
import { submissionRound } from './submission-rounds.ts';

/** One more round, not measured, under V8's profiler: where the main thread of the service spends its time. */
export async function profiledRound(
  round: IssuedRound,
  requests: readonly Buffer[],
): Promise<ProfileSummary> {
  const folder = await mkdtemp(join(tmpdir(), 'hakaru-profile-'));
  try {
    await submissionRound(round, requests, { nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${folder}`] });
    const files = (await readdir(folder)).map((name) => join(folder, name));
    const sized = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })));
    // The worker that checkpoints leaves a small profile of its own.
    const [main] = sized.sort((left, right) => right.size - left.size);
    if (!main) throw new Error('The service left no profile.');
    return summaryOfProfile(main.file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
