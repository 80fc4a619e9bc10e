export type SheetStatus = 'draft' | 'in-review' | 'fixed' | 'published';

/** `publish` and `take-back` are done to the whole fiscal year of a plan, the others to one sheet. */
export type SheetAct = 'submit' | 'return' | 'fix' | 'reopen' | 'publish' | 'take-back';

/** Every transition there is; anything else is refused. */
export const SHEET_TRANSITIONS: Readonly<
  Record<SheetAct, { readonly from: SheetStatus; readonly to: SheetStatus }>
> = {
  submit: { from: 'draft', to: 'in-review' },
  return: { from: 'in-review', to: 'draft' },
  fix: { from: 'in-review', to: 'fixed' },
  reopen: { from: 'fixed', to: 'in-review' },
  publish: { from: 'fixed', to: 'published' },
  'take-back': { from: 'published', to: 'fixed' },
};

/** The status after an act, or undefined where the act is not possible. */
export function sheetStatusAfter(act: SheetAct, status: SheetStatus): SheetStatus | undefined {
  const transition = SHEET_TRANSITIONS[act];
  return transition.from === status ? transition.to : undefined;
}

/** The acts that are possible, in the order of the table. */
export function actsPossible(status: SheetStatus): readonly SheetAct[] {
  return (Object.keys(SHEET_TRANSITIONS) as SheetAct[]).filter(
    (act) => SHEET_TRANSITIONS[act].from === status,
  );
}

/** Whether the content may change: what was fixed has to be opened again first. */
export function isEditable(status: SheetStatus): boolean {
  return status === 'draft' || status === 'in-review';
}
