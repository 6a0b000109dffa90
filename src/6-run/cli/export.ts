import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Argument, Command, Option } from 'commander';
import { InputError, marks, pillars, threadKinds, threadStates } from '../../0-facts/index.ts';
import type { Mark, Pillar, ThreadKind, ThreadState } from '../../0-facts/index.ts';
import { documentsOf, exportFormats } from '../../5-present/index.ts';
import type { ExportFormat } from '../../5-present/index.ts';
import { momentOf, useLedger, withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { version } from '../version.ts';
import { day } from './threads.ts';

interface Options {
  ledger?: string;
  out: string;
  asOf?: string;
  relation?: string;
  state?: ThreadState | 'open';
  pillar?: Pillar;
  kind?: ThreadKind;
  mark?: Mark;
}

/** `ganket export FORMAT --out PATH`: the ledger in another form. `-` writes to standard output. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('export'), terminal)
    .description(say('export.about'))
    .addArgument(new Argument('<FORMAT>', say('export.format')).choices(exportFormats))
    .requiredOption('--out <PATH>', say('export.out'))
    .option('--relation <RELATION>', say('option.relation'))
    .addOption(new Option('--state <STATE>', say('threads.state')).choices(['open', ...threadStates]))
    .addOption(new Option('--pillar <PILLAR>', say('export.pillar')).choices(pillars))
    .addOption(new Option('--kind <KIND>', say('export.kind')).choices(threadKinds))
    .addOption(new Option('--mark <MARK>', say('export.mark')).choices(marks))
    .option('--as-of <DATE>', say('option.asOf'), day)
    .action(async (format: ExportFormat, { ledger: location, out, asOf, ...filters }: Options) => {
      const config = terminal.config({ ledger: location });
      await useLedger(terminal, config, 'export', { mustExist: true }, async (ledger) => {
        const about = { moment: momentOf(config, asOf), filters, language: terminal.language };
        const { bytes } = documentsOf(version).export(format, ledger, about);
        if (out === '-') return await terminal.output.bytes(bytes);
        await writeWhole(resolve(terminal.folder, out), bytes);
        terminal.tell(say('export.done', { to: out }));
      });
    });
}

/** Under another name until it is whole, so that nobody ever finds half an export there. */
async function writeWhole(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const draft = `${path}-${process.pid}`;
  try {
    await pipeline(Readable.from(bytes), createWriteStream(draft));
    renameSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const message = `${path} cannot be written: ${error.message}. Name another place with --out.`;
    throw new InputError('export/out', message, { cause: { values: { path, found: error.message }, error } });
  } finally {
    rmSync(draft, { force: true });
  }
}
