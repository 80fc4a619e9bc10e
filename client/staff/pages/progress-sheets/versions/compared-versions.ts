export interface ComparedVersions {
  readonly from: number;
  readonly to: number;
}

/** The two versions in the address, where there are such; else the newest against the one before it. */
export function comparedVersions(
  { from, to }: Readonly<Record<string, string | undefined>>,
  newest: number,
): ComparedVersions {
  const known = (asked: string | undefined, otherwise: number) => {
    const isKnown = /^\d{1,9}$/.test(asked ?? '') && Number(asked) <= newest;
    return isKnown ? Number(asked) : otherwise;
  };
  const shown = known(to, newest);
  return { from: known(from, Math.max(0, shown - 1)), to: shown };
}
