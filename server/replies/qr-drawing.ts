import { encodeQR } from 'qr';

/** Without four light modules on every side readers are not bound to find the code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** The QR code of an address, drawn here and not by the page, so that no browser ever loads the encoder. */
export function qrDrawingOf(address: string): { readonly modules: number; readonly path: string } {
  // Medium mends 15 %: a fold or a coffee stain, while the modules stay large enough for an old telephone.
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  return { modules: rows.length, path: rows.map(runsIn).join('') };
}

/** One rectangle for each run of dark modules: a tenth of what a rectangle for each module would weigh. */
function runsIn(row: readonly boolean[], y: number): string {
  const text = row.map((dark) => (dark ? '#' : ' ')).join('');
  return [...text.matchAll(/#+/g)]
    .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('');
}
