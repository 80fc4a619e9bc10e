import { useState } from 'preact/hooks';
import { api } from '../../addresses.ts';
import { codeOf, type Failure } from '../../requests/api-client.ts';
import type { YearTargetsReply } from '../../requests/replies.ts';
import { useAct } from '../../requests/use-act.ts';
import {
  firstDraft,
  isContested,
  type NewYearDraft,
  type NewYearRow,
  readDraft,
  valuesOfTarget,
  type WrittenTarget,
} from './new-year-rows.ts';

type Drafts = ReadonlyMap<string, NewYearDraft>;

/** What was written last, with all that it takes to go back. */
interface Written {
  readonly reply: YearTargetsReply;
  readonly drafts: Drafts;
  readonly targetsBefore: ReadonlyMap<string, WrittenTarget>;
}

export interface NewYearState {
  readonly draftOf: (row: NewYearRow) => NewYearDraft;
  readonly set: (row: NewYearRow, name: string, value: string) => void;
  /** The target that stands is to be rewritten after all, or left as it is. */
  readonly rewrite: (row: NewYearRow) => void;
  readonly leave: (row: NewYearRow) => void;
  /** After somebody else was faster: over what they wrote, which has now been seen. */
  readonly insist: (row: NewYearRow) => void;
  readonly write: () => Promise<'written' | 'refused' | 'nothing' | undefined>;
  readonly undo: () => Promise<boolean>;
  readonly written: { readonly count: number } | undefined;
  readonly contested: number;
  readonly running: boolean;
  readonly failure: Failure | undefined;
  /** Counts the refusals, so that each time the first mistake is focused. */
  readonly refusals: number;
}

/** The drafts of a new year's targets, and writing them all at once. */
export function useNewYear(options: {
  readonly planId: string;
  readonly fiscalYear: number;
  readonly rows: readonly NewYearRow[];
  readonly readAgain: () => void;
}): NewYearState {
  const { planId, fiscalYear, rows, readAgain } = options;
  const act = useAct();
  const [drafts, setDrafts] = useState<Drafts>(
    () => new Map(rows.map((row) => [row.indicator.id, firstDraft(row)])),
  );
  const [written, setWritten] = useState<Written>();
  const [refusals, setRefusals] = useState(0);
  const draftOf = (row: NewYearRow) => drafts.get(row.indicator.id) ?? firstDraft(row);
  const change = (row: NewYearRow, changed: Partial<NewYearDraft>) =>
    setDrafts((before) => {
      const draft = before.get(row.indicator.id) ?? firstDraft(row);
      return new Map(before).set(row.indicator.id, { ...draft, mistake: undefined, ...changed });
    });
  const send = (targets: readonly object[]) =>
    act.run<YearTargetsReply>('PUT', api.yearTargets(planId, fiscalYear), { targets });

  const write = async () => {
    const wanted = rows
      .filter((row) => draftOf(row).writes)
      .map((row) => ({ row, read: readDraft(row, draftOf(row)) }));
    const refused = wanted.filter(({ read }) => read.kind === 'refused');
    for (const { row, read } of refused) if (read.kind === 'refused') change(row, { mistake: read });
    if (refused.length > 0 || rows.some((row) => isContested(row, draftOf(row)))) {
      setRefusals((count) => count + 1);
      return 'refused';
    }
    const targets = wanted.flatMap(({ row, read }) =>
      read.kind === 'target'
        ? [{ indicatorId: row.indicator.id, target: read.target, basedOn: draftOf(row).seen }]
        : [],
    );
    if (targets.length === 0) return 'nothing';
    const outcome = await send(targets);
    if (!outcome?.ok) {
      if (outcome && codeOf(outcome.failure) === 'changed-meanwhile') readAgain();
      if (outcome) setRefusals((count) => count + 1);
      return undefined;
    }
    const targetsBefore = new Map(rows.map((row) => [row.indicator.id, row.newYear.target]));
    setWritten({ reply: outcome.data, drafts, targetsBefore });
    setDrafts(withVersions(drafts, outcome.data, () => ({ writes: false })));
    readAgain();
    return 'written';
  };

  const undo = async () => {
    if (!written) return false;
    const { reply, targetsBefore } = written;
    const outcome = await send(
      reply.targets.map(({ indicatorId, version }) => ({
        ...{ indicatorId, target: targetsBefore.get(indicatorId) ?? null, basedOn: version },
      })),
    );
    if (outcome && !outcome.ok) readAgain();
    if (!outcome?.ok) return false;
    setDrafts(withVersions(drafts, outcome.data, (id) => written.drafts.get(id) ?? {}));
    setWritten(undefined);
    readAgain();
    return true;
  };

  return {
    draftOf,
    write,
    undo,
    set: (row, name, value) => change(row, { values: { ...draftOf(row).values, [name]: value } }),
    rewrite: (row) =>
      change(row, {
        writes: true,
        values: valuesOfTarget(row, row.newYear.target),
        seen: row.newYear.targetVersion,
      }),
    leave: (row) => change(row, { writes: false, seen: row.newYear.targetVersion }),
    insist: (row) => change(row, { seen: row.newYear.targetVersion }),
    written: written && { count: written.reply.targets.length },
    contested: rows.filter((row) => isContested(row, draftOf(row))).length,
    running: act.running,
    failure: act.failure,
    refusals,
  };
}

function withVersions(
  drafts: Drafts,
  { targets }: YearTargetsReply,
  changeOf: (indicatorId: string) => Partial<NewYearDraft>,
): Drafts {
  const changed = new Map(drafts);
  for (const { indicatorId, version } of targets) {
    const draft = changed.get(indicatorId);
    if (draft) changed.set(indicatorId, { ...draft, ...changeOf(indicatorId), seen: version });
  }
  return changed;
}
