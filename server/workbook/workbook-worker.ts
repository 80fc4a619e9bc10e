/**
 * Writes the workbook in a worker, as text for the reasons told in `store/sqlite/checkpoint-worker.ts`: five thousand
 * people's answers are seconds of work, during which everybody else's requests would stand still.
 */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { WorkbookSheet } from './workbook-sheet.ts';

const SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const library = require(workerData.library);
const writeWorkbook = library.default ?? library;
const styleOf = ({ value, heading, ruled, fontFamily, fontSize, span, title, left }) => ({
  alignVertical: 'top',
  ...(typeof value === 'string' ? { wrap: true } : {}),
  ...(heading ? { fontWeight: 'bold', backgroundColor: '#E8F1FE' } : {}),
  ...(heading && ruled ? { align: 'center', alignVertical: 'center' } : {}),
  ...(left ? { align: 'left' } : {}),
  ...(title ? { fontWeight: 'bold', align: 'center', alignVertical: 'center' } : {}),
  ...(ruled ? { borderStyle: 'thin', borderColor: '#000000' } : {}),
  ...(fontFamily ? { fontFamily } : {}),
  ...(fontSize ? { fontSize } : {}),
  ...(span ? { columnSpan: span } : {}),
  // As text even after somebody has clicked into the cell and pressed Enter.
  ...(typeof value === 'string' && /^\\s*[=+\\-@＝＋－＠]/.test(value) ? { format: '@' } : {}),
});
const cellOf = (cell) => {
  if (cell.value === null && !cell.heading && !cell.ruled && !cell.title) return null;
  return { value: cell.value, ...(typeof cell.value === 'string' ? { type: String } : {}), ...styleOf(cell) };
};
const sheets = workerData.sheets.map(({ name, rows, widths, stickyRows }) => ({
  sheet: name,
  data: rows.map((row) => row.map(cellOf)),
  columns: widths.map((width) => ({ width })),
  orientation: 'landscape',
  ...(stickyRows > 0 ? { stickyRowsCount: stickyRows } : {}),
}));
// Excel fits a row without a height to its text, LibreOffice shows its first line: so the height is there, roughly and
// rather too high, and not as one set by hand, so that both fit the row again once somebody writes in it.
const linesOf = (text, units) =>
  text.split('\\n').reduce((lines, line) => {
    let taken = 0;
    for (const character of line) taken += character < '\\u2000' ? 1 : 1.9;
    return lines + Math.max(1, Math.ceil(taken / units));
  }, 0);
const heightOf = (row, widths) => {
  let height = 0;
  row.forEach(({ value, span, fontSize = 11, fontFamily }, column) => {
    if (typeof value !== 'string' || span) return;
    const lines = linesOf(value, Math.max(2, ((widths[column] - 1) * 11) / fontSize));
    if (lines > 1) height = Math.max(height, lines * fontSize * (fontFamily ? 1.35 : 1.7) + 2);
  });
  return Math.min(409, Math.round(height * 4) / 4);
};
const withHeights = ({ rows, widths }) => (xml) =>
  xml.replace(/<row r="(\\d+)">/g, (tag, number) => {
    const height = heightOf(rows[number - 1] ?? [], widths);
    return height > 0 ? '<row r="' + number + '" ht="' + height + '">' : tag;
  });
const inXml = (text) => text.replace(/[&<>"]/g, (sign) => '&#' + sign.charCodeAt(0) + ';');
// The library knows the orientation alone of what a printer needs to be told.
const printing = ({ print }) => (xml) =>
  xml
    .replace(/<worksheet [^>]*>/, (tag) => tag + (print.goesAcross ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'))
    .replace(/<pageMargins [^>]*\\/>/, '<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.5" header="0.2" footer="0.2"/>')
    .replace(/<pageSetup [^>]*\\/>/, () =>
      '<pageSetup paperSize="' + (print.paper === 'a3' ? 8 : 9) + '" orientation="landscape"' + (print.goesAcross ? '/>' : ' fitToWidth="1" fitToHeight="0"/>') +
      '<headerFooter><oddFooter>' + inXml('&L' + print.foot.replaceAll('&', '&&') + '&R&P / &N') + '</oddFooter></headerFooter>');
// Nor does it know of filters: the range stands behind the cells, and under the name by which Excel keeps it.
const lettersOf = (column) => (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const lastCell = ({ rows }) => [lettersOf(rows[0].length - 1), rows.length];
const filtering = (sheet) => (xml) =>
  sheet.filters ? xml.replace('</sheetData>', '</sheetData><autoFilter ref="A1:' + lastCell(sheet).join('') + '"/>') : xml;
const quotedName = (name) => "'" + name.replaceAll("'", "''") + "'!";
const filtered = workerData.sheets
  .flatMap((sheet, index) =>
    sheet.filters
      ? ['<definedName name="_xlnm._FilterDatabase" localSheetId="' + index + '" hidden="1">' +
          inXml(quotedName(sheet.name) + '$A$1:$' + lastCell(sheet).join('$')) + '</definedName>']
      : [])
  .join('');
const repeated = workerData.sheets
  .flatMap(({ name, print }, index) =>
    print && print.repeatedRows > 0
      ? ['<definedName name="_xlnm.Print_Titles" localSheetId="' + index + '">' +
          inXml(quotedName(name) + '$1:$' + print.repeatedRows) + '</definedName>']
      : [])
  .join('');
const features = [{
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const sheet = workerData.sheets[sheetIndex];
          if (!sheet) return xml;
          const fitted = filtering(sheet)(withHeights(sheet)(xml));
          return sheet.print ? printing(sheet)(fitted) : fitted;
        },
      },
      'xl/workbook.xml': {
        transform: (xml) =>
          filtered + repeated
            ? xml.replace(/<definedNames *\\/>/, () => '<definedNames>' + filtered + repeated + '</definedNames>')
            : xml,
      },
    },
  },
}];
writeWorkbook(sheets, { features, fontFamily: 'Yu Gothic', fontSize: 11 }).toBuffer().then((buffer) => {
  const bytes = new Uint8Array(buffer);
  parentPort.postMessage(bytes, [bytes.buffer]);
});
`;

/** One at a time: each takes a processor and memory of its own, and the answers of respondents come first. */
const oneAtATime = pLimit(1);

/** The bytes of the xlsx file. Rejects with the reason of `end` as soon as that aborts; the worker ends with it. */
export function writeWorkbook(sheets: readonly WorkbookSheet[], end?: AbortSignal): Promise<Buffer> {
  return oneAtATime(() => writtenByWorker(sheets, end));
}

async function writtenByWorker(
  sheets: readonly WorkbookSheet[],
  end: AbortSignal | undefined,
): Promise<Buffer> {
  end?.throwIfAborted();
  const library = createRequire(import.meta.url).resolve('write-excel-file/node');
  return new Promise((resolve, reject) => {
    const worker = new Worker(SOURCE, { eval: true, workerData: { library, sheets } });
    const stop = () => {
      reject(end?.reason);
      void worker.terminate();
    };
    end?.addEventListener('abort', stop, { once: true });
    worker.once('message', (bytes: Uint8Array) => {
      resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      end?.removeEventListener('abort', stop);
      reject(new Error(`The workbook was not written: the worker ended with ${code}`));
    });
  });
}
