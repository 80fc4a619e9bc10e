/** Whatever somebody writes goes the whole way, from the form to the files, as it was written, and does no harm. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf } from '../client/answer/markup-reading.ts';
import { recordsIn } from '../support/api-csv.ts';
import { fieldsIn, titleOf } from '../support/api-pages.ts';
import { type IssuedRound, issuedRound } from '../support/api-rounds.ts';
import { freeText, singleChoice, text } from '../support/builders.ts';
import { type People, peopleOf } from '../support/people.ts';
import { respondentWith } from '../support/respondent.ts';
import { type Service, startService } from '../support/service.ts';

const filled = (unit: string) => {
  const units = [...unit];
  return Array.from({ length: 2_000 }, (_, at) => units[at % units.length]).join('');
};

/** Each of 2,000 characters, but for the few where the place is what matters. */
const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['emoji and pairs of surrogates', filled('😀𠮷🏳️‍🌈👨‍👩‍👧')],
  ['combining marks', filled('か\u3099e\u0301\u0345')],
  ['marks that turn the direction', filled('\u202eabc\u2066אבג\u2069\u200f')],
  ['what normalization would damage', filled('～（）＜＞＝①㍻ﾊﾝｶｸ゛')],
  ['markup', filled('<script>alert(1)</script><!--&amp;"\'`]]>')],
  ['the end of a textarea', '</textarea><script>alert(1)</script><textarea>\n</form>'],
  ['lines, the first of them empty', '\n\n一行目\n\n  字下げ\t\n'],
  ['a formula', '=HYPERLINK("https://evil.example","押して")\n+1\n-1\n@SUM(A1)'],
  ['a blank at each end', '\u3000 前後 \u00a0'],
  ['what looks like a field', '&q1=4&action=submit;%00+%2B'],
];

/** Nine questions: two pages, so that each text is also carried along unseen. */
const QUESTIONS = [
  freeText({ code: 'words' }),
  singleChoice({ code: 'choice', comment: { prompt: text('理由') } }),
  ...['p3', 'p4', 'p5', 'p6', 'p7', 'p8'].map((code) => freeText({ code })),
  freeText({ code: 'last' }),
];

let service: Service;
let people: People;
let round: IssuedRound;

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor, { questions: QUESTIONS, measures: [] });
});
afterAll(() => service.close());

/** As a browser sends it: every line end of a form is CR LF on the wire. */
const onWire = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value.replace(/\r\n|\r|\n/g, '\r\n')]),
  );

/** The markup with every text that was entered taken out: nothing of it may have become an element. */
const scripts = (html: string) => elementsOf(html).filter(({ name }) => name === 'script').length;

describe('a text goes as it was written from form to draft, check page, response, page, API and CSV', () => {
  it.each(TEXTS.map(([name, written], index) => [name, written, index] as const))(
    '%s',
    async (_name, written, index) => {
      const person = respondentWith(people.asStranger, round.codes[index]);
      const first = await person.open();
      const typed = onWire({ words: written, choice: '1', 'choice.comment': written });
      const second = await person.press(first, 'next', typed);
      // Carried along on the second page, and typed once more there.
      expect(fieldsIn(second)).toMatchObject({ words: written, 'choice.comment': written });
      const saved = await person.press(second, 'save', onWire({ ...fieldsIn(second), last: written }));
      expect(fieldsIn(saved)).toMatchObject({ words: written, last: written });
      const { draft } = await person.stored();
      const answers = {
        words: { text: written },
        choice: { option: '1', comment: written },
        last: { text: written },
      };
      expect(draft).toMatchObject({ answers });
      const check = await person.press(saved, 'check', onWire(fieldsIn(saved)));
      expect(titleOf(check)).toMatch(/^回答の確認｜/);
      const received = await person.press(check, 'submit', onWire(fieldsIn(check)));
      expect(titleOf(received)).toMatch(/^受付完了｜/);
      expect(await person.stored()).toMatchObject({ response: { answers } });
      for (const page of [second, check, received]) expect(scripts(page.text)).toBeLessThanOrEqual(1);
      const again = await person.open('?edit=1&at=1');
      expect(fieldsIn(again)).toMatchObject({ words: written, 'choice.comment': written, last: written });
    },
  );

  it('to the staff as JSON, and to their files, defused where a cell would be reckoned', async () => {
    const json = await people.asEditor.get(`/api/questionnaires/${round.id}/responses`);
    const { responses } = json.body as { responses: { current?: { answers: Record<string, unknown> } }[] };
    const csv = await people.asEditor.get(`/api/questionnaires/${round.id}/responses.csv`);
    const records = recordsIn(csv.text);
    expect(records).toHaveLength(24);
    for (const [index, [, written]] of TEXTS.entries()) {
      expect(responses[index]?.current?.answers.words).toEqual({ text: written });
      const row = records[index];
      for (const cell of [row?.words, row?.choice_comment, row?.last]) {
        // One apostrophe before, nothing else.
        expect([written, `'${written}`]).toContain(cell);
        expect(cell).not.toMatch(/^[\s\u3000]*[=+\-@＝＋－＠\t\r]/);
      }
    }
  });
});

describe('what no text can be', () => {
  it('half a pair of surrogates, or NUL, is taken by no accident and breaks no page or file', async () => {
    const path = `/api/answers/${round.codes[20]}`;
    const broken = '前\ud83d後\udc00\0終';
    const saved = await people.asStranger.put(`${path}/draft`, {
      answers: { words: { text: broken }, choice: { option: '1' } },
    });
    const sent = await people.asStranger.post(`${path}/response`, {
      answers: { words: { text: broken }, choice: { option: '1' } },
    });
    expect([saved.status, sent.status]).toEqual([200, 201]);
    for (const address of [path, `/a/${round.codes[20]}`, `/a/${round.codes[20]}?edit=1`]) {
      const { status, bytes } = await people.asStranger.get(address);
      expect(status).toBe(200);
      expect(() => new TextDecoder('utf8', { fatal: true }).decode(bytes)).not.toThrow();
    }
    const csv = await people.asEditor.get(`/api/questionnaires/${round.id}/responses.csv`);
    expect(() => new TextDecoder('utf8', { fatal: true }).decode(csv.bytes)).not.toThrow();
    expect(recordsIn(csv.text)[20]?.words).toMatch(/^前.後.+終$/s);
    const { text: html } = await people.asStranger.get(`/a/${round.codes[20]}?edit=1`);
    expect(html).not.toContain('\0');
  });
});
