import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { InvitationReply } from '../../shared/api/invitation-api.ts';
import type { Answers } from '../../shared/domain/answers.ts';
import { clientOf } from '../support/api-client.ts';
import { rosterOf } from '../support/api-quiz.ts';
import { quizContent } from '../support/quiz-content.ts';
import { respondentWith } from '../support/respondent.ts';
import { confirm, expectSound, press, type YearOffice } from './year-office.ts';

export const COMMITTEES = ['人事・財政部会', '福祉・健康部会', 'こども・教育部会'] as const;

const REVIEW = {
  title: { ja: '前年度の実践状況の振返り', en: 'Review of last year' },
  nonResponse: 'counts-against',
  questions: [
    {
      ...{ code: 'q1', kind: 'single-choice', required: true },
      text: { ja: '前年度の区ＣＭ事業のＰＤＣＡは、部会で実践できましたか。' },
      options: [
        { code: '1', label: { ja: '実践できた' } },
        { code: '2', label: { ja: '一部実践できた' } },
        { code: '3', label: { ja: '実践できなかった' } },
      ],
    },
  ],
  measures: [],
} as const;

/** The committees’ review of last year, as a draft. */
export async function draftReview(office: YearOffice, dueOn: string): Promise<string> {
  const members = COMMITTEES.map((name, index) => {
    return { code: `B${index + 1}`, name: { ja: name }, title: { ja: name } };
  });
  const roster = { name: { ja: '区長会議 部会' }, unit: { ja: '部会' }, members };
  return drafted(office, roster, { ...REVIEW, dueOn });
}

/** The check of understanding of the e-learning, for thirteen officials, as a draft. */
export async function draftQuiz(office: YearOffice, dueOn: string): Promise<string> {
  const bodies = [
    ['西区', 6],
    ['北区', 5],
    ['市政改革室', 2],
  ] as const;
  return drafted(office, rosterOf(bodies), { ...quizContent({}, { measures: [] }), dueOn });
}

async function drafted(office: YearOffice, roster: object, content: object): Promise<string> {
  const { id: rosterId } = await office.call<{ id: string }>('POST', '/api/rosters', roster);
  const body = { ...content, planId: office.plan.id, rosterId, fiscalYear: 2021 };
  return (await office.call<{ id: string }>('POST', '/api/questionnaires', body)).id;
}

export const roundPath = (id: string) => `/staff/questionnaires/${id}`;

/** Issues it in the window that shows it, and gives back the personal links in the roster’s order. */
export async function issue(office: YearOffice, page: Page, id: string): Promise<readonly string[]> {
  await press(page, '発行の確認へ');
  await page.getByRole('dialog').getByRole('button', { name: '発行する' }).waitFor();
  await expectSound(page);
  // Reviews and e-learning measure nothing.
  const unmeasured = page.getByRole('checkbox', { name: /測らずに発行する/ });
  if ((await unmeasured.count()) > 0) await unmeasured.check();
  await confirm(page, '発行する');
  await page.locator('.tile').first().waitFor();
  await expectSound(page);
  const path = `/api/questionnaires/${id}/invitations`;
  const { invitations } = await office.call<{ invitations: InvitationReply[] }>('GET', path);
  return invitations.map(({ url }) => url ?? '');
}

export async function closeAndFix(page: Page): Promise<void> {
  await press(page, '締め切る');
  await confirm(page, '締め切る');
  await press(page, '結果を確定する');
  await confirm(page, '確定する');
  await page.getByText('結果を確定しました').first().waitFor();
  await expectSound(page);
}

export async function answer(office: YearOffice, link: string, answers: Answers): Promise<void> {
  await office.call('POST', `/api/answers/${link.split('/a/')[1]}/response`, { answers });
}

/** As a browser without script sends the form of its page. */
export async function answerByForm(link: string, typed: Readonly<Record<string, string>>): Promise<void> {
  const [origin = '', code] = link.split('/a/');
  const respondent = respondentWith(clientOf(origin), code);
  const looked = await respondent.press(await respondent.open(), 'check', typed);
  const { text } = await respondent.press(looked, 'submit');
  expect(text).toContain('受付番号');
}

/** A respondent in a browser of their own, on the page that their link opened: answers, looks at it again, submits. */
export async function answerInWindow(
  page: Page,
  chosen: Readonly<Record<string, string>>,
  comment = '',
): Promise<void> {
  for (const [question, code] of Object.entries(chosen))
    await page.locator(`input[name=${question}][value="${code}"]`).check();
  if (comment !== '') await page.locator('textarea[name="q2.comment"]').fill(comment);
  await expectSound(page);
  await page.locator('button[name=action][value=check]:not(.visually-hidden)').click();
  const submit = page.locator('button[name=action][value=submit]');
  await submit.waitFor();
  await expectSound(page);
  await submit.click();
  await page.getByText('受付番号').first().waitFor();
  await expectSound(page);
  await page.context().close();
}
