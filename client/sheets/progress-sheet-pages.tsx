/**
 * The progress sheet of a year as a document to print: on screen with a bar above it that tells about the paper, and, for
 * the print engine, complete in itself.
 */
import { renderToString } from 'preact-render-to-string';
import { ProgressSheetDocument, type ProgressSheetProps, STYLES_HERE } from './progress-sheet-document.tsx';

export type { ProgressSheetAddresses, ProgressSheetProps } from './progress-sheet-document.tsx';

/** The page that the service serves, with its stylesheet and the script of its print button beside it. */
export function renderProgressSheet(props: ProgressSheetProps): string {
  const sheet = `<link rel="stylesheet" href="/assets/${stylesheetOf(props.paper)}"/>`;
  return drawn(props, `${sheet}<script type="module" src="/assets/enhance.js"></script>`);
}

/** The same as one file, which may load nothing and run nothing. `css` is the text of the stylesheet. */
export function renderProgressSheetFile(props: ProgressSheetProps, css: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const style = `<style>${css.replaceAll('</', '<\\/')}</style>`;
  return drawn(props, `<meta http-equiv="content-security-policy" content="${policy}"/>${style}`);
}

/** By name among the assets: the size of the paper stands in the stylesheet. */
export function stylesheetOf(paper: ProgressSheetProps['paper']): string {
  return `progress-${paper}.css`;
}

function drawn(props: ProgressSheetProps, styles: string): string {
  const [start = '', ...rest] = renderToString(<ProgressSheetDocument {...props} />).split(STYLES_HERE);
  // Only the first sign is ours: a text that holds the same one comes later, and keeps it.
  // HTML has no NUL: a browser would drop the character, and the reader not know that there was one.
  return `<!doctype html>${start}${styles}${rest.join(STYLES_HERE)}`.replaceAll('\0', '\ufffd');
}
