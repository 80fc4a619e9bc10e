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
const styleOf = ({ value, heading }) => ({
  alignVertical: 'top',
  ...(typeof value === 'string' ? { wrap: true } : {}),
  ...(heading ? { fontWeight: 'bold', backgroundColor: '#E8F1FE' } : {}),
  // As text even after somebody has clicked into the cell and pressed Enter.
  ...(typeof value === 'string' && /^\\s*[=+\\-@＝＋－＠]/.test(value) ? { format: '@' } : {}),
});
const cellOf = (cell) => {
  if (cell.value === null && !cell.heading) return null;
  return { value: cell.value, ...(typeof cell.value === 'string' ? { type: String } : {}), ...styleOf(cell) };
};
const sheets = workerData.sheets.map(({ name, rows, widths, stickyRows }) => ({
  sheet: name,
  data: rows.map((row) => row.map(cellOf)),
  columns: widths.map((width) => ({ width })),
  orientation: 'landscape',
  ...(stickyRows > 0 ? { stickyRowsCount: stickyRows } : {}),
}));
writeWorkbook(sheets, { fontFamily: 'Yu Gothic', fontSize: 11 }).toBuffer().then((buffer) => {
  const bytes = new Uint8Array(buffer);
  parentPort.postMessage(bytes, [bytes.buffer]);
});
`;

/** One at a time: each takes a processor and memory of its own, and the answers of respondents come first. */
const oneAtATime = pLimit(1);

/** The bytes of the xlsx file. */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  return oneAtATime(() => writtenByWorker(sheets));
}

function writtenByWorker(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const library = createRequire(import.meta.url).resolve('write-excel-file/node');
  return new Promise((resolve, reject) => {
    const worker = new Worker(SOURCE, { eval: true, workerData: { library, sheets } });
    worker.once('message', (bytes: Uint8Array) => {
      resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`The workbook was not written: the worker ended with ${code}`)),
    );
  });
}
