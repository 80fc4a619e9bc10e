import type { ProblemReply } from '../../../shared/api/problems.ts';

/** Why a request brought nothing: a problem the service named, no connection, or an answer that is not the service's. */
export type Failure =
  | { readonly kind: 'problem'; readonly problem: ProblemReply }
  | { readonly kind: 'network' }
  | { readonly kind: 'strange'; readonly status: number };

export type Outcome<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly failure: Failure };

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface ApiClient {
  /** Resolves always; a request that was aborted resolves as a network failure, which nobody reads. */
  send<T>(method: Method, path: string, options?: RequestOptions): Promise<Outcome<T>>;
}

export interface RequestOptions {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** The cookie goes along by itself; `onSessionEnded` hears of it when the service no longer knows who is asking. */
export function createApiClient(onSessionEnded: () => void): ApiClient {
  return {
    async send<T>(method: Method, path: string, { body, signal }: RequestOptions = {}): Promise<Outcome<T>> {
      const response = await fetch(path, {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        headers: { accept: 'application/json', ...(body === undefined ? {} : JSON_CONTENT) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal ? { signal } : {}),
      }).catch(() => undefined);
      if (!response) return { ok: false, failure: { kind: 'network' } };
      const outcome = await outcomeOf<T>(response);
      if (!outcome.ok && codeOf(outcome.failure) === 'not-signed-in') onSessionEnded();
      return outcome;
    },
  };
}

const JSON_CONTENT = { 'content-type': 'application/json' };

export function codeOf(failure: Failure): string | undefined {
  return failure.kind === 'problem' ? failure.problem.code : undefined;
}

async function outcomeOf<T>(response: Response): Promise<Outcome<T>> {
  const type = response.headers.get('content-type') ?? '';
  const strange: Outcome<T> = { ok: false, failure: { kind: 'strange', status: response.status } };
  try {
    if (response.ok) {
      if (response.status === 204) return { ok: true, data: undefined as T };
      // A proxy's own page can come with 200 as well: it is no JSON, and ends up below.
      return { ok: true, data: await response.json() };
    }
    if (!type.includes('application/problem+json')) return strange;
    return { ok: false, failure: { kind: 'problem', problem: await response.json() } };
  } catch {
    return strange;
  }
}
