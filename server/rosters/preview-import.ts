import type { ImportPreviewReply } from '../../shared/api/roster-import-api.ts';
import type { Member } from '../../shared/domain/roster.ts';
import { differenceInSteps, type MemberChange } from '../../shared/domain/roster-difference.ts';
import type { Dependencies } from '../dependencies.ts';
import { inTurns } from '../in-turns.ts';
import { wholeRoster } from '../store/whole-roster.ts';
import { type ReadingChoice, readRosterFile } from './read-roster-file.ts';

/** Of each kind; the totals are said beside. */
const SHOWN = 500;

/** What a file would do to a roster, or to a new one where no roster is named. Writes nothing. */
export async function previewImport(
  { store }: Dependencies,
  given: {
    readonly bytes: Buffer;
    readonly choice: ReadingChoice;
    readonly rosterId?: string | undefined;
  },
): Promise<ImportPreviewReply> {
  const roster = given.rosterId === undefined ? NO_ROSTER : await wholeRoster(store, given.rosterId);
  const read = await readRosterFile(given.bytes, given.choice);
  const { lines, columns, stop, firstRows, leftOut, ...file } = read;
  // Of a file that cannot be taken in, what is wrong with its lines is worth knowing; what it would change is not.
  const readable = stop === undefined || stop.code === 'nobody-left';
  const difference = await inTurns(differenceInSteps(readable ? roster.members : [], readable ? lines : []));
  const first = (kind: MemberChange['kind']) =>
    (stop ? [] : difference.changes).filter((one) => one.kind === kind).slice(0, SHOWN);
  return {
    ...file,
    columns: columns.map((column) => ({ ...column })),
    firstRows: firstRows.map(({ line, cells }) => ({ line, cells: cells.slice(0, 100).map(beginningOf) })),
    leftOut: leftOut.slice(0, LEFT_OUT_SHOWN).map((row) => ({ ...row, text: beginningOf(row.text) })),
    leftOutCount: leftOut.length,
    stop: stop && { ...stop },
    rows: difference.counts,
    problems: difference.problems.slice(0, SHOWN).map(shortened),
    problemCount: difference.problems.length,
    changes: {
      added: first('added').map(listed),
      changed: first('changed').map(listed),
      moved: first('moved').map(listed),
      removed: first('removed').map(listed),
    },
    basedOn: roster.revision,
  };
}

const LEFT_OUT_SHOWN = 50;

const NO_ROSTER: { readonly members: readonly Member[]; readonly revision: number } = {
  members: [],
  revision: 0,
};

function listed(change: MemberChange) {
  return { ...change, fields: change.fields.map((field) => ({ ...field })) };
}

/** A cell of a hundred thousand characters is told by its beginning. */
function shortened<P extends { readonly text?: string | undefined }>(problem: P): P {
  return problem.text === undefined ? problem : { ...problem, text: beginningOf(problem.text) };
}

function beginningOf(text: string): string {
  return text.slice(0, 100);
}
