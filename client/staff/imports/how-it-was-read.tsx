import type { TableEncoding, TableSeparator } from '../../../shared/api/table-file-api.ts';
import { SelectField } from '../forms/select-field.tsx';
import { useWords } from '../frame/locale-setting.tsx';

/** What a report says of how the file was read. */
export interface TableReport {
  readonly encoding: TableEncoding;
  readonly separator: TableSeparator;
  readonly hasHeader: boolean;
  readonly columns: readonly { readonly header: string; readonly field?: string | undefined }[];
}

export interface HowItWasReadProps {
  readonly report: TableReport;
  /** The name of a field that a column can be taken for. */
  readonly fieldName: (field: string) => string;
  readonly onEncoding: (encoding: TableEncoding) => void;
}

const ENCODINGS: readonly TableEncoding[] = ['utf-8', 'cp932', 'euc-jp', 'utf-16le', 'utf-16be'];

/** Encoding, separator and columns as they were found; the encoding can be chosen where it was guessed wrong. */
export function HowItWasRead({ report, fieldName, onEncoding }: HowItWasReadProps) {
  const { say } = useWords();
  const { encoding, separator, hasHeader, columns } = report;
  const taken = columns.flatMap(({ header, field }) => {
    if (!field) return [];
    const name = fieldName(field);
    return [hasHeader && header !== name ? say('howRead.column', { header, name }) : name];
  });
  const left = columns.filter(({ field, header }) => !field && header.trim() !== '');
  return (
    <div class="how-read">
      <SelectField
        id="table-encoding"
        label={say('howRead.encoding')}
        help={say('howRead.encoding.help')}
        value={encoding}
        options={ENCODINGS.map((value) => ({ value, text: say(`howRead.encoding.${value}`) }))}
        onChoose={(value) => {
          const chosen = ENCODINGS.find((one) => one === value);
          if (chosen && chosen !== encoding) onEncoding(chosen);
        }}
      />
      <dl class="facts">
        <div>
          <dt>{say('howRead.separator')}</dt>
          <dd>{say(`howRead.separator.${separator}`)}</dd>
        </div>
        <div>
          <dt>{say(hasHeader ? 'howRead.columns' : 'howRead.columns.guessed')}</dt>
          <dd>{taken.join(say('listComma')) || say('howRead.columns.none')}</dd>
        </div>
        {left.length > 0 && (
          <div>
            <dt>{say('howRead.left')}</dt>
            <dd>{left.map(({ header }) => header).join(say('listComma'))}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
