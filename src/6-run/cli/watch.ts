import { Command, InvalidArgumentError } from 'commander';
import { ConfigError } from '../../0-facts/index.ts';
import { collectingOf } from '../collecting.ts';
import { refuseExample, useLedger, withLedger } from '../terminal/ledgers.ts';
import { Report } from '../terminal/report.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { accepting, watchFeeds } from '../watching.ts';
import type { Looked } from '../watching.ts';

interface Options {
  ledger?: string;
  every: number;
  revisit: number;
  filter?: string;
  once?: true;
}

/** `ganket watch FEED...`: asks feeds again and again. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('watch'), terminal)
    .description(say('watch.about'))
    .argument('[FEED...]', say('watch.feeds'))
    .option('--every <MINUTES>', say('watch.every'), numberFrom(1), 15)
    .option('--revisit <DAYS>', say('watch.revisit'), numberFrom(0), 7)
    .option('--filter <PATTERN>', say('import.filter'))
    .option('--once', say('watch.once'))
    .action((given: string[], options: Options) => run(terminal, given, options));
}

async function run(terminal: Terminal, given: string[], options: Options): Promise<void> {
  const config = terminal.config({ ledger: options.ledger });
  const feeds = given.length > 0 ? given : config.feeds;
  if (feeds.length === 0) throw new ConfigError('usage/watch', 'Give the address of a feed, or set "feeds".');
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const report = new Report(terminal, false);
  try {
    await useLedger(terminal, config, 'watch', {}, async (ledger) => {
      refuseExample(ledger);
      const watching = {
        ledger,
        feeds,
        collecting: collectingOf(config),
        every: options.every * 60,
        revisitDays: options.revisit,
        accepts: accepting(options.filter),
        tell: (imported: Parameters<Report['add']>[0]) => report.add(imported),
        tellLook: (looked: Looked) => tellLook(terminal, looked),
      };
      await watchFeeds(watching, options.once === true, stop.signal);
    });
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await report.end();
  }
  if (stop.signal.aborted) terminal.tell(terminal.say('watch.stopped'));
}

function tellLook(terminal: Terminal, { feed, pages, error, nextAt }: Looked): void {
  if (error) {
    terminal.fail(error);
    terminal.tell(terminal.say('watch.failed', { feed, next: nextAt }));
  } else terminal.tell(terminal.say(pages === 0 ? 'watch.none' : 'watch.found', { feed, pages }));
}

function numberFrom(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (text.trim() === '' || !Number.isFinite(number) || number < least) throw new InvalidArgumentError(`≥ ${least}`);
    return number;
  };
}
