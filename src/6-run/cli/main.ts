import { readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { Command, CommanderError } from 'commander';
import { ConfigError } from '../../0-facts/index.ts';
import { Terminal } from '../terminal/terminal.ts';
import type { CommandMaker } from '../terminal/terminal.ts';
import { usage } from '../terminal/usage.ts';
import { version } from '../version.ts';

// The command line. Every other file in this folder is the command of its name; one more file is one more command.
const folder = new URL('.', import.meta.url);
// Installed from a package the files are JavaScript, as this one is then.
const ending = extname(import.meta.url);
const files = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !/\.(test|d)\.ts$/.test(file) && file !== `main${ending}`)
    .map((file) => [basename(file, ending), file]),
);
const names = [...files.keys()].sort();

const terminal = new Terminal(process, process.env, process.cwd());
process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  try {
    const program = await makeProgram(args);
    await program.parseAsync(args, { from: 'user' });
    return terminal.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.fail(error);
    if (!isExpected(error) && error instanceof Error) terminal.tell(error.stack ?? '');
    return isUsage(error) ? 2 : 1;
  }
}

/** The commands to load: the one that is called, none for the version, all for the help. */
function namesFor(first: string | undefined): string[] {
  if (first === '-V' || first === '--version') return [];
  return first !== undefined && names.includes(first) ? [first] : names;
}

/** Wrong settings are the caller's to mend, as wrong arguments are; a taken port is not a wrong setting. */
function isUsage(error: unknown): boolean {
  return error instanceof ConfigError && !/^config\/(port-|cannot-)/.test(error.code);
}

/** Errors with a code say what to do; others are faults of the program, and their place in it helps. */
function isExpected(error: unknown): boolean {
  return typeof (error as { code?: unknown } | null)?.code === 'string';
}

/** Loads the asked command alone, so that each starts quickly; all of them for the help. */
async function makeProgram(args: string[]): Promise<Command> {
  const program = new Command('ganket')
    .description(terminal.say('about'))
    .version(version, '-V, --version', terminal.say('option.version'));
  for (const name of namesFor(args[0])) {
    const { command } = (await import(new URL(files.get(name)!, folder).href)) as { command: CommandMaker };
    program.addCommand(command(terminal));
  }
  for (const each of withCommands(program)) usage(each, terminal);
  return program;
}

function withCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withCommands)];
}
