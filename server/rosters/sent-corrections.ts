import type { FastifyRequest } from 'fastify';
import { importCorrections } from '../../shared/api/roster-import-api.ts';
import {
  type CellCorrection,
  CORRECTIONS_HEADER,
  readCorrections,
} from '../../shared/domain/cell-corrections.ts';
import { checkSchema } from '../http/schema-check.ts';

const check = checkSchema(importCorrections);

/** What the header says of cells put right; none without it. Throws `invalid-fields` for what is no such thing. */
export function sentCorrections({ headers }: FastifyRequest): readonly CellCorrection[] | undefined {
  const given = headers[CORRECTIONS_HEADER];
  return given === undefined ? undefined : readCorrections(check(decoded(String(given))));
}

/** Empty for what cannot be decoded, which is no correction either. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
