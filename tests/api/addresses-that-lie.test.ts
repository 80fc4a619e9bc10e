/** `?check=1`, `?edit=1`, `?at=` and `?saved=1` name a page; they neither do nor claim anything. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, textOf } from '../client/answer/markup-reading.ts';
import { titleOf } from '../support/api-pages.ts';
import { codeIn, type IssuedRound, issuedRound, responsePath, YES_TO_ALL } from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let people: People;
let round: IssuedRound;
const links = new Map<string, string>();

beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  const { asStranger, asEditor } = people;
  const code = (index: number) => round.codes[index] ?? '';
  const act = (index: number, name: string, body?: unknown) =>
    asEditor.post(`/api/invitations/${round.invitations[index]?.id}/${name}`, body);
  const handOut = async (index: number) => {
    await asStranger.postForm(`/a/${code(index)}/preparing`, { action: 'hand-out' });
    const { text } = await asStranger.get(`/a/${code(index)}/preparing`);
    return codeIn(elementsOf(text).find(({ name }) => name === 'code')?.inner ?? null);
  };
  const answered = (index: number) => asStranger.post(responsePath(code(index)), { answers: YES_TO_ALL });
  links.set('untouched', code(0));
  links.set('prepares, untouched', await handOut(0));
  await asStranger.postForm(`/a/${code(1)}`, { q1: '2', action: 'save' });
  links.set('incomplete draft', code(1));
  await asStranger.postForm(`/a/${code(2)}`, { q1: '2', q2: '2', action: 'save' });
  links.set('complete draft', code(2));
  const office = await handOut(3);
  await asStranger.postForm(`/a/${office}`, { q1: '1', q2: '1', _page: 'check', action: 'hand-over' });
  links.set('handed over', code(3));
  links.set('prepares, handed over', office);
  await answered(4);
  links.set('answered', code(4));
  links.set('answered, prepares', await handOut(4));
  await answered(5);
  await asStranger.postForm(`/a/${code(5)}`, { q1: '4', q2: '1', _basedOn: '1', action: 'save' });
  links.set('answered, with a draft', code(5));
  await act(6, 'proxy-response', { answers: YES_TO_ALL, source: '紙' });
  links.set('entered by the office', code(6));
  await act(7, 'excuse', { reason: '欠員' });
  links.set('excused', code(7));
});
afterAll(() => service.close());

const QUERIES = ['', 'edit=1', 'check=1', 'at=2', 'saved=1', 'edit=1&saved=1', 'check=1&edit=1&saved=1&at=3'];
const HAS_DRAFT = [
  'incomplete draft',
  'complete draft',
  'handed over',
  'prepares, handed over',
  'answered, with a draft',
];
const CAN_CHECK = [
  'complete draft',
  'handed over',
  'prepares, handed over',
  'answered, with a draft',
  'entered by the office',
];

async function titles(query: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [state, code] of links) {
    const [title = ''] = titleOf(await people.asStranger.get(`/a/${code}?${query}`)).split('｜');
    found[state] = title;
  }
  return found;
}

describe('what an address asks to see', () => {
  it('changes nothing in any state', async () => {
    const before = contentsOfAllTables(service);
    for (const query of QUERIES) await titles(query);
    expect(contentsOfAllTables(service)).toBe(before);
  });

  it('is no draft where none is stored: nothing is called saved', async () => {
    for (const query of QUERIES) {
      for (const [state, code] of links) {
        const { text } = await people.asStranger.get(`/a/${code}?${query}`);
        if (!HAS_DRAFT.includes(state))
          expect(textOf(text), `${state} ${query}`).not.toContain('保存しました');
      }
    }
  });

  it('is the check page only where something complete is stored that can be sent', async () => {
    const checked = Object.entries(await titles('check=1')).filter(([, title]) => title === '回答の確認');
    expect(checked.map(([state]) => state).toSorted()).toEqual(CAN_CHECK.toSorted());
    for (const [state, code] of links) {
      const { text } = await people.asStranger.get(`/a/${code}?check=1`);
      const submits = /<button[^>]* value="submit"/.test(text);
      expect(submits, state).toBe(CAN_CHECK.includes(state) && !state.startsWith('prepares'));
    }
  });

  it('is never a receipt for what was not received', async () => {
    for (const query of QUERIES) {
      const received = Object.entries(await titles(query)).filter(([, title]) => title === '受付完了');
      for (const [state] of received)
        expect(['answered', 'answered, with a draft', 'entered by the office']).toContain(state);
    }
  });

  it('is one state whatever is asked where nothing is taken', async () => {
    const plain = await titles('');
    for (const query of QUERIES) {
      const found = await titles(query);
      expect(found.excused).toBe('回答の必要はありません');
      expect(found['answered, prepares']).toBe(plain['answered, prepares']);
    }
  });
});
