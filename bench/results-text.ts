import { createRequire } from 'node:module';
import { cpus, release, totalmem } from 'node:os';
import Database from 'better-sqlite3';
import type { ProfileSummary, Shares } from './cpu-profile.ts';
import { RESPONDENT_BUDGET, STAFF_BUDGET } from './first-loads.ts';
import type { Footprint } from './service-footprint.ts';
import { type Measured, measuredOf } from './statistics.ts';
import { CONNECTIONS, MEASURED, type SubmissionRound, WARM_UP } from './submission-rounds.ts';
import type { TallyLatency } from './tally-latency.ts';

export interface Results {
  /** Processes that wanted the processor in the minute before. */
  readonly load: number;
  readonly groupSize: number;
  /** The rounds took turns: the first of each belong together, and so on. */
  readonly stored: readonly SubmissionRound[];
  readonly stub: readonly SubmissionRound[];
  readonly raw: readonly number[];
  readonly profile: ProfileSummary;
  readonly service: Footprint;
  readonly tallies: readonly TallyLatency[];
}

export function resultsText(results: Results): string {
  return [
    '# Measurements',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. Medians of ${results.stored.length} rounds, smallest – largest in brackets. ${machine(results.load)}`,
    '## Ratios and goals',
    table(['what', 'measured', 'goal', ''], goalRows(results)),
    '## Submissions',
    `${CONNECTIONS} connections, ${MEASURED} submissions after ${WARM_UP} to warm up, every one from another respondent, in random order; the client runs in a process of its own, on the same machine.`,
    table(
      ['', 'a second', 'a second of processor time', 'server busy', 'client busy'],
      [
        submissionRow('stored: the real service, synchronous=FULL', results.stored),
        submissionRow('the same service, a store that keeps nothing', results.stub),
        [
          `SQLite alone, the same rows, ${results.groupSize} a commit as in the service`,
          figure(measuredOf(results.raw)),
          '－',
          '－',
          '－',
        ],
      ],
    ),
    '## Tally',
    table(
      ['responses', 'ms'],
      results.tallies.map(({ responses, latency }) => [responses.toLocaleString('en'), figure(latency, 2)]),
    ),
    '## Where the time goes',
    whereTimeGoes(results.profile),
    '',
  ].join('\n\n');
}

function goalRows({ stored, stub, raw, service, tallies }: Results): readonly string[][] {
  const turns = stored.map((_, turn) => ({
    a: stored[turn]?.perSecond ?? 0,
    b: stub[turn]?.perSecond ?? 0,
    c: raw[turn] ?? 0,
    busyA: stored[turn]?.serverBusy ?? 0,
    busyB: stub[turn]?.serverBusy ?? 0,
  }));
  // What other programs take away changes the first far more than this one.
  const ofStubBusy = measuredOf(turns.map(({ a, b, busyA, busyB }) => a / busyA / (b / busyB)));
  const ofStub = measuredOf(turns.map(({ a, b }) => a / b));
  // Answering without storing takes 1/b, storing without answering 1/c: both, one after the other, 1/b + 1/c.
  const possible = measuredOf(turns.map(({ b, c }) => c / (b + c)));
  const ofRaw = measuredOf(turns.map(({ a, c }) => a / c));
  const latencies = tallies.map(({ latency }) => latency.median);
  const growth = (latencies.at(-1) ?? 0) / (latencies[0] ?? 0);
  const afterRound = measuredOf(stored.map(({ residentAfterWarmUp }) => residentAfterWarmUp));
  return [
    ['stored : nothing stored', figure(ofStub, 2), '≥ 0.7', mark(ofStub.median >= 0.7)],
    ['the same, by processor time', figure(ofStubBusy, 2), '', ''],
    ['the most that is possible on one thread, given SQLite alone', figure(possible, 2), '', ''],
    ['stored : SQLite alone', figure(ofRaw, 2), '', ''],
    ['tally at 1,000,000 : at 24', growth.toFixed(2), '≤ 1.5', mark(growth <= 1.5)],
    ['start of the service, ms', figure(service.start), '< 500', mark(service.start.median < 500)],
    memoryRow('memory after start, MB', service.residentAfterStart),
    ['memory after 10,000 submissions, MB', memory(afterRound), '', ''],
    weightRow('respondent, first page', service.loads.respondent, RESPONDENT_BUDGET),
    weightRow('staff, first load without charts', service.loads.staff, STAFF_BUDGET),
  ];
}

function memoryRow(what: string, bytes: Measured): string[] {
  return [what, memory(bytes), '< 100', mark(bytes.median < 100e6)];
}

function memory({ median, min, max }: Measured): string {
  return figure({ median: median / 1e6, min: min / 1e6, max: max / 1e6 });
}

function weightRow(what: string, bytes: number, budget: number): string[] {
  return [`${what}, kB (gzip)`, (bytes / 1000).toFixed(1), `≤ ${budget / 1000}`, mark(bytes <= budget)];
}

function submissionRow(what: string, rounds: readonly SubmissionRound[]): string[] {
  const percent = (shares: readonly number[]) => `${(measuredOf(shares).median * 100).toFixed(0)} %`;
  return [
    what,
    figure(measuredOf(rounds.map(({ perSecond }) => perSecond))),
    figure(measuredOf(rounds.map(({ perSecond, serverBusy }) => perSecond / serverBusy))),
    percent(rounds.map(({ serverBusy }) => serverBusy)),
    percent(rounds.map(({ clientBusy }) => clientBusy)),
  ];
}

function whereTimeGoes({ byModule, byFunction }: ProfileSummary): string {
  const share = (...names: readonly string[]) =>
    byModule.reduce((sum, [name, part]) => sum + (names.includes(name) ? part : 0), 0);
  const commits = byFunction.find(([name]) => name.startsWith('commitTogether'))?.[1] ?? 0;
  const store = share('server/store', 'better-sqlite3', 'drizzle-orm');
  const summary =
    `Of the time in which the main thread of the service is not idle, ${percentOf(store)} goes to the store ` +
    `(${percentOf(commits)} are the commits themselves: writing and syncing the WAL), ${percentOf(share('node'))} to ` +
    `Node's HTTP, sockets and crypto, ${percentOf(share('(garbage collector)'))} to the garbage collector.`;
  return [
    summary,
    table(['module, by self time', 'share'], shareRows(byModule)),
    table(['function, by self time', 'share'], shareRows(byFunction)),
  ].join('\n\n');
}

function shareRows(shares: Shares): readonly string[][] {
  return shares.slice(0, 10).map(([name, share]) => [name, percentOf(share)]);
}

function percentOf(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function figure({ median, min, max }: Measured, digits = 0): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)} – ${max.toFixed(digits)})`;
}

function mark(isMet: boolean): string {
  return isMet ? 'met' : 'not met';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function machine(load: number): string {
  const require = createRequire(import.meta.url);
  const version = (name: string) => `${name} ${require(`${name}/package.json`).version}`;
  const database = new Database(':memory:');
  const sqlite = database.prepare<[], string>('SELECT sqlite_version()').pluck().get();
  database.close();
  const [cpu] = cpus();
  return (
    `${cpus().length} cores (${cpu?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Linux ${release().split('-')[0]}, ` +
    `Node ${process.versions.node}, ${version('fastify')}, ${version('better-sqlite3')}, SQLite ${sqlite}. ` +
    `Load average before: ${load.toFixed(1)} (above 0.5, other programs were running and the figures suffer).`
  );
}
