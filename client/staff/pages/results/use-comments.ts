import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../addresses.ts';
import type { Failure } from '../../requests/api-client.ts';
import { useSignedIn } from '../../requests/client-context.ts';
import type { CommentsReply } from '../../requests/replies.ts';

export interface CommentsChoice {
  /** Empty for all. */
  readonly question: string;
  readonly option: string;
  readonly onlyMarked: boolean;
}

export interface ReadComments {
  /** Undefined before the first page is there. */
  readonly comments: CommentsReply['comments'] | undefined;
  readonly marked: number;
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly failure: Failure | undefined;
  readonly readOn: () => void;
  /** One more or one less marked, as the page has just seen to it. */
  readonly countMark: (change: 1 | -1) => void;
}

type Held = Pick<ReadComments, 'comments' | 'loading' | 'failure'> & { readonly next: number | undefined };

const NOTHING_YET: Held = { comments: undefined, next: undefined, loading: true, failure: undefined };

/** The comments of a choice, page after page; what was asked for before is forgotten. */
export function useComments(id: string, { question, option, onlyMarked }: CommentsChoice): ReadComments {
  const { client } = useSignedIn();
  const [held, setHeld] = useState<Held>(NOTHING_YET);
  const [marked, setMarked] = useState(0);
  const wanted = useRef<AbortController>(undefined);
  const read = useCallback(
    async (after: number | undefined) => {
      wanted.current?.abort();
      const controller = new AbortController();
      wanted.current = controller;
      setHeld((before) =>
        after === undefined ? NOTHING_YET : { ...before, loading: true, failure: undefined },
      );
      const path = api.comments(id, {
        ...(question === '' ? {} : { question }),
        ...(option === '' ? {} : { option }),
        ...(onlyMarked ? { marked: '1' } : {}),
        ...(after === undefined ? {} : { after: String(after) }),
      });
      const outcome = await client.send<CommentsReply>('GET', path, { signal: controller.signal });
      if (controller.signal.aborted) return;
      if (!outcome.ok) {
        setHeld((before) => ({ ...before, loading: false, failure: outcome.failure }));
        return;
      }
      const { comments, next } = outcome.data;
      setMarked(outcome.data.marked);
      setHeld((before) => ({
        comments: after === undefined ? comments : [...(before.comments ?? []), ...comments],
        next,
        loading: false,
        failure: undefined,
      }));
    },
    [client, id, question, option, onlyMarked],
  );
  useEffect(() => {
    read(undefined);
    return () => wanted.current?.abort();
  }, [read]);
  return {
    comments: held.comments,
    marked,
    hasMore: held.next !== undefined,
    loading: held.loading,
    failure: held.failure,
    readOn: () => read(held.comments === undefined ? undefined : held.next),
    countMark: (change) => setMarked((before) => before + change),
  };
}
