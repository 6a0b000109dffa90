import { Command } from 'commander';
import { linksIn } from '../../4-ledger/index.ts';
import { momentOf, useLedger, withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Place {
  article: string;
  start: number;
  end: number;
}

/** `ganket links --json`: the linking format. */
export function command(terminal: Terminal): Command {
  return withLedger(new Command('links'), terminal)
    .description(terminal.say('links.about'))
    .requiredOption('--json', terminal.say('option.json'))
    .action(async (options: { ledger?: string }) => {
      const config = terminal.config(options);
      const { articles, threads, encounters, persons } = await useLedger(
        terminal,
        config,
        'links',
        { mustExist: true },
        (ledger) => linksIn(ledger, momentOf(config, undefined)),
      );
      await terminal.output.json({
        articles: articles.map(({ id, publishedOn, inferred }) => ({ id, publishedOn, inferred })),
        threads: threads.map(({ id, state, facts }) => ({ id, state, facts: facts.map(placeOf) })),
        encounters: encounters.map(({ id, status, facts }) => ({ id, status, facts: facts.map(placeOf) })),
        persons: persons.map(({ id, name, country, articles: places }) => ({ id, name, country, articles: places })),
      });
    });
}

const placeOf = ({ article, start, end }: Place): Place => ({ article, start, end });
