import { dayTimeWording } from '../../../../messages/date-wording.ts';
import { useSheetWords } from '../sheet-words.ts';
import { useVersionHeads, type VersionHead } from '../versions/use-version-heads.ts';

const isReturn = ({ act }: VersionHead) => act === 'return';

/** Who returned the sheet, and when: whom to ask about the reason. */
export function ReturnedBy({ itemId, fiscalYear }: { readonly itemId: string; readonly fiscalYear: number }) {
  const { locale, say } = useSheetWords();
  const heads = useVersionHeads(itemId, fiscalYear, { isEnough: (read) => read.some(isReturn) });
  const returned = heads.find(isReturn);
  if (!returned) return null;
  const at = dayTimeWording(locale, new Date(returned.at));
  return <p class="quiet">{say('returned.by', { name: returned.by.name, at })}</p>;
}
