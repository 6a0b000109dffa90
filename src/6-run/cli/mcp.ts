import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { Command } from 'commander';
import { homeIn } from '../../0-facts/index.ts';
import { makeAssistantServer, renderBrief, writeBrief } from '../../5-present/index.ts';
import { momentOf, useLedger, withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { version } from '../version.ts';

/** `ganket mcp`: the ledger as tools for assistants, over standard input and output. It only reads. */
export function command(terminal: Terminal): Command {
  return withLedger(new Command('mcp'), terminal)
    .description(terminal.say('mcp.about'))
    .action(async (options: { ledger?: string }) => {
      const config = terminal.config(options);
      await useLedger(terminal, config, 'mcp', { readOnly: true, mustExist: true }, async (ledger) => {
        const server = makeAssistantServer({
          ledger,
          version,
          momentOf: (asOf) => momentOf(config, asOf),
          explain: (error) => terminal.explain(error),
          brief: async ({ relation, since, moment }) => {
            const { language } = config;
            const home = homeIn(relation, config.home);
            const persons = { guests: [], hosts: [], pillars: [], session: null };
            const wish = { kind: 'visit', length: 'full', relation, since: since ?? null, language, home } as const;
            const brief = await writeBrief(ledger, moment, { ...wish, ...persons });
            return brief && new TextDecoder().decode(await renderBrief(brief, 'md'));
          },
        });
        const ended = new Promise<void>((resolve) => {
          process.stdin.on('end', resolve).on('close', resolve);
        });
        await server.connect(new StdioServerTransport());
        await ended;
        await server.close();
      });
    });
}
