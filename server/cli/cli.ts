import { sentenceOf } from '../one-sentence.ts';
import { asksForHelp, refusedArgument, TAKES_NOTHING, type TakenArguments } from './taken-arguments.ts';

/** A command of the administrator: what it does in one line, and the work, loaded when it is asked for. */
interface Command {
  readonly usage: string;
  readonly summary: string;
  /** Absent where the command looks at its arguments itself. */
  readonly takes?: TakenArguments;
  readonly run: (args: readonly string[]) => Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  demo: {
    usage: 'demo [--once]',
    summary: 'run the FY2021 round of the example plan on a fresh database, then serve it',
    takes: { plain: 0, options: ['once'] },
    run: async (args) => (await import('./demo.ts')).demo(args),
  },
  'load-example': {
    usage: 'load-example',
    summary:
      'put the example plan, roster, questionnaire and progress sheets into the database of this installation, once',
    takes: TAKES_NOTHING,
    run: async () => (await import('./load-example.ts')).loadExample(),
  },
  'create-account': {
    usage: 'create-account <email> <admin|editor|viewer> [name]',
    summary: 'create an account; the password is read from standard input',
    takes: { plain: 3, options: [] },
    run: async (args) => (await import('./create-account-command.ts')).createAccountCommand(args),
  },
  migrate: {
    usage: 'migrate',
    summary: 'bring the database to the form that this version needs',
    takes: TAKES_NOTHING,
    run: async () => (await import('./migrate.ts')).migrate(),
  },
  backup: {
    usage: 'backup <new folder> [--without-key]',
    summary:
      'copy the database and the secret key, and prove the copy by recounting it; the service may run meanwhile',
    takes: { plain: 1, options: ['without-key'] },
    run: async (args) => (await import('./backup.ts')).backup(args),
  },
  restore: {
    usage: 'restore <folder of a backup>',
    summary: 'put a backup into DATA_DIR, which must hold no database, and recount it',
    takes: { plain: 1, options: [] },
    run: async (args) => (await import('./restore.ts')).restore(args),
  },
  maintenance: {
    usage: 'maintenance [on [--until 2022-03-08T14:30+09:00 | --minutes 30] | off]',
    summary:
      'tell whether the running service turns everybody away, or switch that on (with the time to tell people) and off',
    run: async (args) => (await import('./maintenance-command.ts')).maintenanceCommand(args),
  },
  'sheet-pdf': {
    usage: 'sheet-pdf --year 2021 --out sheet.pdf [--plan <id>] [--paper a3|a4] [--lang ja|en]',
    summary: 'print the progress sheets of a year to a PDF file, with the browser that is installed here',
    run: async (args) => (await import('./sheet-pdf-command.ts')).sheetPdfCommand(args),
  },
  verify: {
    usage: 'verify',
    summary: 'recount every tally from the responses and check the chain of the audit log',
    takes: TAKES_NOTHING,
    run: async () => (await import('./verify.ts')).verify(),
  },
};

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command && name !== undefined) return run(name, command, args);
  const isQuestion = name === undefined || name === 'help' || asksForHelp([name]);
  if (!isQuestion) console.error(`There is no command ${name}.\n`);
  console.log('Usage: npm run cli -- <command>\n');
  for (const { usage, summary } of Object.values(COMMANDS)) console.log(`  ${usage}\n      ${summary}`);
  return isQuestion ? 0 : 2;
}

/** Whoever asks what a command does, or mistypes what it takes, must not find that it was done. */
async function run(name: string, command: Command, args: readonly string[]): Promise<number> {
  if (asksForHelp(args)) {
    console.log(`Usage: npm run cli -- ${command.usage}\n\n  ${command.summary}`);
    return 0;
  }
  const refused = command.takes && refusedArgument(args, command.takes);
  if (refused !== undefined) {
    console.error(`${name} does not take ${refused}; its usage is: ${command.usage}`);
    return 2;
  }
  return command.run(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  },
);
