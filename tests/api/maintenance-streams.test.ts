import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ShutService, startShutService } from '../support/api-maintenance.ts';
import { expectProblem } from '../support/api-problems.ts';
import { readBoardOf } from '../support/board-reader.ts';
import { emailOf, signIn } from '../support/people.ts';

let shut: ShutService;

beforeAll(async () => {
  shut = await startShutService();
});
afterEach(() => shut.switchOff());
afterAll(() => shut.close());

describe('an open board when maintenance begins', () => {
  it('is told until when, and ended; it is refused like everything else until the work is done', async () => {
    const { service } = shut;
    const path = `/api/questionnaires/${shut.round.id}/events`;
    const authorization = `Bearer ${await signIn(service, emailOf('editor'))}`;
    const reader = await readBoardOf(service.url + path, { authorization });
    await reader.next();
    const endsAt = shut.inMinutes(10);
    await shut.switchOn(endsAt);
    await reader.ended;
    expect(reader.text()).toContain(
      `event: maintenance\ndata: ${JSON.stringify({ endsAt: endsAt.toISOString() })}\n\n`,
    );
    const refused = await shut.people.asEditor.get(path);
    expectProblem(refused, 503, 'maintenance');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await shut.switchOff();
    const again = await readBoardOf(service.url + path, { authorization });
    expect((await again.next()).data).toMatchObject({ refresh: true });
    again.leave();
  });
});
