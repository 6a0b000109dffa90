import { Command, InvalidArgumentError } from 'commander';
import { ConfigError } from '../../../0-facts/index.ts';
import { useQueues, stopSignal } from '../../terminal/queues.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { deadLetters, drop, openLetter, replay } from '../../workers/dead-letters.ts';
import type { DeadLetter } from '../../workers/dead-letters.ts';
import type { Queues } from '../../workers/queues.ts';

/** `ganket letters`: work that workers gave up, to look at, mend, send again or let go. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  const letters = new Command('letters').description(say('letters.about'));
  const inQueues = (work: (queues: Queues) => Promise<void>): Promise<void> =>
    useQueues(terminal.config({}), 'letters', work);
  letters
    .command('list', { isDefault: true })
    .description(say('letters.list'))
    .option('--json', say('option.json'))
    .action(({ json }: { json?: true }) => inQueues((queues) => list(terminal, queues, json === true)));
  letters
    .command('show')
    .description(say('letters.show'))
    .argument('<NUMBER>', say('letters.number'), numberIn)
    .option('--work', say('letters.work'))
    .action((number: number, { work }: { work?: true }) =>
      inQueues(async (queues) => {
        const opened = await openLetter(queues, number);
        await terminal.output.write(`${JSON.stringify(work ? opened.work : opened, null, 2)}\n`);
      }),
    );
  letters
    .command('replay')
    .description(say('letters.replay'))
    .argument('[NUMBER...]', say('letters.number'), (text: string, all: number[] = []) => [...all, numberIn(text)])
    .option('--all', say('letters.all'))
    .option('--mended', say('letters.mended'))
    .action((numbers: number[] | undefined, options: ReplayOptions) =>
      inQueues((queues) => replayAll(terminal, queues, numbers ?? [], options)),
    );
  letters
    .command('drop')
    .description(say('letters.drop'))
    .argument('<NUMBER...>', say('letters.number'), (text: string, all: number[] = []) => [...all, numberIn(text)])
    .action((numbers: number[]) =>
      inQueues(async (queues) => {
        for (const number of numbers) {
          await openLetter(queues, number);
          await drop(queues, number);
        }
        terminal.tell(say('letters.dropped', { count: numbers.length }));
      }),
    );
  return letters;
}

interface ReplayOptions {
  all?: true;
  mended?: true;
}

async function list(terminal: Terminal, queues: Queues, asJson: boolean): Promise<void> {
  const found: DeadLetter[] = [];
  for await (const letter of deadLetters(queues)) found.push(letter);
  if (asJson) return await terminal.output.write(`${JSON.stringify(found, null, 2)}\n`);
  for (const letter of found) await terminal.output.write(`${terminal.say('letters.line', { ...letter })}\n`);
  if (found.length === 0) terminal.tell(terminal.say('letters.none'));
}

async function replayAll(
  terminal: Terminal,
  queues: Queues,
  numbers: number[],
  { all, mended }: ReplayOptions,
): Promise<void> {
  if (numbers.length > 0 === (all === true) || (mended && numbers.length !== 1)) {
    const message =
      'Name the letters to send again, or --all; with --mended, name one, and give its work as JSON on standard input.';
    throw new ConfigError('usage/letters', message);
  }
  const wanted = [...numbers];
  if (all) for await (const { number } of deadLetters(queues)) wanted.push(number);
  const work = mended ? await readJson(terminal) : undefined;
  const signal = stopSignal();
  for (const number of wanted) await replay(queues, number, work, signal);
  terminal.tell(terminal.say('letters.replayed', { count: wanted.length }));
}

async function readJson({ input }: Terminal): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of input) pieces.push(piece as Buffer);
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown;
  } catch (error) {
    const message = `Standard input is no JSON: ${(error as Error).message}. Expected what \`ganket letters show NUMBER --work\` prints, mended.`;
    throw new ConfigError('usage/mended', message, { cause: { values: { said: (error as Error).message }, error } });
  }
}

function numberIn(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('1, 2, 3 …');
  return Number(text);
}
