/**
 * Measures what the design promises: what storing costs a submission, that the tally costs the same at any size, how
 * fast and how small the service is. Ratios count; they come from rounds that take turns. Writes `bench/results.md`.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageDir } from '../server/package-dir.ts';
import { RESPONDENT_BUDGET } from './first-loads.ts';
import { issueRound } from './issued-round.ts';
import { profiledRound } from './profiled-round.ts';
import { rawSubmissionsPerSecond } from './raw-sqlite.ts';
import { type Results, resultsText } from './results-text.ts';
import { footprint } from './service-footprint.ts';
import { shuffled } from './statistics.ts';
import {
  groupSizeAtLoad,
  MEASURED,
  onCopyOf,
  requestsOf,
  STUB_SCRIPT,
  type SubmissionRound,
  submissionRound,
  WARM_UP,
} from './submission-rounds.ts';
import { tallyLatencies } from './tally-latency.ts';

const ROUNDS = 5;

async function measure(folder: string): Promise<Results> {
  const load = loadavg()[0] ?? 0;
  say(`issuing a questionnaire to ${WARM_UP + MEASURED} people`);
  const round = await issueRound(join(folder, 'round'), WARM_UP + MEASURED);
  const requests = requestsOf(round);
  const places = shuffled([...round.codes.keys()], 2021);
  const groupSize = Math.round(await groupSizeAtLoad(round, requests));
  say(`${groupSize} submissions share a commit at this load`);

  const [stored, stub, raw]: [SubmissionRound[], SubmissionRound[], number[]] = [[], [], []];
  for (let turn = 1; turn <= ROUNDS; turn++) {
    stored.push(await submissionRound(round, requests));
    stub.push(await submissionRound(round, requests, { script: STUB_SCRIPT }));
    raw.push(
      await onCopyOf(round.dataDir, (dataDir) => rawSubmissionsPerSecond({ dataDir, places, groupSize })),
    );
    const [a, b, c] = [stored.at(-1)?.perSecond ?? 0, stub.at(-1)?.perSecond ?? 0, raw.at(-1) ?? 0];
    say(`round ${turn}: ${a.toFixed(0)}/s stored, ${b.toFixed(0)}/s with the stub, ${c.toFixed(0)}/s raw`);
  }
  say('profiling');
  const profile = await profiledRound(round, requests);
  say('starting the service');
  const service = await footprint(round, ROUNDS);
  say('seeding and reading tallies');
  const tallies = await tallyLatencies(ROUNDS);
  return { load, groupSize, stored, stub, raw, profile, service, tallies };
}

function say(step: string): void {
  console.log(`  ${step}`);
}

const folder = await mkdtemp(join(tmpdir(), 'hakaru-bench-'));
try {
  const results = await measure(folder);
  const text = resultsText(results);
  await writeFile(join(packageDir(), 'bench', 'results.md'), text);
  console.log(`\n${text}`);
  if (results.service.loads.respondent > RESPONDENT_BUDGET) {
    console.error(`The respondent's first page is heavier than ${RESPONDENT_BUDGET} bytes.`);
    process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
