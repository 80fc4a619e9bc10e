import { type PlanReply, planReply } from '../../shared/api/plan-api.ts';
import {
  type PreviewOfPublicationReply,
  type PublicationReply,
  previewOfPublicationReply,
  publicationReply,
} from '../../shared/api/publication-api.ts';
import type { Client, Reply } from './api-client.ts';
import { everybodyAnswers, type IssuedRound, issuedRound } from './api-rounds.ts';
import type { People } from './people.ts';

export function yearPath(planId: string, fiscalYear = 2021): string {
  return `/api/plans/${planId}/publications/${fiscalYear}`;
}

export async function previewOf(
  client: Client,
  planId: string,
  fiscalYear = 2021,
): Promise<PreviewOfPublicationReply> {
  const reply = await client.get(`${yearPath(planId, fiscalYear)}/preview`);
  return previewOfPublicationReply.parse(reply.body);
}

/** Looks at the preview and publishes what it shows. */
export async function publishYear(client: Client, planId: string, fiscalYear = 2021): Promise<Reply> {
  const { digest } = await previewOf(client, planId, fiscalYear);
  return client.post(`${yearPath(planId, fiscalYear)}/publish`, { digest });
}

export async function publicationIn(
  client: Client,
  planId: string,
  fiscalYear = 2021,
): Promise<PublicationReply> {
  return publicationReply.parse((await client.get(yearPath(planId, fiscalYear))).body);
}

/** The round of 2021 with its real outcome, fixed, and the milestone of the second item judged by both bodies. */
export async function fixedYear({ asEditor, asStranger }: People): Promise<IssuedRound> {
  const round = await issuedRound(asEditor);
  await everybodyAnswers(asStranger, round);
  await asEditor.post(`/api/questionnaires/${round.id}/close`);
  await asEditor.post(`/api/questionnaires/${round.id}/fix`);
  await judgeMilestone(asEditor, round.plan);
  return round;
}

/** The milestone of 2021, judged achieved by both bodies. */
export function judgeMilestone(client: Client, plan: PlanReply): Promise<Reply> {
  const judgements = ['福祉・健康部会', 'こども・教育部会'].map((body) => {
    return { milestone: 1, body, achieved: true };
  });
  return client.put(`/api/indicators/${milestoneOf(plan)}/results/2021`, {
    judgements,
    source: '令和３年度 進捗状況',
  });
}

export async function publishedYear(people: People): Promise<IssuedRound> {
  const round = await fixedYear(people);
  await publishYear(people.asEditor, round.plan.id);
  return round;
}

export function indicatorOf({ items }: PlanReply, displayCode: string): string {
  return (
    items.flatMap(({ indicators }) => indicators).find((one) => one.displayCode === displayCode)?.id ?? ''
  );
}

export function milestoneOf(plan: PlanReply): string {
  return indicatorOf(plan, '①');
}

export async function planFor(client: Client, planId: string): Promise<PlanReply> {
  return planReply.parse((await client.get(`/api/plans/${planId}`)).body);
}

/** A sheet with every kind of part in it; 21 of 21 is the count of the real one. */
export const SHEET_CONTENT = {
  periods: [
    {
      key: 'p1',
      label: '【第１四半期】',
      firstMonth: 4,
      lastMonth: 6,
      actions: [
        {
          key: 'a1',
          text: '・前年度の取組を部会ごとに振り返り、結果を知らせる\n（→次の取組に生かす）',
          track: '区ＣＭ事業のＰＤＣＡ',
          responsibleBody: '人事・財政部会',
          intendedEffect: '各部会での実践',
          refersTo: 2020,
          doneOn: '2021-06-18',
        },
      ],
    },
    {
      key: 'p2',
      label: '【第４四半期】',
      firstMonth: 1,
      lastMonth: 3,
      actions: [{ key: 'a2', text: '（・成果指標測定のためのアンケートの実施）' }],
    },
  ],
  midYearEvaluation: '・上半期は、予定した取組をすべて始めた。',
  secondHalfDirection: '・下半期は、残りの取組を年度末までに終える。',
  yearEndEvaluation:
    '・アンケートで測ったところ、①－２は目標に１区長足りなかった。\n　＜①－１＞ 24 区長/24 区長\n　＜①－２＞ 23 区長/24 区長',
  nextYearIssues: '・意見に書かれた理由を整理し、次の年度の取組を決める。',
  counts: [
    {
      key: 'c1',
      label: '前年度のマニュアル整理で対応を要した案件',
      unit: '案件',
      body: '福祉・健康部会',
      entries: [
        { asOf: 'mid-year', figure: { kind: 'of-total', done: 19, total: 21 } },
        { asOf: 'year-end', figure: { kind: 'of-total', done: 21, total: 21 } },
      ],
    },
    {
      key: 'c2',
      label: '作業手順書等の改善提案の審議',
      unit: '案件',
      entries: [
        {
          asOf: 'year-end',
          figure: {
            kind: 'breakdown',
            total: 32,
            parts: [
              { label: '統一になじまない', count: 28 },
              { label: '改訂等実施', count: 4 },
            ],
          },
        },
      ],
    },
  ],
} as const;

/** Writes the sheet of the plan's first item, and fixes it; a committee has taken note of it with a note for the office. */
export async function fixSheet(client: Client, plan: PlanReply, fiscalYear = 2021): Promise<Reply> {
  const path = `/api/items/${plan.items[0]?.id}/sheets/${fiscalYear}`;
  await client.put(path, { content: SHEET_CONTENT, basedOn: 0 });
  const committee = {
    committee: '区長会議人事・財政部会',
    half: 'year-end',
    on: '2022-02-18',
    note: '内部の覚え',
  };
  await client.post(`${path}/acknowledgements`, committee);
  await client.post(`${path}/submit`, { basedOn: 1 });
  return client.post(`${path}/fix`, { basedOn: 2 });
}
