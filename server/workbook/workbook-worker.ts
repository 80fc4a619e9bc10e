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
const styleOf = ({ value, heading, ruled, fontFamily, fontSize, span, title }) => ({
  alignVertical: 'top',
  ...(typeof value === 'string' ? { wrap: true } : {}),
  ...(heading ? { fontWeight: 'bold', backgroundColor: '#E8F1FE' } : {}),
  ...(heading && ruled ? { align: 'center', alignVertical: 'center' } : {}),
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
const inXml = (text) => text.replace(/[&<>"]/g, (sign) => '&#' + sign.charCodeAt(0) + ';');
// The library knows the orientation alone of what a printer needs to be told.
const printing = ({ print }) => (xml) =>
  xml
    .replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<pageMargins [^>]*\\/>/, '<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.5" header="0.2" footer="0.2"/>')
    .replace(/<pageSetup [^>]*\\/>/, () =>
      '<pageSetup paperSize="' + (print.paper === 'a3' ? 8 : 9) + '" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
      '<headerFooter><oddFooter>' + inXml('&L' + print.foot.replaceAll('&', '&&') + '&R&P / &N') + '</oddFooter></headerFooter>');
const repeated = workerData.sheets
  .flatMap(({ name, print }, index) =>
    print
      ? ['<definedName name="_xlnm.Print_Titles" localSheetId="' + index + '">' +
          inXml("'" + name.replaceAll("'", "''") + "'!$1:$" + print.repeatedRows) + '</definedName>']
      : [])
  .join('');
const features = [{
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const sheet = workerData.sheets[sheetIndex];
          return sheet && sheet.print ? printing(sheet)(xml) : xml;
        },
      },
      'xl/workbook.xml': {
        transform: (xml) =>
          repeated ? xml.replace(/<definedNames *\\/>/, () => '<definedNames>' + repeated + '</definedNames>') : xml,
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
