import type { ComponentChildren } from 'preact';
import { Field } from '../../../../components/field.tsx';
import { groupedFigure } from '../../../../messages/figures.ts';
import { fieldIdAt } from '../problems/place-ids.ts';
import { useProblemAt, useSheetParts } from '../sheet-context.ts';
import { useSheetWords } from '../sheet-words.ts';
import { GrowingText } from './growing-text.tsx';

export interface WrittenTextProps {
  /** JSON pointer into the content: the field's id and its mistakes come from it. */
  readonly place: string;
  readonly label: ComponentChildren;
  readonly help?: string | undefined;
  readonly value: string;
  /** Characters at most. */
  readonly max: number;
  readonly rows?: number | undefined;
  readonly onChange: (value: string) => void;
}

/** From here on it is said how much room is left. */
const NEAR_THE_LIMIT = 0.9;

/** A text of several lines, kept exactly as it is written; read only, it is shown the same way. */
export function WrittenText({ place, label, help, value, max, rows = 2, onChange }: WrittenTextProps) {
  const { locale, say } = useSheetWords();
  const { edit } = useSheetParts();
  const problemAt = useProblemAt();
  if (!edit) {
    return (
      <div class="field">
        <p class="field-label">{label}</p>
        {value === '' ? (
          <p class="quiet">{say('text.none')}</p>
        ) : (
          <p class="as-entered sheet-text" lang="ja">
            {value}
          </p>
        )}
      </div>
    );
  }
  const left = max - value.length;
  const isNear = value.length > max * NEAR_THE_LIMIT;
  return (
    <Field
      locale={locale}
      id={fieldIdAt(place)}
      label={label}
      help={help}
      error={left < 0 ? say('problem.too-long', { max: groupedFigure(max) }) : problemAt(place)}
    >
      {(wiring) => (
        <>
          <GrowingText wiring={wiring} value={value} rows={rows} onInput={onChange} />
          {isNear && left >= 0 && (
            <p class="text-left quiet">{say('text.left', { left: groupedFigure(left) })}</p>
          )}
        </>
      )}
    </Field>
  );
}
