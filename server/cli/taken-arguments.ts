import { parseArgs } from 'node:util';

/** What a command takes. One that checks its arguments itself, with sentences of its own, says nothing here. */
export interface TakenArguments {
  /** Arguments that are no options, at most. */
  readonly plain: number;
  /** Names of options that stand alone, without the dashes. */
  readonly options: readonly string[];
}

export const TAKES_NOTHING: TakenArguments = { plain: 0, options: [] };

/** Whether somebody asks what the command is, wherever they say so: then it must not run. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}

/** The first argument, as it was given, that the command does not take. */
export function refusedArgument(args: readonly string[], takes: TakenArguments): string | undefined {
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true });
  let plain = 0;
  const refused = tokens.find((token) => {
    if (token.kind === 'positional') return ++plain > takes.plain;
    return token.kind === 'option' && (!takes.options.includes(token.name) || token.value !== undefined);
  });
  return refused && args[refused.index];
}
