import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificatesReply } from '../../shared/api/publication-api.ts';
import { canonicalJson } from '../../shared/domain/certificate/canonical-json.ts';
import { expectProblem } from '../support/api-problems.ts';
import { draftRound, everybodyAnswers, type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
});
afterAll(() => service.close());

const certificatesOf = async (id: string) =>
  certificatesReply.parse((await people.asViewer.get(`/api/questionnaires/${id}/certificates`)).body)
    .certificates;

describe('certificates', () => {
  it('a draft has none, and one that there is not is not found', async () => {
    const { questionnaire } = await draftRound(people.asEditor);
    expect(await certificatesOf(questionnaire.id)).toEqual([]);
    expectProblem(await people.asViewer.get('/api/questionnaires/x/certificates'), 404, 'not-found');
  });

  it('are written with the issue: its text in canonical form, its hash, its time', async () => {
    const [issue, ...others] = await certificatesOf(round.id);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ kind: 'issue', at: service.clock.now().toISOString() });
    const text = issue?.text ?? '';
    expect(createHash('sha256').update(text).digest('hex')).toBe(issue?.hash);
    const certified = JSON.parse(text);
    expect(canonicalJson(certified)).toBe(text);
    expect(certified).toMatchObject({
      asked: 24,
      fiscalYear: 2021,
      nonResponse: 'counts-against',
      measures: [
        { displayCode: '①－１', target: { numerator: 23, denominator: 24 } },
        { displayCode: '①－２', target: { numerator: 24, denominator: 24 } },
      ],
    });
  });

  it('are written with the fixing, hold on to the one before, and change with nothing that comes later', async () => {
    await everybodyAnswers(people.asStranger, round);
    const [before] = await certificatesOf(round.id);
    await people.asEditor.post(`/api/questionnaires/${round.id}/close`);
    await people.asEditor.post(`/api/questionnaires/${round.id}/fix`);
    const [issue, tally] = await certificatesOf(round.id);
    expect(issue).toEqual(before);
    expect(JSON.parse(tally?.text ?? '')).toMatchObject({
      certifies: 'tally',
      issueCertificate: issue?.hash,
      eligible: 24,
      indicators: [{ positive: 24 }, { positive: 23, status: 'missed' }],
    });
    await people.asEditor.post(`/api/questionnaires/${round.id}/publish`);
    expect(await certificatesOf(round.id)).toEqual([issue, tally]);
  });

  it('name nobody, and hold nobody’s words', async () => {
    const texts = (await certificatesOf(round.id)).map(({ text }) => text).join();
    for (const hidden of ['北区', '271276', '課題がある。']) expect(texts).not.toContain(hidden);
  });
});
