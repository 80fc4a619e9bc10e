import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addresseeOf } from '../../shared/domain/addressee.ts';
import { encodeBase32 } from '../../shared/domain/link-code.ts';
import { formatRatio } from '../../shared/domain/ratio.ts';
import { type RunningService, startService } from '../start-service.ts';
import { ratioIn, resultTable } from './demo/demo-report.ts';
import { type DemoRound, runDemoRound } from './demo/demo-round.ts';

/** What the plan's owner published for FY2021: the demonstration is right only if it arrives at the same. */
const PUBLISHED = {
  '1-1': { result: '24/24', target: '23/24', status: 'achieved' },
  '1-2': { result: '23/24', target: '24/24', status: 'missed' },
} as const;

/** Runs the round, prints it, and serves it until Ctrl-C; with `--once` it ends after printing. */
export async function demo(args: readonly string[]): Promise<number> {
  const serveOn = !args.includes('--once');
  const dataDir = await mkdtemp(join(tmpdir(), 'hakaru-demo-'));
  const signIn = {
    email: 'demo@hakaru.example.jp',
    password: encodeBase32(randomBytes(10), 15).toLowerCase(),
  };
  const service = await start({
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    ADMIN_EMAIL: signIn.email,
    ADMIN_PASSWORD: signIn.password,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  });
  try {
    console.log('\n測る Hakaru ── 年度末アンケートの一巡（デモ）\n');
    const outputDir = resolve('demo-output');
    const round = await runDemoRound(service.url, signIn, (step) => console.log(`  ✓ ${step}`), outputDir);
    const right = isRight(round);
    printResult(round, right);
    if (serveOn) await serveUntilStopped(service, round, signIn);
    return right ? 0 : 1;
  } finally {
    await service.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** On the usual port, or on a free one where that is taken. */
async function start(environment: Readonly<Record<string, string | undefined>>): Promise<RunningService> {
  try {
    return await startService(environment);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return startService({ ...environment, PORT: '0' });
  }
}

function isRight({ achievements }: DemoRound): boolean {
  const indicators = achievements.items.flatMap((item) => item.indicators);
  return Object.entries(PUBLISHED).every(([key, published]) => {
    const indicator = indicators.find((one) => one.key === key);
    const [result, target] = [ratioIn(indicator?.result ?? null), ratioIn(indicator?.target ?? null)];
    return (
      result !== undefined &&
      target !== undefined &&
      formatRatio(result) === published.result &&
      formatRatio(target) === published.target &&
      indicator?.status === published.status
    );
  });
}

function printResult(round: DemoRound, right: boolean): void {
  console.log(`\n${resultTable(round.achievements)}\n`);
  console.log(
    right
      ? '  公表された実績（24/24・23/24）と一致しました。The figures are those that were published.'
      : '  公表された実績と一致しません。The figures are NOT those that were published.',
  );
  console.log(
    '  未回答は分母に含め、肯定的回答とは数えません。Silence counts in the base, and not as positive.',
  );
  console.log('  各区の選択と意見はデモ用の作り物です。Who chose what is made up for the demonstration.\n');
  console.log('  CSV');
  for (const file of round.csvFiles) console.log(`    ${file}`);
}

async function serveUntilStopped(
  { url }: RunningService,
  { invitations, plan }: DemoRound,
  signIn: { readonly email: string; readonly password: string },
): Promise<void> {
  const [first] = invitations;
  console.log(`
  職員の画面  Staff      ${url}/staff/
    メール    E-mail     ${signIn.email}
    パスワード Password   ${signIn.password}
  回答者の画面 Respondent ${first?.url ?? ''}
    （${first ? addresseeOf('ja', first.respondent) : ''} 様。締め切ったあとの、回答の控えが開きます）
  進捗状況   Sheet      ${url}/api/plans/${plan.id}/sheets/2021/print
    （職員の画面でログインしてから開きます。After signing in to the staff's pages）
  API        ${url}/api/docs

  Ctrl-C で終わります。Press Ctrl-C to stop.
`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
