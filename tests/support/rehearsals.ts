import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import type { RehearsalEvent, RehearsalReport } from '../../shared/domain/rehearsal/rehearsal-report.ts';
import { checksOf } from '../../shared/domain/rehearsal/rehearsal-report.ts';
import type { Client, Reply } from './api-client.ts';

export function rehearsalPath(questionnaireId: string): string {
  return `/api/questionnaires/${questionnaireId}/rehearsal`;
}

export function eventsIn({ text }: Pick<Reply, 'text'>): readonly RehearsalEvent[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Rehearses over HTTP to the end. */
export async function rehearsed(asEditor: Client, questionnaireId: string): Promise<RehearsalReport> {
  const last = eventsIn(await asEditor.post(rehearsalPath(questionnaireId))).at(-1);
  if (last?.event !== 'report') throw new Error(`The rehearsal ended with ${last?.event}.`);
  return last.report;
}

/** What did not come out as it must, readable in the message of a test that fails. */
export function wrongIn(report: RehearsalReport): readonly string[] {
  return checksOf(report)
    .filter(({ ok }) => !ok)
    .map(({ code, expected, observed }) => `${code}: ${expected} ≠ ${observed}`);
}

/** Every address that was asked inside of copies while `work` went on. */
export async function addressesAsked(work: () => Promise<unknown>): Promise<readonly string[]> {
  const asked: string[] = [];
  const listen = (message: unknown) => {
    const { fastify } = message as { readonly fastify: FastifyInstance };
    fastify.addHook('onRequest', async ({ url }) => void asked.push(url));
  };
  subscribe('fastify.initialization', listen);
  try {
    await work();
  } finally {
    unsubscribe('fastify.initialization', listen);
  }
  return asked;
}
