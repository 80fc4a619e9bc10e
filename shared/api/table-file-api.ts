import { z } from 'zod';

/** How a table that comes as a file may be written. */
export const tableEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'cp932', 'euc-jp']);
export const tableSeparator = z.enum(['comma', 'tab', 'semicolon']);

/** Of a report's file, in hexadecimal. */
export const fileDigest = z.string().regex(/^[0-9a-f]{64}$/);

export type TableEncoding = z.infer<typeof tableEncoding>;
export type TableSeparator = z.infer<typeof tableSeparator>;
