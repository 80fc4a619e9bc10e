import { wrapLabel } from '../../charts/chart-rows.ts';

/** What stands in the picture besides the chart: read in another document, the chart must say itself what it shows. */
export interface PictureText {
  readonly title: string;
  /** Under the chart: the sentence, the people, the moment. */
  readonly notes: readonly string[];
}

const MARGIN = 24;
const TITLE = { size: 18, line: 28 };
const NOTE = { size: 13, line: 21 };

/** The drawn chart on white with its title and its counts; undefined where the browser cannot make a picture. */
export function chartPicture(
  chart: HTMLCanvasElement,
  { title, notes }: PictureText,
): Promise<Blob | undefined> {
  const scale = chart.width / Math.max(1, chart.clientWidth);
  const width = chart.clientWidth;
  const titleLines = wrapLabel(title, width / TITLE.size);
  const noteLines = notes.flatMap((note) => wrapLabel(note, width / NOTE.size));
  const chartTop = MARGIN + titleLines.length * TITLE.line + MARGIN / 2;
  const notesTop = chartTop + chart.clientHeight + MARGIN / 2;
  const picture = document.createElement('canvas');
  picture.width = (width + 2 * MARGIN) * scale;
  picture.height = (notesTop + noteLines.length * NOTE.line + MARGIN) * scale;
  const context = picture.getContext('2d');
  if (!context) return Promise.resolve(undefined);
  const style = getComputedStyle(document.documentElement);
  context.scale(scale, scale);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(chart, MARGIN, chartTop, width, chart.clientHeight);
  context.fillStyle = style.getPropertyValue('--text-strong');
  context.textBaseline = 'top';
  const write = (lines: readonly string[], top: number, font: string, line: number) => {
    context.font = `${font} ${style.getPropertyValue('--font')}`;
    for (const [at, text] of lines.entries()) context.fillText(text, MARGIN, top + at * line);
  };
  write(titleLines, MARGIN, `700 ${TITLE.size}px`, TITLE.line);
  write(noteLines, notesTop, `400 ${NOTE.size}px`, NOTE.line);
  return new Promise((resolve) => picture.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}
