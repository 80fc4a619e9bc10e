import type { z } from 'zod';
import { jsonSchemaOf } from './json-schema.ts';

/** Writes a reply as JSON with the members that its schema names, and no others. */
export type ReplySerialiser = (reply: unknown) => string;

/**
 * The serialiser of a schema, compiled for the first reply and kept. Not at the start: loading the compiler and
 * compiling forty schemas would cost a quarter of it.
 */
export function serialiserFor(schema: z.ZodType): () => Promise<ReplySerialiser> {
  let compiled: Promise<ReplySerialiser> | undefined;
  return () => {
    compiled ??= compile(schema);
    return compiled;
  };
}

async function compile(schema: z.ZodType): Promise<ReplySerialiser> {
  const { default: fastJsonStringify } = await import('fast-json-stringify');
  return fastJsonStringify(jsonSchemaOf(schema, 'output'));
}
