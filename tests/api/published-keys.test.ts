import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../server/sha256.ts';
import { fixedYear, previewOf, publishYear } from '../support/api-publications.ts';
import { codeIn, questionnaireBody, responsePath } from '../support/api-rounds.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
});
afterAll(() => service.close());

/** Words that stand in options and in conditions alone: where one of them is found, it tells of the key. */
const [RIGHT, WRONG] = ['とても正しい選択肢', '前例の踏襲'];
const QUESTIONS = [
  {
    ...{ code: 'k1', kind: 'single-choice', required: true, text: { ja: '問い' }, rightOptions: ['b'] },
    options: [
      { code: 'a', label: { ja: WRONG } },
      { code: 'b', label: { ja: RIGHT } },
    ],
  },
  {
    ...{ code: 'o1', kind: 'single-choice', required: true, text: { ja: '意見' } },
    options: [
      { code: 'y', label: { ja: '役に立った' } },
      { code: 'n', label: { ja: '役に立たなかった' } },
    ],
  },
];
const BY_HAND = { indicatorKey: '1-1', itemNumber: 1, combine: 'all' };
const KEYED = { question: 'k1', options: ['b'] };
const OPINION = { question: 'o1', options: ['y'] };

/** A check of understanding of 2022, fixed: three of the 24 answered, all of them right. Gives back the plan's id. */
async function fixedCheck(measure: object, reveal = 'never'): Promise<string> {
  const { plan, rosterId } = await fixedYear(people);
  const body = await questionnaireBody(
    { planId: plan.id, rosterId },
    { fiscalYear: 2022, quiz: { passMark: 1, reveal }, questions: QUESTIONS, measures: [measure] },
  );
  const created = await people.asEditor.post('/api/questionnaires', body);
  const path = `/api/questionnaires/${(created.body as { id: string }).id}`;
  const issued = await people.asEditor.post(`${path}/issue`);
  expect(issued.status, issued.text).toBe(200);
  const { invitations } = issued.body as { invitations: { url: string }[] };
  const answers = { k1: { option: 'b' }, o1: { option: 'y' } };
  for (const { url } of invitations.slice(0, 3)) {
    await people.asStranger.post(responsePath(codeIn(url)), { answers });
  }
  for (const act of ['close', 'fix']) await people.asEditor.post(`${path}/${act}`);
  return plan.id;
}

/** Everything that the public is given of a year, the certificates' addresses among it. */
async function publicFiles(planId: string): Promise<Readonly<Record<string, string>>> {
  expect((await publishYear(people.asEditor, planId, 2022)).status).toBe(200);
  const year = `/results/${planId}/2022`;
  const paths = ['', '?lang=en', '/v/1', '/report.json', '/figures.csv', '/v/1/report.json', '/schema.json'];
  const read = paths.map(async (path) => [path, (await people.asStranger.get(`${year}${path}`)).text]);
  return Object.fromEntries(await Promise.all(read));
}

describe('a check of understanding whose answers are never revealed', () => {
  it('is published with its figure, and with the key nowhere', async () => {
    const planId = await fixedCheck({ ...BY_HAND, counts: 'passed', conditions: [] });
    const { document, html } = await previewOf(people.asEditor, planId, 2022);
    const indicator = document.items[0]?.indicators[0];
    expect(indicator).toMatchObject({
      result: { numerator: 3, denominator: 24 },
      measured: { counts: 'passed', conditions: [] },
    });
    expect(html).toContain('24人の区長のうち３人が、合格しました。');
    expect(document.certificates.map(({ kind, text }) => [kind, text])).toEqual([
      ['issue', undefined],
      ['tally', undefined],
    ]);
    // Nor how many chose what, from which it could be guessed.
    expect(document.questionnaires[0]?.questions.map(({ code }) => code)).toEqual(['o1']);
    expect(JSON.stringify(document)).not.toContain('rightOptions');
  });

  it('has certificates whose hashes nobody can reach by trying answers, as a secret of 256 bits is in their texts', async () => {
    const planId = await fixedCheck({ ...BY_HAND, counts: 'passed', conditions: [] });
    const { document } = await previewOf(people.asEditor, planId, 2022);
    const path = `/api/questionnaires/${document.questionnaires[0]?.id}/certificates`;
    const { certificates } = (await people.asEditor.get(path)).body as {
      certificates: { hash: string; text: string }[];
    };
    expect(certificates.map(({ hash }) => hash)).toEqual(document.certificates.map(({ hash }) => hash));
    const salts = certificates.map(({ hash, text }) => {
      expect(sha256(text)).toBe(hash);
      return (JSON.parse(text) as { salt?: string }).salt;
    });
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(salts).size).toBe(2);
    for (const { text } of certificates) expect(JSON.stringify(document)).not.toContain(text);
    for (const salt of salts) expect(JSON.stringify(document)).not.toContain(salt);
  });

  it.each([
    ['alone', [KEYED]],
    ['beside another question', [KEYED, OPINION]],
  ])(
    'hides which options count where a rule by hand looks at the key, and says so in words: %s',
    async (_, conditions) => {
      const files = await publicFiles(await fixedCheck({ ...BY_HAND, conditions }));
      for (const [path, text] of Object.entries(files)) {
        expect([path, text.includes(RIGHT), text.includes(WRONG)]).toEqual([path, false, false]);
        expect([path, /"k1"|k1：/.test(text)]).toEqual([path, false]);
      }
      expect(files['']).toContain('どの選択肢を数えたかは公表していません');
      expect(files['?lang=en']).toContain('right answers are not published');
      expect(files['/figures.csv']).toContain('正答を公表しないため非公表');
      const report = JSON.parse(files['/report.json'] ?? '') as {
        document: { items: { indicators: { result: object; measured: object }[] }[] };
      };
      expect(report.document.items[0]?.indicators[0]).toMatchObject({
        result: { numerator: 3, denominator: 24 },
        measured: { conditions: [], conditionsWithheld: true, positive: 3 },
      });
    },
  );

  it('says what counts where a rule looks at opinions alone, and where right answers are told', async () => {
    const opinion = await publicFiles(await fixedCheck({ ...BY_HAND, conditions: [OPINION] }));
    expect(opinion['']).toContain('「役に立った」を選んだ人');
    expect(opinion['']).not.toContain('公表していません。</dd>');
    const told = await publicFiles(await fixedCheck({ ...BY_HAND, conditions: [KEYED] }, 'when-fixed'));
    expect(told['']).toContain(`「${RIGHT}」を選んだ人`);
    expect(told['/report.json']).not.toContain('conditionsWithheld');
    expect(told['/report.json']).not.toContain('salt');
  });
});
