import type { Locale } from '../../../../../shared/domain/localized-text.ts';
import { writtenDay } from '../../../../messages/date-wording.ts';
import { fiscalYearWording } from '../../../messages/year-wording.ts';
import type { SheetDifferencesReply } from '../../../requests/replies.ts';
import { monthWording } from '../plan/month-choice.tsx';
import { isSheetKey, useSheetWords } from '../sheet-words.ts';
import { LineList } from './line-list.tsx';

type Values = SheetDifferencesReply['periods'][number]['values'];

/** Members of a part that changed: label, months, body, day. */
export function ValueChanges({ values }: { readonly values: Values }) {
  const { locale, say } = useSheetWords();
  const nameWording = (name: string) => {
    const key = `place.${name}`;
    return isSheetKey(key) ? (say as (key: string) => string)(key) : name;
  };
  return (
    <>
      {values.map(({ name, from, to }) => (
        <div key={name}>
          <h4>{nameWording(name)}</h4>
          <LineList
            lines={[
              ...(from === undefined
                ? []
                : [{ kind: 'removed' as const, text: valueWording(locale, name, from) }]),
              ...(to === undefined ? [] : [{ kind: 'added' as const, text: valueWording(locale, name, to) }]),
            ]}
          />
        </div>
      ))}
    </>
  );
}

/** Months and years in words, days as they are written, everything else as it was entered. */
function valueWording(locale: Locale, name: string, value: string | number): string {
  if (typeof value === 'string') return writtenDay(locale, value);
  if (name === 'firstMonth' || name === 'lastMonth') return monthWording(locale, value);
  return name === 'refersTo' ? fiscalYearWording(locale, value) : String(value);
}
