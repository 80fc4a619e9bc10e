import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorOf, publishedYear, yearPath } from '../support/api-publications.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const PROGRAM = 'docs/recompute.mjs';
const run = promisify(execFile);

let service: Service;
let people: People;
let planId: string;
let folder: string;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  const { plan } = await publishedYear(people);
  planId = plan.id;
  service.clock.advance(60_000);
  const correction = { indicatorId: indicatorOf(plan, '①－１'), result: { numerator: 22, denominator: 24 } };
  const body = { ...correction, reason: '転記の誤り' };
  await people.asEditor.post(`${yearPath(planId)}/corrections`, body);
  const fewer = { eligible: 24, responded: 23 };
  const second = { ...correction, result: { numerator: 21, denominator: 24 }, people: fewer };
  await people.asEditor.post(`${yearPath(planId)}/corrections`, { ...second, reason: '名簿の誤り' });
  folder = await mkdtemp(join(tmpdir(), 'hakaru-recompute-'));
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

const fileOf = async (name: string, version = '') =>
  (await people.asStranger.get(`/results/${planId}/2021${version}/${name}`)).text;

/** What the program says of these files, and how it ends. */
async function recomputed(
  csv: string,
  report: string,
): Promise<{ readonly code: number; readonly said: string }> {
  await writeFile(join(folder, 'figures.csv'), csv);
  await writeFile(join(folder, 'report.json'), report);
  try {
    const { stdout } = await run('node', [PROGRAM, join(folder, 'figures.csv'), join(folder, 'report.json')]);
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, said: stdout };
  }
}

describe('the program that recomputes what was published', () => {
  it.each(['', '/v/1', '/v/2', '/v/3'])(
    'finds everything as published in the files of%s',
    async (version) => {
      const outcome = await recomputed(
        await fileOf('figures.csv', version),
        await fileOf('report.json', version),
      );
      expect(outcome.said).not.toContain('FAIL');
      expect(outcome.said).toContain('all as published');
      expect(outcome.code).toBe(0);
    },
  );

  it('takes an address as well', async () => {
    const { stdout } = await run('node', [PROGRAM, `${service.url}/results/${planId}/2021/v/1`]);
    expect(stdout).toContain('all as published');
  });

  it.each([
    ['a numerator', ',23,24,95.8,', ',24,24,95.8,', 'numerator'],
    ['a verdict', 'missed,未達成,q2', 'achieved,達成,q2', 'verdict'],
    ['a target', ',95.8,24,24,', ',95.8,23,24,', 'verdict'],
    ['the people who did not answer', 'ratio,24,24,0,0', 'ratio,24,23,0,0', 'outstanding'],
    ['a judgement that is still to come', ',1,2,2,0,0,achieved', ',1,2,1,0,1,achieved', 'verdict'],
    ['a judgement', ',1,2,2,0,0,achieved', ',1,2,1,1,0,achieved', 'verdict'],
  ])('fails on %s that was changed in the CSV', async (_what, before, after, named) => {
    const csv = await fileOf('figures.csv', '/v/1');
    expect(csv).toContain(before);
    const outcome = await recomputed(csv.replace(before, after), await fileOf('report.json', '/v/1'));
    expect(outcome.said).toMatch(new RegExp(`FAIL .*${named}`));
    expect(outcome.code).toBe(1);
  });

  it('fails on anything that was changed in the JSON, certificates included', async () => {
    const [csv, json] = [await fileOf('figures.csv', '/v/1'), await fileOf('report.json', '/v/1')];
    const changed = json.replace('大阪市 区長', '大阪府 区長');
    expect((await recomputed(csv, changed)).said).toContain('FAIL digest of the document');
    const report = JSON.parse(json);
    report.document.certificates[0].text = report.document.certificates[0].text.replace(
      '"asked":24',
      '"asked":23',
    );
    expect((await recomputed(csv, JSON.stringify(report))).said).toContain('FAIL certificate issue hash');
  });

  it('fails where the published figure is not the one that was certified, unless a correction says so', async () => {
    const report = JSON.parse(await fileOf('report.json', '/v/2'));
    report.document.corrections = [];
    const outcome = await recomputed(await fileOf('figures.csv', '/v/2'), JSON.stringify(report));
    expect(outcome.said).toContain('FAIL 1 ①－１ as certified result');
  });
});
