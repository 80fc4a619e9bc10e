import decodeQR from 'qr/decode.js';
import { elementsOf } from './markup-reading.ts';

/** Pixels for each module: what a camera would see of a small code. */
const SCALE = 4;

/** What a telephone reads from the QR code that stands in a page: its path painted black on white, then decoded. */
export function textInQrOf(html: string): string {
  const elements = elementsOf(html);
  const drawing = elements.findIndex((element) => element.attributes.get('class') === 'qr-code');
  const [, , width, height] = (elements[drawing]?.attributes.get('viewBox') ?? '').split(' ').map(Number);
  if (!width || width !== height) throw new Error('the page holds no square QR code');
  const size = width * SCALE;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const { x, y, length } of runsIn(elements[drawing + 1]?.attributes.get('d') ?? '')) {
    for (let row = y * SCALE; row < (y + 1) * SCALE; row++) {
      const start = (row * size + x * SCALE) * 4;
      for (let pixel = 0; pixel < length * SCALE; pixel++)
        data.fill(0, start + pixel * 4, start + pixel * 4 + 3);
    }
  }
  return decodeQR({ width: size, height: size, data });
}

/** The least number of light modules between the code and each edge of its drawing. */
export function quietZoneOf(html: string): number {
  const elements = elementsOf(html);
  const drawing = elements.findIndex((element) => element.attributes.get('class') === 'qr-code');
  const size = Number(elements[drawing]?.attributes.get('viewBox')?.split(' ')[2]);
  const runs = runsIn(elements[drawing + 1]?.attributes.get('d') ?? '');
  return Math.min(...runs.flatMap(({ x, y, length }) => [x, y, size - x - length, size - y - 1]));
}

function runsIn(path: string) {
  return [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].map(([, x, y, length]) => ({
    x: Number(x),
    y: Number(y),
    length: Number(length),
  }));
}
