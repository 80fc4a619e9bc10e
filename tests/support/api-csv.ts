/**
 * A strict reader of RFC 4180: only CR LF ends a record, a bare CR or LF must stand in quotes, and so must a quote. A
 * lenient reader would hide the very faults that break a row in a spreadsheet. Throws at the first violation.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === ',') {
      at++;
      if (at === text.length) row.push('');
    } else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else {
      throw new Error(`Neither a comma nor CR LF at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
    }
  }
  if (row.length > 0) throw new Error('The last record does not end with CR LF.');
  return rows;
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function quotedCell(text: string, start: number): Cell {
  let value = '';
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at++;
    } else return { value, end: at + 1 };
  }
  throw new Error(`A quote at ${start} is never closed.`);
}

function bareCell(text: string, start: number): Cell {
  const [value = ''] = /^[^,"\r\n]*/.exec(text.slice(start)) ?? [];
  return { value, end: start + value.length };
}

/** Records by column name. */
export function recordsIn(text: string): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = readCsv(text.replace(/^\ufeff/, ''));
  return rows.map((row) => {
    if (row.length !== names.length)
      throw new Error(`${row.length} cells under ${names.length} names: ${row}`);
    return Object.fromEntries(names.map((name, index) => [name, row[index] ?? '']));
  });
}
