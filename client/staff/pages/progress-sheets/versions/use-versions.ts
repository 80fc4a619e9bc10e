import { useRef, useState } from 'preact/hooks';
import { api } from '../../../addresses.ts';
import type { SheetVersionsReply } from '../../../requests/replies.ts';
import { type Resource, useResource } from '../../../requests/use-resource.ts';

export interface PagedVersions {
  readonly resource: Resource<SheetVersionsReply>;
  /** To newer and to older versions; undefined where there are none. */
  readonly newer: (() => void) | undefined;
  readonly older: (() => void) | undefined;
}

/** The versions of a sheet, a page at a time; one page stays until the other is there. */
export function useVersions(itemId: string, fiscalYear: number | undefined): PagedVersions {
  const [befores, setBefores] = useState<readonly number[]>([]);
  const before = befores.at(-1);
  const query = before === undefined ? {} : { before: String(before) };
  const resource = useResource<SheetVersionsReply>(
    fiscalYear === undefined ? undefined : api.sheetVersions(itemId, fiscalYear, query),
  );
  const last = useRef<SheetVersionsReply>(undefined);
  if (resource.data) last.current = resource.data;
  const next = last.current?.next;
  return {
    resource: resource.failure ? resource : { ...resource, data: resource.data ?? last.current },
    newer: befores.length > 0 ? () => setBefores(befores.slice(0, -1)) : undefined,
    older: next === undefined ? undefined : () => setBefores([...befores, next]),
  };
}
