import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnsweringView, findAnsweringView } from '../../server/responses/answering-view.ts';
import { findOutcome } from '../../server/responses/find-outcome.ts';
import { codeHashOf } from '../../server/secrets.ts';
import { normalizeLinkCode } from '../../shared/domain/link-code.ts';
import type { PublishedOutcome } from '../../shared/domain/published-outcome.ts';
import { textOf } from '../client/answer/markup-reading.ts';
import { titleOf } from '../support/api-pages.ts';
import { indicatorOf, judgeMilestone, publishYear, yearPath } from '../support/api-publications.ts';
import {
  type IssuedRound,
  issuedRound,
  NO_TO_Q2,
  responsePath,
  tallyFor,
  YES_TO_ALL,
} from '../support/api-rounds.ts';
import { contentsOfAllTables } from '../support/api-tables.ts';
import { type People, peopleOf } from '../support/people.ts';
import { type Service, startService } from '../support/service.ts';

const [AGAINST, SILENT, EXCUSED] = [8, 22, 23];

let service: Service;
let people: People;
let round: IssuedRound;

/** All wards but two answer: one of these is excused, one stays silent. Tennoji-ku is the one against. */
beforeAll(async () => {
  service = await startService();
  people = await peopleOf(service);
  round = await issuedRound(people.asEditor);
  await people.asEditor.post(`/api/invitations/${round.invitations[EXCUSED]?.id}/excuse`, {
    reason: '区長欠員',
  });
  for (const [index, code] of round.codes.entries()) {
    if (index === SILENT || index === EXCUSED) continue;
    const given = index === AGAINST ? NO_TO_Q2 : YES_TO_ALL;
    const answers = { ...given, q3: { text: `意見その${index}` } };
    await people.asStranger.post(responsePath(code), { answers });
  }
});
afterAll(() => service.close());

const act = (name: string) => people.asEditor.post(`/api/questionnaires/${round.id}/${name}`);

function outcomeAt(
  index: number,
  seenAs: Partial<AnsweringView> = {},
): Promise<PublishedOutcome | undefined> {
  const hash = codeHashOf(normalizeLinkCode(round.codes[index] ?? '') ?? '');
  return service.dependencies.store.read(async (reads) => {
    const view = await findAnsweringView(reads, hash);
    return view && findOutcome(reads, { ...view, ...seenAs });
  });
}

describe('what came of a questionnaire', () => {
  it('is known to nobody before it is published', async () => {
    expect(await outcomeAt(0)).toBeUndefined();
    for (const step of ['close', 'fix']) {
      expect((await act(step)).status).toBe(200);
      expect(await outcomeAt(0)).toBeUndefined();
    }
  });

  it('is shown on the personal link once it is published, and never on the one that prepares', async () => {
    expect((await act('publish')).status).toBe(200);
    expect(await outcomeAt(0)).toBeDefined();
    expect(await outcomeAt(0, { link: 'preparing' })).toBeUndefined();
  });

  it('has the figures of the tally, people and verdicts included', async () => {
    const tally = await tallyFor(people.asViewer, round.id);
    const outcome = await outcomeAt(0);
    expect(outcome?.people).toEqual({ eligible: 23, responded: 22, outstanding: 1, excused: 1 });
    expect(
      outcome?.indicators.map(({ displayCode, result, target, status }) => [
        displayCode,
        result,
        target,
        status,
      ]),
    ).toEqual(
      tally.indicators.map(({ displayCode, result, target, status }) => [
        displayCode,
        result,
        target,
        status,
      ]),
    );
    expect(outcome?.indicators.map(({ result, status }) => [result, status])).toEqual([
      [{ numerator: 22, denominator: 23 }, 'missed'],
      [{ numerator: 21, denominator: 23 }, 'missed'],
    ]);
  });

  it('is the same for everybody: nothing in it depends on who looks', async () => {
    const mine = await outcomeAt(0);
    for (const index of [AGAINST, SILENT, EXCUSED]) expect(await outcomeAt(index)).toEqual(mine);
  });

  it('holds the published totals and no count that tells more of anybody', async () => {
    const outcome = await outcomeAt(0);
    const members = (outcome?.indicators ?? []).map((indicator) => Object.keys(indicator).sort());
    for (const names of members) {
      expect(names).toEqual(
        [
          'atLeast',
          'combine',
          'conditions',
          'counts',
          'displayCode',
          'key',
          'result',
          'status',
          'target',
          'text',
          'unit',
        ].sort(),
      );
    }
    expect(Object.keys(outcome ?? {}).sort()).toEqual(['indicators', 'people']);
    expect(JSON.stringify(outcome)).not.toMatch(/意見その|天王寺|区長欠員|receipt|comment/);
  });

  it('is found without changing anything', async () => {
    const before = contentsOfAllTables(service);
    await outcomeAt(0);
    expect(contentsOfAllTables(service)).toBe(before);
  });
});

describe('the personal link after publication', () => {
  const shown = async (index: number) => {
    const reply = await people.asStranger.get(`/a/${round.codes[index]}`);
    expect(reply.status).toBe(200);
    expect(titleOf(reply)).toMatch(/^結果の公表｜/);
    return textOf(reply.text).replace(/\s+/g, ' ');
  };

  it('shows the figures beside the own answers, and nobody else’s', async () => {
    const against = await shown(AGAINST);
    expect(against).toContain('23区長中21区長が肯定的');
    expect(against).toContain('否定的回答として集計');
    expect(against).toContain(`意見その${AGAINST}`);
    expect(against.match(/意見その\d+/g)).toEqual([`意見その${AGAINST}`]);
    const positive = await shown(0);
    expect(positive).not.toContain('否定的回答として集計');
    expect(positive.match(/意見その\d+/g)).toEqual(['意見その0']);
    expect(positive.match(/[0-9A-Z]{4}-[0-9A-Z]{4}/g)).toHaveLength(1);
  });

  it('tells who was silent that there were no answers, and who was excused that no base holds them', async () => {
    expect(await shown(SILENT)).toContain('回答はありませんでした。');
    const excused = await shown(EXCUSED);
    expect(excused).toContain('今回は対象外とされていたため');
    expect(excused).not.toContain('区長欠員');
  });

  it('takes no answer any more', async () => {
    const before = contentsOfAllTables(service);
    const form = { _page: 'check', _basedOn: '1', q1: '4', q2: '4', action: 'submit' };
    expect((await people.asStranger.postForm(`/a/${round.codes[0]}`, form)).status).toBe(410);
    expect(contentsOfAllTables(service)).toBe(before);
  });
});

describe('a figure that was corrected after publication', () => {
  const shown = async () => {
    const { text } = await people.asStranger.get(`/a/${round.codes[SILENT]}`);
    return textOf(text).replace(/\s+/g, ' ');
  };
  const CORRECTED = '公表した後で訂正しました';

  it('is told on the personal link, as it was and as it is, with the reason', async () => {
    await judgeMilestone(people.asEditor, round.plan);
    expect((await publishYear(people.asEditor, round.plan.id)).status).toBe(200);
    expect(await shown()).not.toContain(CORRECTED);
    const correction = {
      indicatorId: indicatorOf(round.plan, '①－１'),
      result: { numerator: 23, denominator: 23 },
      people: { eligible: 23, responded: 23 },
      reason: '集計の誤りが見つかったため',
    };
    const path = `${yearPath(round.plan.id)}/corrections`;
    expect((await people.asEditor.post(path, correction)).status).toBe(201);
    const text = await shown();
    expect(text).toContain('結果を 22/23 から 23/23 に訂正しました。');
    expect(text).toMatch(/理由：\s*集計の誤りが見つかったため/);
    expect(text).toContain('23区長中23区長が肯定的');
    // The indicator that was not corrected keeps the people as they were counted.
    expect(text).toContain('対象 23 回答 23 未回答 0');
    expect(text).toContain('対象 23 回答 22 未回答 1');
    expect((await outcomeAt(SILENT))?.indicators.map(({ status }) => status)).toEqual(['achieved', 'missed']);
  });

  it('is the tally’s again where the year was taken back from the public', async () => {
    expect((await shown()).match(/令和３年度の公表ページを見る/g)).toHaveLength(1);
    const path = `${yearPath(round.plan.id)}/take-back`;
    expect((await people.asEditor.post(path, { reason: '確かめるため' })).status).toBe(200);
    expect(await outcomeAt(SILENT)).toBeUndefined();
    expect(await shown()).not.toContain(CORRECTED);
  });
});
