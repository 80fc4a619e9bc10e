/** What the store keeps of accounts, sessions and one-time links. */
import type { Account, Role } from '../../shared/domain/account.ts';

export interface StoredAccount extends Account {
  /** argon2id, in PHC form. */
  readonly passwordHash: string;
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
  readonly role: Role;
  readonly expiresAt: Date;
  readonly usedAt: Date | undefined;
}

export interface AccountReads {
  count(): Promise<number>;
  list(): Promise<readonly Account[]>;
  find(id: string): Promise<StoredAccount | undefined>;
  /** By e-mail as keyed by `emailKey`: case does not matter. */
  findByEmail(emailKey: string): Promise<StoredAccount | undefined>;
  findSession(
    id: string,
  ): Promise<{ readonly session: Session; readonly account: StoredAccount } | undefined>;
  findSetupLink(codeHash: Buffer): Promise<SetupLink | undefined>;
}

export interface AccountWrites {
  /** Throws `UniqueConflict` when the e-mail is taken. */
  add(account: StoredAccount & { readonly emailKey: string; readonly createdAt: Date }): Promise<void>;
  addSession(session: Session): Promise<void>;
  endSession(id: string, at: Date): Promise<void>;
  addSetupLink(link: SetupLink): Promise<void>;
  /** Marks every unused setup link as used, so that a newer one replaces it. */
  useUpSetupLinks(at: Date): Promise<void>;
}
