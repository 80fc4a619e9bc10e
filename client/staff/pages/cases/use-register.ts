import { useRef, useState } from 'preact/hooks';
import { api } from '../../addresses.ts';
import type { CasesReply } from '../../requests/replies.ts';
import { type Resource, useResource } from '../../requests/use-resource.ts';
import { type CaseQuery, EVERY_CASE } from './case-filter.tsx';

export interface AskedRegister {
  /** Of the last answer: it stays while another page or filter is on its way. */
  readonly register: CasesReply | undefined;
  readonly resource: Resource<CasesReply>;
  readonly query: CaseQuery;
  readonly setQuery: (query: CaseQuery) => void;
  /** The numbers that the pages before and this one follow; the last is this one's. */
  readonly pages: readonly number[];
  readonly setPages: (pages: readonly number[]) => void;
}

/** A register as it is filtered, paged and counted. */
export function useRegister(itemId: string, fiscalYear: string, on: string): AskedRegister {
  const [query, setQuery] = useState<CaseQuery>(EVERY_CASE);
  const [pages, setPages] = useState<readonly number[]>([0]);
  const given = { ...query, on, after: String(pages.at(-1) ?? 0) };
  const said = Object.entries(given).filter(([, value]) => value !== '' && value !== '0');
  const resource = useResource<CasesReply>(api.cases(itemId, { fiscalYear, ...Object.fromEntries(said) }));
  const last = useRef<CasesReply>(undefined);
  if (resource.data) last.current = resource.data;
  return {
    register: resource.data ?? last.current,
    resource,
    query,
    setQuery(next) {
      setPages([0]);
      setQuery(next);
    },
    pages,
    setPages,
  };
}
