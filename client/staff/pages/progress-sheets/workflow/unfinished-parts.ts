import {
  actionsOf,
  SHEET_FIELDS,
  type SheetContent,
  type SheetField,
} from '../../../../../shared/domain/progress-sheet/sheet-content.ts';

export interface UnfinishedParts {
  /** Codes of the indicators that have a target and no figure: `①－１`. */
  readonly unmeasured: readonly string[];
  readonly unwritten: readonly ('periods' | SheetField)[];
  /** Actions that are not done, of so many. */
  readonly open: number;
  readonly actions: number;
}

/** What a sheet lacks that does not stop it from being fixed: said before, because it cannot be added after. */
export function unfinishedParts({
  content,
  indicators,
}: {
  readonly content: SheetContent;
  readonly indicators: readonly { readonly displayCode: string; readonly status: string }[];
}): UnfinishedParts {
  const actions = actionsOf(content);
  const unwritten = SHEET_FIELDS.filter((field) => !/\S/.test(content[field]));
  return {
    unmeasured: indicators
      .filter(({ status }) => status === 'not-measured')
      .map(({ displayCode }) => displayCode),
    unwritten: actions.length === 0 ? ['periods', ...unwritten] : unwritten,
    open: actions.filter(({ action }) => action.doneOn === undefined).length,
    actions: actions.length,
  };
}
