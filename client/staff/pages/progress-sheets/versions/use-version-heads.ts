import { useEffect, useState } from 'preact/hooks';
import { api } from '../../../addresses.ts';
import type { SheetVersionsReply } from '../../../requests/replies.ts';
import { useResource } from '../../../requests/use-resource.ts';

export type VersionHead = SheetVersionsReply['versions'][number];

export interface VersionHeadsOptions {
  /** The newest versions, where they have been read already. */
  readonly start?: SheetVersionsReply | undefined;
  /** No older versions are read once this holds. */
  readonly isEnough?: (heads: readonly VersionHead[]) => boolean;
}

/** By which act, when and by whom the versions of a sheet came, newest first; read page after page. */
export function useVersionHeads(
  itemId: string,
  fiscalYear: number,
  { start, isEnough = () => false }: VersionHeadsOptions,
): readonly VersionHead[] {
  const [read, setRead] = useState({
    heads: start?.versions ?? [],
    next: start?.next,
    isBegun: start !== undefined,
  });
  const isWanted = !read.isBegun || (read.next !== undefined && !isEnough(read.heads));
  const query = read.next === undefined ? {} : { before: String(read.next) };
  const { data } = useResource<SheetVersionsReply>(
    isWanted ? api.sheetVersions(itemId, fiscalYear, query) : undefined,
  );
  useEffect(() => {
    if (!data) return;
    setRead(({ heads }) => ({ heads: [...heads, ...data.versions], next: data.next, isBegun: true }));
  }, [data]);
  return read.heads;
}
