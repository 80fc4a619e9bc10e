import type { ControlWiring } from '../../../../components/control-wiring.ts';
import { TextArea } from '../../../../components/text-area.tsx';

export interface GrowingTextProps {
  readonly wiring: ControlWiring;
  readonly value: string;
  /** Lines that are there before anything is written. */
  readonly rows: number;
  readonly onInput: (value: string) => void;
}

/**
 * A text area as high as its text. The text stands a second time, unseen, in the same cell of a grid and gives the cell
 * its height: no measuring, so that it grows in every browser, and the page does not jump while somebody writes.
 */
export function GrowingText({ wiring, value, rows, onInput }: GrowingTextProps) {
  return (
    <div class="growing">
      <TextArea {...wiring} name={wiring.id} rows={rows} value={value} onInput={onInput} />
      <div class="growing-height text-area" aria-hidden="true">
        {/* The last line counts even while it is empty. */}
        {`${value}\u200b`}
      </div>
    </div>
  );
}
