/** Ids of the editor’s fields, made from JSON pointers, so that what is wrong somewhere leads to its field. */
export function placeId(pointer: string): string {
  return `edit${pointer.replaceAll('/', '-')}`;
}

/**
 * Ids to look for, nearest first: the field itself, its Japanese half, then what it stands in. `/questions/0/options`
 * has no field of its own, but its card has.
 */
export function idsFor(pointer: string): readonly string[] {
  const steps = pointer.split('/').slice(1);
  return steps.flatMap((_, at) => {
    const id = placeId(`/${steps.slice(0, steps.length - at).join('/')}`);
    return [id, `${id}-ja`];
  });
}

/** The question that a place stands in, by index; undefined for places of the whole questionnaire. */
export function questionAt(pointer: string): number | undefined {
  const index = /^\/questions\/(\d+)(\/|$)/.exec(pointer)?.[1];
  return index === undefined ? undefined : Number(index);
}
