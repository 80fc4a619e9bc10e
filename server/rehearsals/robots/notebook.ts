import type { RehearsalCheck } from '../../../shared/domain/rehearsal/rehearsal-report.ts';
import { stateNamedIn } from './page-form.ts';
import type { Seen } from './robot-window.ts';

type Value = string | number | boolean;

/** Writes down what was expected and what was seen, side by side. */
export interface Notebook {
  readonly checks: readonly RehearsalCheck[];
  compare(code: string, expected: Value, observed: Value, of?: string): void;
  /** A page by its status, with what it calls itself. */
  page(code: string, expected: number, seen: Seen): void;
  /** Texts that must be the same byte for byte; written down by their lengths. */
  bytes(code: string, expected: string, observed: string | undefined): void;
}

export function openNotebook(): Notebook {
  const checks: RehearsalCheck[] = [];
  return {
    checks,
    compare(code, expected, observed, of) {
      const check = {
        code,
        expected: String(expected),
        observed: String(observed),
        ok: expected === observed,
      };
      checks.push(of === undefined ? check : { ...check, of });
    },
    page(code, expected, seen) {
      const ok = seen.status === expected;
      const note = stateNamedIn(seen.text);
      const check = { code, expected: String(expected), observed: String(seen.status), ok };
      checks.push(note === undefined ? check : { ...check, note });
    },
    bytes(code, expected, observed) {
      const ok = observed !== undefined && Buffer.from(expected).equals(Buffer.from(observed));
      const length = (text: string) => `${Buffer.byteLength(text)} B`;
      const seen = observed === undefined ? '–' : length(observed);
      // Of the same length and yet different: that is to be seen in the figures too.
      const differs = !ok && observed !== undefined && seen === length(expected) ? ' ≠' : '';
      checks.push({ code, expected: length(expected), observed: `${seen}${differs}`, ok });
    },
  };
}
