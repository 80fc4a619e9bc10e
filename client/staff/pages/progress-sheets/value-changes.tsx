import { writtenDay } from '../../../messages/date-wording.ts';
import type { SheetDifferencesReply } from '../../requests/replies.ts';
import { LineList } from './line-list.tsx';
import { sheetPlace } from './place-and-problem.ts';
import { useSheetWords } from './sheet-words.ts';

type Values = SheetDifferencesReply['periods'][number]['values'];

/** Members of a part that changed: label, months, body, day. */
export function ValueChanges({ values }: { readonly values: Values }) {
  const { locale } = useSheetWords();
  const shown = (value: string | number) =>
    typeof value === 'string' ? writtenDay(locale, value) : String(value);
  return (
    <>
      {values.map(({ name, from, to }) => (
        <div key={name}>
          <h4>{sheetPlace(locale, `/${name}`)}</h4>
          <LineList
            lines={[
              ...(from === undefined ? [] : [{ kind: 'removed' as const, text: shown(from) }]),
              ...(to === undefined ? [] : [{ kind: 'added' as const, text: shown(to) }]),
            ]}
          />
        </div>
      ))}
    </>
  );
}
