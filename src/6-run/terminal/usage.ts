import { CommanderError } from 'commander';
import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** Commander's refusals that have words of our own; the part in quotes is what was found. */
const refusals = [
  'unknownCommand',
  'unknownOption',
  'missingArgument',
  'optionMissingArgument',
  'missingMandatoryOptionValue',
  'excessArguments',
  'invalidArgument',
] as const;

/** Makes a command speak the user's language, and end by throwing: main.ts gives the exit code. */
export function usage(command: Command, terminal: Terminal): void {
  const { say } = terminal;
  command
    .helpOption('-h, --help', say('option.help'))
    .helpCommand(false)
    .allowExcessArguments(false)
    .configureOutput({ writeErr: () => {} })
    .exitOverride((error: CommanderError) => {
      if (error.exitCode !== 0 || error.code === 'commander.help') terminal.tell(refusal(error, command, terminal));
      throw error.code === 'commander.help' ? new CommanderError(2, error.code, error.message) : error;
    })
    .configureHelp({
      styleTitle: (title) => say(`help.${title.replace(':', '').toLowerCase()}`, { defaultValue: title }),
    });
}

function refusal(error: CommanderError, command: Command, { say }: Terminal): string {
  if (error.code === 'commander.help') return command.helpInformation({ error: true });
  const kind = refusals.find((name) => error.code === `commander.${name}`);
  // Commander's message has what we want to say anew: 'what', argument 'value' is invalid. What is allowed.
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  // Of an option it names the option first, of an argument the value.
  const [found = '', value = ''] = error.message.includes('command-argument') ? quoted.reverse() : quoted;
  const expected =
    /is invalid(?: for argument '[^']*')?\. (?:Allowed choices are )?(.*?)\.?$/.exec(error.message)?.[1] ?? '';
  const words = kind ? say(`usage.${kind}`, { found, value, expected }) : error.message;
  const call = `ganket ${command.parent ? `${command.name()} ` : ''}--help`;
  return `ganket: ${words}\n${say('usage.seeHelp', { command: call })}`;
}
