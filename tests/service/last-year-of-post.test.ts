import { describe, expect, it } from 'vitest';
import { lastYearOf } from '../../server/replies/last-year-of.ts';
import type { Store, WriteStore } from '../../server/store/store.ts';
import type { Respondent } from '../../shared/domain/invitation.ts';
import type { Questionnaire } from '../../shared/domain/questionnaire.ts';
import { QUESTIONNAIRE, response, storeIssuedRound } from '../store/stored-round.ts';
import {
  answers,
  draft,
  draftQuestionnaire,
  invitation,
  openQuestionnaire,
  text,
} from '../support/builders.ts';
import { freshStore } from '../support/store.ts';

/** The round of 2022, made from that of 2021; the builders' invitation is that of 北区, first in both. */
const made = { id: 'questionnaire-2022', fiscalYear: 2022, madeFrom: QUESTIONNAIRE } as const;

interface Looking {
  readonly questionnaire?: Partial<Questionnaire>;
  readonly respondent?: Partial<Respondent>;
}

function lastYear(store: Store, { questionnaire, respondent }: Looking = {}) {
  const asked = openQuestionnaire({ ...made, ...questionnaire });
  const post = { ...invitation().respondent, ...respondent };
  return store.read((reads) => lastYearOf(reads, asked, post));
}

/** The round of 2021 with what happened in it. */
async function afterRound(...acts: readonly ((writes: WriteStore) => Promise<void>)[]): Promise<Store> {
  const { store } = await freshStore();
  await storeIssuedRound(store);
  for (const act of acts) await store.write(act);
  return store;
}

const answered = (writes: WriteStore) => writes.responses.add('invitation-1', response());

describe('what a post answered in the round that this one was made from', () => {
  it('is its current response, with the fiscal year of that round', async () => {
    const changed = response({ version: 2, answers: answers('4', '1'), receipt: 'second' });
    const store = await afterRound(answered, (writes) => writes.responses.add('invitation-1', changed));
    const found = await lastYear(store);
    expect(found?.fiscalYear).toBe(2021);
    expect([...(found?.entries ?? [])].map(([code, { answer }]) => [code, answer])).toEqual([
      ['q1', { option: '4' }],
      ['q2', { option: '1' }],
    ]);
  });

  it('is nobody else’s: not that of another post, nor of another one that has its code now', async () => {
    const store = await afterRound(answered);
    const nextWard = { code: '271021', name: text('都島区'), title: text('都島区長') };
    expect(await lastYear(store, { respondent: nextWard })).toBeUndefined();
    const theirs = response({ answers: answers('4', '4'), receipt: 'theirs' });
    await store.write((writes) => writes.responses.add('invitation-2', theirs));
    const found = await lastYear(store, { respondent: nextWard });
    expect(found?.entries.get('q1')?.answer).toEqual({ option: '4' });
    expect(await lastYear(store, { respondent: { name: text('都島区') } })).toBeUndefined();
    expect(
      await lastYear(store, { respondent: { title: text('北区長（区シティ・マネージャー）') } }),
    ).toBeDefined();
  });

  it('is missing where the questionnaire was made from none', async () => {
    const store = await afterRound(answered);
    expect(await lastYear(store, { questionnaire: { madeFrom: undefined } })).toBeUndefined();
    expect(await lastYear(store, { questionnaire: { madeFrom: 'gone' } })).toBeUndefined();
  });

  it('is missing where the earlier questionnaire was never issued', async () => {
    const store = await afterRound(async (writes) => {
      const id = 'questionnaire-unissued';
      await writes.questionnaires.add(draftQuestionnaire({ id }));
      await writes.invitations.add([
        { ...invitation({ id: 'unissued', questionnaireId: id }), codeHash: Buffer.from('unissued') },
      ]);
      await writes.responses.add('unissued', response());
    });
    expect(await lastYear(store, { questionnaire: { madeFrom: 'questionnaire-unissued' } })).toBeUndefined();
  });

  it('is missing where the post did not answer, a draft or not', async () => {
    const store = await afterRound((writes) => writes.invitations.saveDraft('invitation-1', draft()));
    expect(await lastYear(store)).toBeUndefined();
  });

  it('is missing where the post was excused then', async () => {
    const store = await afterRound(answered, (writes) => writes.invitations.excuse('invitation-1', '欠員'));
    expect(await lastYear(store)).toBeUndefined();
  });
});
