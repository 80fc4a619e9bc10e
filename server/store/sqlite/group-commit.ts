/**
 * The writing door: one connection, one queue, one commit for everybody who is waiting. A commit with
 * `synchronous=FULL` costs an fsync whatever it holds, so a busy server shares it and an idle one commits at once:
 * the flush is a `setImmediate`, never a timer. Each work runs in a savepoint of its own, so that one that fails
 * leaves no trace and harms no other. Nobody is told anything, not even a refusal, before the commit that what they
 * saw rests on is on the disk.
 */
import { StoreBusy, StoreUnavailable, type WriteStore } from '../store.ts';
import { auditFlush } from './audit-repository.ts';
import type { Connection } from './connection.ts';
import { openLedger } from './ledger.ts';
import { lend } from './loan.ts';
import { longWrites } from './long-writes.ts';
import { writeRepositories } from './repositories.ts';
import { isDiskFailure, told, unavailable } from './sqlite-errors.ts';
import { type StallWatch, watchForStalls } from './stall-watch.ts';
import { countersFlush } from './tally-repository.ts';

export interface GroupCommitOptions {
  /** Works that may wait; one more is refused with `StoreBusy`. */
  readonly queueLimit: number;
  /** Works in one transaction: bounds how long the event loop is held (one that writes many rows lets go of it). */
  readonly groupLimit: number;
  /** Milliseconds after which a work that awaits something other than the store is given up. */
  readonly stallLimit: number;
  /** After each commit, before anybody is answered. */
  readonly onCommit: () => void;
}

export interface GroupCommit {
  write<T>(work: (store: WriteStore) => Promise<T>): Promise<T>;
  /** False once a disk failure has latched the store read-only. */
  isWritable(): boolean;
  /** Takes no more works; resolves when those that wait are done. */
  finish(): Promise<void>;
}

type Answer = () => void;

interface Waiting {
  /** Resolves to what tells the caller of the success. */
  readonly run: (store: WriteStore) => Promise<Answer>;
  readonly reject: (error: unknown) => void;
}

/** SQLite has ended the transaction by itself: everything in it is gone. */
class TransactionLost extends Error {
  override readonly name = 'TransactionLost';
}

export function groupCommit(connection: Connection, options: GroupCommitOptions): GroupCommit {
  const { sqlite } = connection;
  const ledger = openLedger();
  const long = longWrites();
  const repositories = writeRepositories(connection, ledger, long);
  const flushCounters = countersFlush(connection);
  const flushAudit = auditFlush(connection);
  const transaction = {
    begin: sqlite.prepare('BEGIN IMMEDIATE'),
    savepoint: sqlite.prepare('SAVEPOINT work'),
    release: sqlite.prepare('RELEASE work'),
    rollbackToSavepoint: sqlite.prepare('ROLLBACK TO work'),
    commit: sqlite.prepare('COMMIT'),
    rollback: sqlite.prepare('ROLLBACK'),
  };

  let waiting: Waiting[] = [];
  let flushing = false;
  let failure: StoreUnavailable | undefined;
  let closed = false;
  let whenDone: (() => void)[] = [];

  async function flush(): Promise<void> {
    const group = waiting.slice(0, options.groupLimit);
    waiting = waiting.slice(options.groupLimit);
    await commitTogether(group);
    flushing = waiting.length > 0;
    if (flushing) setImmediate(flush);
    else for (const done of whenDone) done();
  }

  async function commitTogether(group: readonly Waiting[]): Promise<void> {
    const answers: Answer[] = [];
    try {
      if (failure) throw failure;
      transaction.begin.run();
      const watch = watchForStalls(options.stallLimit, long.stepsTaken);
      try {
        for (const one of group) answers.push(await takeTurn(one, watch));
      } finally {
        watch.end();
      }
      const { counters, records } = ledger.take();
      flushCounters(counters);
      flushAudit(records);
      transaction.commit.run();
    } catch (error) {
      abandon(group, answers.length, error);
      return;
    }
    options.onCommit();
    for (const answer of answers) answer();
  }

  async function takeTurn(one: Waiting, watch: StallWatch): Promise<Answer> {
    transaction.savepoint.run();
    const loan = lend(repositories, sqlite);
    const end = () => {
      loan.end();
      long.noteEnd();
    };
    try {
      const answer = await watch.over(one.run(loan.store));
      end();
      transaction.release.run();
      ledger.keep();
      return answer;
    } catch (error) {
      end();
      ledger.drop();
      if (isDiskFailure(error) || !sqlite.inTransaction)
        throw new TransactionLost('the transaction was lost', { cause: error });
      transaction.rollbackToSavepoint.run();
      transaction.release.run();
      return () => one.reject(told(error));
    }
  }

  /** Nothing of the group was kept. Those whose turn had not come go back to the head of the queue. */
  function abandon(group: readonly Waiting[], taken: number, error: unknown): void {
    const cause = error instanceof TransactionLost ? error.cause : error;
    ledger.take();
    if (isDiskFailure(cause)) failure ??= unavailable(cause);
    rollBack();
    const turnLost = error instanceof TransactionLost;
    const lost = turnLost ? group.slice(0, taken + 1) : group;
    if (turnLost) waiting = [...group.slice(taken + 1), ...waiting];
    const answer = cause instanceof StoreUnavailable ? cause : unavailable(cause);
    for (const { reject } of lost) reject(answer);
  }

  function rollBack(): void {
    try {
      if (sqlite.inTransaction) transaction.rollback.run();
    } catch (error) {
      failure ??= unavailable(error);
    }
  }

  return {
    write(work) {
      if (closed) return Promise.reject(new StoreUnavailable('The store is closed.'));
      if (failure) return Promise.reject(failure);
      if (waiting.length >= options.queueLimit)
        return Promise.reject(new StoreBusy('Too many writes are waiting.'));
      return new Promise((resolve, reject) => {
        waiting.push({
          run: async (store) => {
            const value = await work(store);
            return () => resolve(value);
          },
          reject,
        });
        if (!flushing) setImmediate(flush);
        flushing = true;
      });
    },
    isWritable: () => !failure,
    finish() {
      closed = true;
      return new Promise((resolve) => {
        if (flushing) whenDone = [...whenDone, resolve];
        else resolve();
      });
    },
  };
}
