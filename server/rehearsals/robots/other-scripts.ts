import type { RobotTask } from '../../../shared/domain/rehearsal/robot-tasks.ts';
import type { IssuedInvitation } from './issued-round.ts';
import { formIn } from './page-form.ts';
import {
  answerAll,
  apiPathOf,
  pathOf,
  pressOf,
  type RobotPart,
  type RobotScript,
  shows,
  submitFrom,
  viewOf,
  wordsIn,
} from './robot-part.ts';
import { filled } from './robot-window.ts';

const REASON = '欠員（リハーサル）';
const SOURCE = '紙（リハーサル）';

/** Those who do not answer, and those for whom the office or somebody else does something. */
export const otherScripts = {
  late: {
    async before(part) {
      const { window, book, robot, content } = part;
      const opened = await window.open(pathOf(part));
      book.page('opens', 200, opened);
      part.afterwards = async () => {
        const form = formIn(opened.text);
        const fields = form ? filled(form, content, robot.first) : [];
        const refused = await window.press(pathOf(part), [...fields, ['action', form?.forward ?? 'check']]);
        book.page('too-late', 410, refused);
        const sent = wordsIn(robot.first).find((words) => fields.some(([, value]) => value === words));
        if (sent !== undefined) book.compare('words-kept', true, shows(refused, sent));
        const program = await window.call('POST', apiPathOf(part, '/response'), { answers: robot.first });
        book.compare('too-late-program', 410, program.status);
      };
    },
  },
  'opened-only': {
    async before(part) {
      const { window, book } = part;
      const opened = await window.open(pathOf(part));
      book.page('opens', 200, opened);
      // Some scanners of mail post the forms that they find, without pressing any button.
      await window.press(pathOf(part), formIn(opened.text)?.hidden ?? []);
      await window.press(pathOf(part), []);
      book.compare('state-after-opening', 'issued', (await viewOf(part)).state);
    },
  },
  'draft-only': {
    async before(part) {
      const { window, book, robot } = part;
      const saved = await window.call('PUT', apiPathOf(part, '/draft'), { answers: robot.first });
      book.compare('draft-saved', 200, saved.status);
      part.afterwards = async () => {
        const [words] = wordsIn(robot.first);
        const closed = await window.open(pathOf(part));
        if (words !== undefined) book.compare('words-kept', true, shows(closed, words));
      };
    },
  },
  excused: {
    async before(part) {
      await ofInvitation(part, 'excuse', { reason: REASON });
      const refused = await part.window.press(pathOf(part), [['action', 'check']]);
      part.book.page('excused-refused', 410, refused);
    },
  },
  reinstated: {
    async before(part) {
      await ofInvitation(part, 'excuse', { reason: REASON });
      await ofInvitation(part, 'reinstate');
      await answerAll(part, part.robot.first);
    },
  },
  revoked: {
    async before(part) {
      await ofInvitation(part, 'revoke');
      part.book.page('link-dead', 404, await part.window.open(pathOf(part)));
    },
  },
  reissued: {
    async before(part) {
      const { url } = await ofInvitation<IssuedInvitation>(part, 'reissue');
      part.book.compare('another-link', true, url !== null && !url.endsWith(part.code));
      const before = pathOf(part);
      part.code = url?.split('/').at(-1) ?? '';
      part.book.page('link-dead', 404, await part.window.open(before));
      await answerAll(part, part.robot.first);
    },
  },
  proxy: { before: enteredByOffice },
  'proxy-confirmed': {
    async before(part) {
      await enteredByOffice(part);
      await answerAll(part, part.robot.first, `${pathOf(part)}&edit=1`);
    },
  },
  prepared: {
    async before(part) {
      const { window, book, robot } = part;
      const handed = await window.press(`/a/${part.code}/preparing?lang=ja`, [['action', 'hand-out']]);
      const codes = [...handed.text.matchAll(/\/a\/([0-9A-Z]{26})/g)].map((match) => match[1] ?? '');
      const office = { code: codes.find((code) => code !== part.code) ?? '' };
      const check = await window.fillOn(await window.open(pathOf(office)), pathOf(office), robot.first);
      const handedOver = await window.press(pathOf(office), pressOf(check, 'hand-over'));
      book.page('handed-over', 200, handedOver);
      const refused = await window.call('POST', apiPathOf(office, '/response'), { answers: robot.first });
      book.compare('prepares-only', 403, refused.status);
      book.compare('state-before-approval', 'draft', (await viewOf(part)).state);
      const shown = await window.open(pathOf(part));
      book.compare('check-page', true, formIn(shown.text)?.page === 'check');
      await submitFrom(part, shown);
    },
  },
} satisfies Partial<Record<RobotTask, RobotScript>>;

async function enteredByOffice(part: RobotPart): Promise<void> {
  await ofInvitation(part, 'proxy-response', { answers: part.robot.first, source: SOURCE });
  const shown = await part.window.open(pathOf(part));
  part.book.compare('office-named', true, shows(shown, SOURCE));
}

function ofInvitation<T>({ staff, invitationId }: RobotPart, act: string, body?: unknown): Promise<T> {
  return staff.call<T>('POST', `/api/invitations/${invitationId}/${act}`, body);
}
