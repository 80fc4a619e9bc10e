import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { instant } from '../../shared/api/value-api.ts';
import { readConfig } from '../config.ts';
import { readMaintenance, removeMaintenance, writeMaintenance } from '../maintenance-file.ts';

const LONGEST_MINUTES = 7 * 24 * 60;

/**
 * `maintenance on`, `off`, or the state. Opens no database: it may be the database that is worked on. The time given is
 * what people are told; only `off` ends it.
 */
export async function maintenanceCommand(args: readonly string[]): Promise<number> {
  const { dataDir } = readConfig(process.env);
  const asked = whatIsAsked(args, new Date());
  if (typeof asked === 'string') {
    console.error(asked);
    return 2;
  }
  if (!existsSync(dataDir)) {
    console.error(`There is no data folder ${resolve(dataDir)}.`);
    return 2;
  }
  if (asked.act === 'on') await writeMaintenance(dataDir, asked);
  const wasOn = asked.act === 'off' && (await removeMaintenance(dataDir));
  console.log(stateIn(dataDir, new Date()));
  if (asked.act === 'on' || wasOn) console.log('A service that is running follows within a second.');
  return 0;
}

type Asked = { readonly act: 'on'; readonly endsAt: Date | undefined } | { readonly act: 'off' | 'state' };

const USAGE =
  'Say maintenance on (with --until or --minutes, if the end is known), maintenance off, or maintenance alone for the state.';

/** What to do, or one sentence about what is wrong. */
function whatIsAsked(args: readonly string[], now: Date): Asked | string {
  const read = argumentsIn(args);
  if (!read) return USAGE;
  const { until, minutes } = read.values;
  const [act, ...more] = read.positionals;
  if (more.length > 0 || (act !== undefined && act !== 'on' && act !== 'off')) return USAGE;
  const timed = until !== undefined || minutes !== undefined;
  if (act !== 'on') {
    return timed ? 'A time goes with maintenance on alone.' : { act: act ?? 'state' };
  }
  if (until !== undefined && minutes !== undefined) return 'Give --until or --minutes, not both.';
  const endsAt = until === undefined ? inMinutes(minutes, now) : instantOf(until);
  if (timed && !endsAt) {
    return `Give --until as 2022-03-08T14:30+09:00, or --minutes as a number up to ${LONGEST_MINUTES}.`;
  }
  if (endsAt && endsAt.getTime() <= now.getTime()) return 'The time of --until has passed already.';
  return { act, endsAt };
}

/** Undefined for an option that there is not, or one without its value. */
function argumentsIn(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { until: { type: 'string' }, minutes: { type: 'string' } },
      allowPositionals: true,
    });
  } catch {
    return undefined;
  }
}

function inMinutes(minutes: string | undefined, now: Date): Date | undefined {
  const count = Number(/^\d{1,5}$/.exec(minutes ?? '')?.[0] ?? 0);
  return count >= 1 && count <= LONGEST_MINUTES ? new Date(now.getTime() + count * 60_000) : undefined;
}

/** An instant with its offset; seconds may be left out. */
function instantOf(text: string): Date | undefined {
  const parsed = instant.safeParse(text.replace(/(T\d\d:\d\d)(?=[Z+-])/, '$1:00'));
  return parsed.success ? new Date(parsed.data) : undefined;
}

function stateIn(dataDir: string, now: Date): string {
  const maintenance = readMaintenance(dataDir);
  if (!maintenance) return 'Maintenance is off.';
  const { endsAt, fault } = maintenance;
  if (fault !== undefined) return `Maintenance is on; its file cannot be read (${fault}).`;
  if (!endsAt) return 'Maintenance is on, until it is switched off.';
  const passed = endsAt.getTime() <= now.getTime();
  return `Maintenance is on; people ${passed ? 'were' : 'are'} told ${inTokyo(endsAt)}. It ends when it is switched off.`;
}

/** `2022-03-08 14:30 (Asia/Tokyo)` */
function inTokyo(instantGiven: Date): string {
  const written = instantGiven.toLocaleString('sv-SE', {
    timeZone: 'Asia/Tokyo',
    timeStyle: 'short',
    dateStyle: 'short',
  });
  return `${written} (Asia/Tokyo)`;
}
