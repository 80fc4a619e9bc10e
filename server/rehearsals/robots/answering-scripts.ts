import { type Answers, ownAnswer } from '../../../shared/domain/answers.ts';
import { answersStand } from '../../../shared/domain/rehearsal/robot-cast.ts';
import type { RobotTask } from '../../../shared/domain/rehearsal/robot-tasks.ts';
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
  toCheckPage,
  viewOf,
  wordsIn,
} from './robot-part.ts';
import { filled } from './robot-window.ts';

const MINUTE_MS = 60_000;

/** Respondents who answer, by the way in which each of them does it. */
export const answeringScripts = {
  'in-time': {
    async before(part) {
      await answerAll(part, part.robot.first);
      part.afterwards = async () => {
        const change = { answers: part.robot.second, basedOn: 1 };
        const refused = await part.window.call('POST', apiPathOf(part, '/response'), change);
        part.book.compare('change-too-late', 410, refused.status);
      };
    },
  },
  'double-press': {
    async before(part) {
      const check = await toCheckPage(part, part.robot.first);
      const press = () => part.window.press(pathOf(part), pressOf(check, 'submit'));
      const pages = await Promise.all([press(), press()]);
      const { response } = await viewOf(part);
      for (const page of pages) part.book.page('received', 200, page);
      const same = pages.filter(({ text }) => response && text.includes(response.receipt)).length;
      part.book.compare('same-receipt', pages.length, same);
    },
  },
  changed: { before: (part) => changed(part, [part.robot.second]) },
  'changed-back': { before: (part) => changed(part, [part.robot.second, part.robot.first]) },
  'two-windows': {
    async before(part) {
      const { robot, window, book, content } = part;
      const opened = await window.open(pathOf(part));
      await answerAll(part, robot.first);
      if (JSON.stringify(robot.first) === JSON.stringify(robot.second)) return;
      const told = await window.fillOn(opened, pathOf(part), robot.second);
      book.page('second-window-told', answersStand(content) ? 410 : 409, told);
    },
  },
  'second-device': {
    async before(part) {
      const { robot, window, book } = part;
      const saved = await window.call('PUT', apiPathOf(part, '/draft'), { answers: robot.first });
      book.compare('draft-saved', 200, saved.status);
      const elsewhere = await window.open(pathOf(part));
      const [words] = wordsIn(robot.first);
      if (words !== undefined) book.compare('draft-elsewhere', true, shows(elsewhere, words));
      await answerAll(part, robot.first);
    },
  },
  mistake: {
    async before(part) {
      const { robot, window, book, content } = part;
      const opened = await window.open(pathOf(part));
      const form = formIn(opened.text);
      const missing = content.questions.find(
        ({ code, required }) => required && ownAnswer(robot.first, code) && form?.controls.has(code),
      );
      const fields = form ? filled(form, content, robot.first) : [];
      // Where nothing is required a field that no question has is the mistake.
      const wrong = missing
        ? fields.filter(([name]) => name !== missing.code)
        : [...fields, ['no-such-question', '1'] as const];
      const refused = await window.press(pathOf(part), [...wrong, ['action', form?.forward ?? 'check']]);
      book.page('mistake-refused', 422, refused);
      const [words] = fields.filter(([name]) => !name.startsWith('_') && name.endsWith('.comment'));
      if (words?.[1]) book.compare('mistake-kept', true, shows(refused, words[1]));
      await answerAll(part, robot.first);
    },
  },
  'last-moment': {
    async before(part) {
      const check = await toCheckPage(part, part.robot.first);
      part.clock.moveTo(part.dueAt);
      await submitFrom(part, check);
    },
  },
  english: {
    async before(part) {
      const path = pathOf(part, 'en');
      const opened = await part.window.open(path);
      part.book.compare('page-language', 'en', /<html[^>]* lang="(\w+)"/.exec(opened.text)?.[1] ?? '–');
      await answerAll(part, part.robot.first, path);
    },
  },
  'same-again': {
    async before(part) {
      const check = await toCheckPage(part, part.robot.first);
      const receipt = await submitFrom(part, check);
      const again = await part.window.press(pathOf(part), pressOf(check, 'submit'));
      part.book.compare('same-receipt', 1, receipt !== undefined && shows(again, receipt) ? 1 : 0);
    },
  },
  retyped: {
    async before(part) {
      // In groups, in small letters, with the look-alikes that people write.
      const typed = part.code.replace(/(.{5})(?=.{5})/g, '$1-').toLowerCase();
      const path = `/a/${typed.replaceAll('0', 'o').replaceAll('1', 'l')}?lang=ja`;
      await answerAll(part, part.robot.first, path);
    },
  },
  longest: { before: once },
  program: {
    async before(part) {
      const { window, book, robot } = part;
      const body = { answers: robot.first, basedOn: 0 };
      const taken = await window.call('POST', apiPathOf(part, '/response'), body);
      book.compare('taken-by-program', 201, taken.status);
      const again = await window.call('POST', apiPathOf(part, '/response'), body);
      book.compare('taken-again', 200, again.status);
      book.compare('same-receipt', 1, taken.text === again.text ? 1 : 0);
    },
  },
  paper: {
    async before(part) {
      const path = `/a/${part.code}/paper?lang=ja`;
      part.book.page('paper-form', 200, await part.window.open(path));
      await answerAll(part, part.robot.first);
    },
  },
} satisfies Partial<Record<RobotTask, RobotScript>>;

async function once(part: RobotPart): Promise<void> {
  await answerAll(part, part.robot.first);
}

/** Changes its answers again and again; where answers stand it is told that they do. */
async function changed(part: RobotPart, changes: readonly Answers[]): Promise<void> {
  const { robot, clock, window, book } = part;
  const receipts = [await answerAll(part, robot.first)];
  for (const answers of changes) {
    clock.moveTo(new Date(clock.now().getTime() + MINUTE_MS));
    if (answersStand(part.content)) {
      const change = { answers, basedOn: 1 };
      const refused = await window.call('POST', apiPathOf(part, '/response'), change);
      book.compare('change-refused', true, refused.status >= 400);
    } else receipts.push(await answerAll(part, answers, `${pathOf(part)}&edit=1`));
  }
  book.compare('new-receipts', robot.versions, new Set(receipts).size);
}
