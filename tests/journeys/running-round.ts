import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExampleDocuments } from '../../server/example/example-documents.ts';
import { createPlan } from '../../server/plans/create-plan.ts';
import { createQuestionnaire } from '../../server/questionnaires/create-questionnaire.ts';
import { createRoster } from '../../server/rosters/create-roster.ts';
import { type RunningService, startService } from '../../server/start-service.ts';
import type { InvitationReply } from '../../shared/api/invitation-api.ts';

export const ADMINISTRATOR = { email: 'admin@hakaru.example.jp', password: 'a long enough phrase' } as const;
const FORTNIGHT_MS = 14 * 86_400_000;

/** The built pages on a real service with the example's plan, roster and a draft of its questionnaire. */
export interface DraftRound {
  readonly service: RunningService;
  readonly questionnaireId: string;
  /** A call of the API as the administrator. */
  call<T>(method: string, path: string, body?: unknown): Promise<T>;
  close(): Promise<void>;
}

/** The same, issued to the 24 wards. */
export interface RunningRound extends DraftRound {
  readonly invitations: readonly InvitationReply[];
}

export async function startRound(): Promise<RunningRound> {
  const round = await startDraftRound();
  return { ...round, invitations: await issue(round) };
}

async function issue(round: DraftRound): Promise<readonly InvitationReply[]> {
  const path = `/api/questionnaires/${round.questionnaireId}/issue`;
  return (await round.call<{ invitations: InvitationReply[] }>('POST', path)).invitations;
}

export async function startDraftRound(): Promise<DraftRound> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hakaru-journey-'));
  const service = await startService({
    DATA_DIR: dataDir,
    PORT: '0',
    ADMIN_EMAIL: ADMINISTRATOR.email,
    ADMIN_PASSWORD: ADMINISTRATOR.password,
    LOG_LEVEL: 'silent',
  });
  const { dependencies } = service;
  const example = await readExampleDocuments();
  const actor = { kind: 'service' } as const;
  const plan = await createPlan(dependencies, example.plan, actor);
  const roster = await createRoster(dependencies, example.roster, actor);
  const questionnaire = await createQuestionnaire(
    dependencies,
    {
      ...example.questionnaire,
      planId: plan.id,
      rosterId: roster.id,
      fiscalYear: 2021,
      dueAt: new Date(Date.now() + FORTNIGHT_MS).toISOString(),
    },
    actor,
  );
  let token = '';
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${service.url}${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
  ({ token } = await call<{ token: string }>('POST', '/api/session', ADMINISTRATOR));
  return {
    service,
    questionnaireId: questionnaire.id,
    call,
    async close() {
      await service.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export function linkOf(round: RunningRound, place: number): string {
  return round.invitations[place]?.url ?? '';
}
