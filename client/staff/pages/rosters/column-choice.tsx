import { useState } from 'preact/hooks';
import type { ImportPreviewReply } from '../../../../shared/api/roster-import-api.ts';
import { ROSTER_FIELDS } from '../../../../shared/domain/roster-columns.ts';
import { Button } from '../../../components/button.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { useWords } from '../../frame/locale-setting.tsx';

/** As the service takes it. */
export interface ColumnsChosen {
  readonly headerLine: string;
  readonly columns: string;
}

export interface ColumnChoiceProps {
  readonly report: ImportPreviewReply;
  readonly fieldName: (field: string) => string;
  readonly onRead: (chosen: ColumnsChosen) => void;
}

/** Values of a column shown beside its choice. */
const SAMPLES = 3;

/**
 * Which row has the names of the columns, and what each column holds, with the guess chosen. Open where the guess is
 * one: without names, or with names that nobody knows.
 */
export function ColumnChoice({ report, fieldName, onRead }: ColumnChoiceProps) {
  const { say } = useWords();
  const { firstRows, columns, hasHeader, leftOut } = report;
  const below = firstRows[leftOut.filter(({ why }) => why === 'above-names').length];
  const [headerLine, setHeaderLine] = useState(hasHeader ? String(below?.line ?? 0) : '0');
  const width = Math.max(columns.length, ...firstRows.map(({ cells }) => cells.length));
  const places = Array.from({ length: width }, (_, place) => place);
  const [fields, setFields] = useState(() => places.map((place): string => columns[place]?.field ?? ''));
  // A field stands in one column: chosen for another, it leaves the one that had it.
  const choose = (place: number, field: string) =>
    setFields((before) => before.map((one, at) => (at === place ? field : one === field ? '' : one)));
  const names = firstRows.find(({ line }) => String(line) === headerLine)?.cells ?? [];
  const samplesOf = (place: number) =>
    firstRows
      .filter(({ line }) => line > Number(headerLine))
      .flatMap(({ cells }) => cells[place]?.trim() || [])
      .slice(0, SAMPLES)
      .join(say('listComma'));
  const isSure = hasHeader && columns.every(({ field, header }) => field || header.trim() === '');
  return (
    <details class="column-choice" open={!isSure || undefined}>
      <summary>{say('columnChoice.heading')}</summary>
      <div class="stack">
        <p>{say('columnChoice.text')}</p>
        <SelectField
          id="header-line"
          label={say('columnChoice.headerLine')}
          value={headerLine}
          options={[
            { value: '0', text: say('columnChoice.noHeader') },
            ...firstRows.map(({ line, cells }) => ({
              value: String(line),
              text: say('columnChoice.line', { line, text: beginningOf(cells) }),
            })),
          ]}
          onChoose={setHeaderLine}
        />
        <div class="how-read">
          {places.map((place) => (
            <SelectField
              key={place}
              id={`column-${place}`}
              label={say(names[place]?.trim() ? 'columnChoice.named' : 'columnChoice.column', {
                number: place + 1,
                name: names[place] ?? '',
              })}
              help={say('columnChoice.samples', { samples: samplesOf(place) || say('importReport.nothing') })}
              value={fields[place] ?? ''}
              options={[
                { value: '', text: say('columnChoice.leave') },
                ...ROSTER_FIELDS.map((field) => ({ value: field, text: fieldName(field) })),
              ]}
              onChoose={(field) => choose(place, field)}
            />
          ))}
        </div>
        <div class="button-row">
          <Button onClick={() => onRead({ headerLine, columns: fields.join(',') })}>
            {say('columnChoice.read')}
          </Button>
        </div>
      </div>
    </details>
  );
}

function beginningOf(cells: readonly string[]): string {
  const text = cells.filter((cell) => cell.trim() !== '').join(' ');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
