import { Command } from 'commander';
import { ConfigError } from '../../0-facts/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import { mailingOf } from '../served/mail-settings.ts';
import { useLedger, withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** So many mails are listed. */
const most = 200;

/** `ganket mail`: sends the mails that are due, as a server does by itself; `--list` tells what became of the last ones. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('mail'), terminal)
    .description(say('mail.about'))
    .option('--list', say('mail.list'))
    .action(async (options: { ledger?: string; list?: true }) => {
      const config = terminal.config({ ledger: options.ledger });
      await useLedger(terminal, config, 'mail', { mustExist: true }, async (ledger) => {
        if (options.list) return await list(terminal, ledger);
        const mailing = mailingOf(
          config,
          () => ledger,
          () => config.home,
        );
        if (!mailing)
          throw new ConfigError('usage/mail', 'No mail server is set; name one: GANKET_SMTP_URL=smtps://….');
        await terminal.output.json(await mailing.round());
      });
    });
}

async function list({ output }: Terminal, { accounts, mails }: Ledger): Promise<void> {
  const names = new Map((await accounts.list()).map(({ id, name }) => [id, name]));
  for (const { account, kind, day, state, tries, answer } of await mails.list(most)) {
    await output.write(`${[day, names.get(account) ?? account, kind, state, tries, answer ?? ''].join('\t')}\n`);
  }
}
