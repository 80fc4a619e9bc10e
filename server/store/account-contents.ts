/** What the store keeps of accounts, sessions and one-time links. */
import type { Account, Role } from '../../shared/domain/account.ts';

export interface StoredAccount extends Account {
  /** argon2id, in PHC form; undefined until the account's owner has set a password by a one-time link. */
  readonly passwordHash: string | undefined;
  readonly disabledAt: Date | undefined;
}

/** An account as it is listed: what is to be known of it without its password's hash. */
export interface ListedAccount extends Account {
  readonly hasPassword: boolean;
  readonly disabledAt: Date | undefined;
}

export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | undefined;
}

/** A one-time link, known to the store by the SHA-256 of its code only. */
export interface SetupLink {
  readonly codeHash: Buffer;
  /** The account whose password it sets; undefined for the link of the first start, which creates one. */
  readonly accountId: string | undefined;
  /** Of the account that it creates; an account that exists keeps its own. */
  readonly role: Role;
  readonly expiresAt: Date;
  readonly usedAt: Date | undefined;
}

export interface AccountReads {
  count(): Promise<number>;
  /** In the order of their making. */
  list(): Promise<readonly ListedAccount[]>;
  find(id: string): Promise<StoredAccount | undefined>;
  /** By e-mail as keyed by `emailKey`: case does not matter. */
  findByEmail(emailKey: string): Promise<StoredAccount | undefined>;
  findSession(
    id: string,
  ): Promise<{ readonly session: Session; readonly account: StoredAccount } | undefined>;
  /** The sessions of an account that are neither ended nor expired at `now`, newest first. */
  openSessions(accountId: string, now: Date): Promise<readonly Session[]>;
  /** How many open sessions each account has at `now`; accounts without any are not in it. */
  countOpenSessions(now: Date): Promise<ReadonlyMap<string, number>>;
  findSetupLink(codeHash: Buffer): Promise<SetupLink | undefined>;
}

export interface AccountWrites {
  /** Throws `UniqueConflict` when the e-mail is taken. */
  add(account: StoredAccount & { readonly emailKey: string; readonly createdAt: Date }): Promise<void>;
  /** Sets name, role and whether it is disabled; throws when there is no such account. */
  change(account: Pick<StoredAccount, 'id' | 'name' | 'role' | 'disabledAt'>): Promise<void>;
  /** Throws when there is no such account. */
  setPassword(id: string, passwordHash: string): Promise<void>;
  addSession(session: Session): Promise<void>;
  endSession(id: string, at: Date): Promise<void>;
  /** Ends the open sessions of an account, but for the one to be kept; gives back how many. */
  endSessions(accountId: string, at: Date, keptSessionId?: string): Promise<number>;
  addSetupLink(link: SetupLink): Promise<void>;
  /** Marks every unused link of the first start as used, so that a newer one replaces it. */
  useUpSetupLinks(at: Date): Promise<void>;
  /** The same for the links of one account. */
  useUpLinksOf(accountId: string, at: Date): Promise<void>;
}
