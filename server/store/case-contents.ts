/** What the store keeps of the register of cases: one of each item and fiscal year. */
import type { Case } from '../../shared/domain/cases/case.ts';

export interface CaseRegister {
  /** Counts the changes of the register and its cases; 0 where nothing was ever entered. */
  readonly revision: number;
  /** By number. */
  readonly cases: readonly Case[];
}

export interface RegisterChange {
  readonly added: readonly Case[];
  /** As they are to stand; number and place of a case never change. */
  readonly changed: readonly Case[];
  readonly removedIds: readonly string[];
}

export interface CaseReads {
  find(id: string): Promise<Case | undefined>;
  register(itemId: string, fiscalYear: number): Promise<CaseRegister>;
  /** Of an item, in all years: how many registers were ever begun. */
  countRegisters(itemId: string): Promise<number>;
}

export interface CaseWrites {
  /**
   * Changes a register and counts its revision up. False, with nothing changed, where the revision is another than
   * `basedOn`. Throws `UniqueConflict` for a number that the register has already.
   */
  change(
    register: { readonly itemId: string; readonly fiscalYear: number; readonly basedOn: number },
    change: RegisterChange,
  ): Promise<boolean>;
}
