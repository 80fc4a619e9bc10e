import { z } from 'zod';

/** The JSON schema of a zod schema, self-contained. `io` tells what is sent in from what is given out. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const jsonSchema: Record<string, unknown> = {
    ...z.toJSONSchema(schema, { target: 'draft-7', io, unrepresentable: 'any' }),
  };
  delete jsonSchema.$schema;
  return jsonSchema;
}
