import type { ComponentChildren } from 'preact';
import { useWords } from '../frame/locale-setting.tsx';

export interface FieldChangesProps {
  readonly kind: 'added' | 'changed' | 'moved' | 'removed';
  /** Empty where there is nothing. */
  readonly fields: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  readonly fieldName: (field: string) => string;
  /** More that happens to the row, as items of the list. */
  readonly children?: ComponentChildren;
}

/** What becomes of each field of a row. */
export function FieldChanges({ kind, fields, fieldName, children }: FieldChangesProps) {
  const { say } = useWords();
  const nothing = <span class="quiet">{say('importReport.nothing')}</span>;
  return (
    <ul class="field-changes">
      {fields.map(({ field, from: before, to: after }) => (
        <li key={field}>
          <span class="quiet">{fieldName(field)}</span>{' '}
          {kind === 'changed' && (
            <>
              {before === '' ? nothing : <del>{before}</del>}
              <span class="visually-hidden">{say('importReport.becomes')}</span>
              <span aria-hidden="true"> → </span>
              {after === '' ? nothing : <ins>{after}</ins>}
            </>
          )}
          {kind === 'removed' && <bdi>{before}</bdi>}
          {kind === 'added' && <bdi>{after}</bdi>}
        </li>
      ))}
      {children}
    </ul>
  );
}
