import type { AcknowledgeBody } from '../../shared/api/progress-sheet-api.ts';
import { problemOfAcknowledgedOn } from '../../shared/domain/progress-sheet/acknowledged-on.ts';
import type { Half } from '../../shared/domain/progress-sheet/sheet-content.ts';
import { foldedKey } from '../../shared/domain/roster-keys.ts';
import { formatDay, tokyoTimeOf } from '../../shared/domain/tokyo-day.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problem.ts';
import { recordSheetAct } from './keep-version.ts';
import { begun, getSheetPlace } from './sheet-place.ts';

interface OfSheet {
  readonly itemId: string;
  readonly fiscalYear: number;
  readonly accountId: string;
}

/**
 * Records that a committee has taken note of a half, whatever the status of the sheet: committees read what is fixed, and
 * nothing that the sheet says changes with it. Throws `already-exists` where it has, `invalid-fields` for a day on which
 * it cannot have.
 */
export async function acknowledgeSheet(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { itemId, fiscalYear, accountId, given }: OfSheet & { readonly given: AcknowledgeBody },
): Promise<void> {
  const edit = { accountId, at: clock() };
  const today = formatDay(tokyoTimeOf(edit.at));
  await store.write(async (writes) => {
    const sheet = begun(await getSheetPlace(writes, itemId, fiscalYear));
    const problem = problemOfAcknowledgedOn(given, { fiscalYear, today });
    if (problem) throw new Problem('invalid-fields', { errors: [problem] });
    // The store knows the same name again; blanks around it and its width make no other committee of it.
    const noted = await writes.sheets.acknowledgements(itemId, fiscalYear);
    const key = foldedKey(given.committee);
    if (noted.some(({ half, committee }) => half === given.half && foldedKey(committee) === key))
      throw new Problem('already-exists');
    await writes.sheets.acknowledge(itemId, fiscalYear, { ...given, ...edit });
    const { committee, half, on } = given;
    await recordSheetAct(writes, sheet, edit, 'acknowledge-sheet', { committee, half, on });
  });
}

/** Takes back what was recorded by mistake; the log keeps that it was there. */
export async function takeBackAcknowledgement(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  given: OfSheet & { readonly committee: string; readonly half: Half },
): Promise<void> {
  const { itemId, fiscalYear, committee, half, accountId } = given;
  const edit = { accountId, at: clock() };
  await store.write(async (writes) => {
    const sheet = begun(await getSheetPlace(writes, itemId, fiscalYear));
    const wasThere = await writes.sheets.takeBackAcknowledgement(itemId, fiscalYear, committee, half);
    if (!wasThere) throw new Problem('not-found');
    await recordSheetAct(writes, sheet, edit, 'take-back-acknowledgement', { committee, half });
  });
}
