/** Where the processor time of the server goes, by self time in a profile of V8. */
import { readFileSync } from 'node:fs';

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Names with their share of the time in which the server was not idle, largest first. */
export type Shares = readonly (readonly [name: string, share: number])[];

export interface ProfileSummary {
  readonly byModule: Shares;
  readonly byFunction: Shares;
}

export function summaryOfProfile(file: string): ProfileSummary {
  const profile: CpuProfile = JSON.parse(readFileSync(file, 'utf8'));
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const callers = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((one) => [one, id])));
  const selfTime = new Map<number, number>();
  profile.samples.forEach((id, index) => {
    selfTime.set(id, (selfTime.get(id) ?? 0) + (profile.timeDeltas[index] ?? 0));
  });
  const [modules, functions] = [new Map<string, number>(), new Map<string, number>()];
  for (const [id, time] of selfTime) {
    const frame = frames.get(id);
    if (!frame || frame.functionName === '(idle)') continue;
    // Native functions have no address: they count for whoever called them.
    let caller = frame;
    for (let at: number | undefined = id; at !== undefined && caller.url === ''; at = callers.get(at))
      caller = frames.get(at) ?? caller;
    const module = caller.url === '' ? frame.functionName : moduleOf(caller.url);
    const name = `${frame.functionName || '(anonymous)'} (${module})`;
    modules.set(module, (modules.get(module) ?? 0) + time);
    functions.set(name, (functions.get(name) ?? 0) + time);
  }
  return { byModule: sharesOf(modules), byFunction: sharesOf(functions) };
}

function sharesOf(times: ReadonlyMap<string, number>): Shares {
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .map(([name, time]) => [name, time / total] as const)
    .sort((left, right) => right[1] - left[1]);
}

/** What the built parts hold, where the name of the file does not say it. */
const PARTS: Readonly<Record<string, string>> = {
  store: 'server/store',
  domain: 'shared/domain',
  pages: 'client',
  'start-service': 'server',
  drizzle: 'drizzle-orm',
};

/** A package, a folder of Node's own, or a part of the product. */
function moduleOf(url: string): string {
  const [, installed] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (installed) return installed;
  if (url.startsWith('node:')) return 'node';
  const [, part] = /\/dist\/.*?([\w-]+)\.js$/.exec(url) ?? [];
  return part === undefined ? url : (PARTS[part] ?? part);
}
