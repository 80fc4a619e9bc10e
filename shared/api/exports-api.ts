import { z } from 'zod';

/** Of the whole service: whoever asks for a file while `most` are running waits for a turn. */
export const exportsReply = z.object({ running: z.int(), waiting: z.int(), most: z.int() });

export type ExportsReply = z.infer<typeof exportsReply>;
