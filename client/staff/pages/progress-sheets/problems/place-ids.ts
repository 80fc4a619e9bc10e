import { sectionAt, sectionId } from '../sheet-sections.ts';

/** Ids of the sheet's fields, made from JSON pointers, so that what is wrong somewhere leads to its field. */
export function fieldIdAt(pointer: string): string {
  return `sheet${pointer.replaceAll('/', '-')}`;
}

/** A pointer into the body of a save, or into the content alone, as one into the content. */
export function contentPointer(pointer: string): string {
  return pointer.replace(/^\/content(?=\/|$)/, '');
}

/** Ids to look for, nearest first: the field itself, what it stands in, its section. */
export function idsNear(pointer: string): readonly string[] {
  const steps = contentPointer(pointer).split('/').slice(1);
  const fields = steps.map((_, at) => fieldIdAt(`/${steps.slice(0, steps.length - at).join('/')}`));
  return [...fields, sectionId(sectionAt(contentPointer(pointer)))];
}

/** The field at a place, or what it stands in, later than what has just been done is drawn. */
export function goToPlace(pointer: string): void {
  setTimeout(() => {
    const target = idsNear(pointer)
      .map((id) => document.getElementById(id))
      .find((one) => one !== null);
    if (target) unfold(target);
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  });
}

/** Nothing that is folded away can be gone to: everything around it is opened. */
function unfold(target: Element): void {
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
}

/** A part that has just been added or moved: where one goes on writing. */
export function goToId(id: string): void {
  setTimeout(() => {
    const target = document.getElementById(id);
    if (target) unfold(target);
    target?.focus();
  });
}
