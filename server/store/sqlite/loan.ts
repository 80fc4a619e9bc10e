/**
 * A work is lent the store for as long as it runs. Afterwards the handle is dead: a call that comes late (a promise
 * nobody awaited, a work given up as stalled) is refused instead of landing in somebody else's transaction. The same
 * holds once SQLite has rolled the transaction back by itself, when a further statement would commit on its own.
 */
import type Database from 'better-sqlite3';

export interface Loan<T> {
  readonly store: T;
  /** Ends the loan; every later call through `store` is refused. */
  end(): void;
}

/** Proxies, because they cost nothing for the repositories that a work does not touch. */
export function lend<T extends object>(repositories: T, sqlite: Database.Database): Loan<T> {
  let lent = true;
  const callWhileLent: ProxyHandler<object> = {
    get(repository, name) {
      const method: unknown = Reflect.get(repository, name);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]): unknown => {
        if (lent && sqlite.inTransaction) return Reflect.apply(method, repository, given);
        return Promise.reject(new Error(`${String(name)} was called after the work had ended.`));
      };
    },
  };
  const store = new Proxy(repositories, {
    get(all, name) {
      const repository: unknown = Reflect.get(all, name);
      return typeof repository === 'object' && repository ? new Proxy(repository, callWhileLent) : repository;
    },
  });
  return {
    store,
    end: () => {
      lent = false;
    },
  };
}
