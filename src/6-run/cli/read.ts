import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { ConfigError, InputError } from '../../0-facts/index.ts';
import { collectLine, findFiles, idOfLine, readFiles as articlesIn, linesOf } from '../../1-collect/index.ts';
import type { Gathered } from '../../1-collect/index.ts';
import { readArticle, traceArticle } from '../../2-read/index.ts';
import { collectingOf } from '../collecting.ts';
import type { Config } from '../config.ts';
import { progressOf } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  out?: string;
  jsonl?: true;
  trace?: true;
}

/** `ganket read PATH... --out DIR` and `ganket read --jsonl`: readings, without a ledger. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return new Command('read')
    .description(say('read.about'))
    .argument('[PATH...]', say('read.paths'))
    .option('--out <DIR>', say('read.out'))
    .option('--trace', say('read.trace'))
    .option('--jsonl', say('read.jsonl'))
    .action(async (paths: string[], { out, jsonl, trace }: Options) => {
      const config = terminal.config({});
      if (jsonl && paths.length === 0 && out === undefined) await filter(terminal, config, trace);
      else if (!jsonl && paths.length > 0 && out !== undefined)
        await readFiles(terminal, config, paths, { out, trace });
      else
        throw new ConfigError(
          'usage/read',
          'Give paths and --out DIR, or --jsonl alone to read NDJSON from standard input.',
        );
    });
}

/**
 * NDJSON in, NDJSON out, in the same order; a bad line is answered as such and the stream goes on. With `--trace` each
 * reading has its trace beside it, under `trace`.
 */
async function filter(terminal: Terminal, config: Config, trace: true | undefined): Promise<void> {
  const { input, output } = terminal;
  const collecting = collectingOf(config);
  for await (const { number, text, error } of linesOf(input, config.sourceBytes)) {
    if (output.isGone) return;
    try {
      if (error) throw error;
      const { article } = collectLine(text, `line ${number}`, collecting);
      const reading = readArticle(article);
      await output.line(trace ? { ...reading, trace: traceArticle(article).records } : reading);
    } catch (refused) {
      if (!(refused instanceof InputError)) throw refused;
      terminal.exitCode = 1;
      await output.line({ id: text === null ? null : idOfLine(text), error: refused.message });
    }
  }
}

/** Where readings are written, and whether their traces are. */
interface Target {
  out: string;
  trace: true | undefined;
}

async function readFiles(terminal: Terminal, config: Config, paths: string[], target: Target): Promise<void> {
  const files: string[] = [];
  for (const path of paths) {
    for await (const found of findFiles(path)) {
      if (found.error) terminal.fail(found.error);
      else if (found.skipped) terminal.tell(terminal.say('import.skipped', { what: terminal.explain(found.skipped) }));
      else files.push(found.path);
    }
  }
  await makeFolder(target.out);
  const progress = progressOf(terminal, files.length, terminal.say('read.progress'));
  const written = new Map<string, string>();
  for (const file of files) {
    for await (const gathered of articlesIn(file, collectingOf(config)))
      await keep(terminal, target, written, gathered);
    progress.advance();
  }
  progress.stop();
}

/** Writes the reading of one article, or tells why there is none. */
async function keep(
  terminal: Terminal,
  { out, trace }: Target,
  written: Map<string, string>,
  gathered: Gathered,
): Promise<void> {
  const { source, collected, error } = gathered;
  if (error && gathered.isSkipped) terminal.tell(terminal.say('import.skipped', { what: terminal.explain(error) }));
  else if (error) terminal.fail(error);
  if (!collected) return;
  const { article, encoding, further = [] } = collected;
  const before = written.get(article.id);
  if (before !== undefined) {
    const message = `${source} has the same stem as ${before}, so its reading would overwrite the other's. Read the two into different folders.`;
    terminal.fail(new InputError('read/same-stem', message, { cause: { values: { source, before } } }));
    return;
  }
  if (encoding) terminal.tell(terminal.say('import.converted', { source, encoding }));
  if (further.length > 0) terminal.tell(terminal.say('import.onePage', { source, pages: further.join(', ') }));
  const stem = join(out, fileNameOf(article.id));
  await writeFile(`${stem}.json`, `${JSON.stringify(readArticle(article), null, 2)}\n`);
  if (trace) await writeFile(`${stem}.trace.json`, `${JSON.stringify(traceArticle(article), null, 2)}\n`);
  written.set(article.id, source);
}

/** An id may come from a name in an archive; what has a meaning in paths, on any system, is taken out. */
function fileNameOf(id: string): string {
  return id.replace(/[/\\:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '_');
}

async function makeFolder(out: string): Promise<void> {
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    const found = (error as Error).message;
    throw new InputError('read/out', `The folder ${out} cannot be made: ${found}.`, {
      cause: { values: { source: out, found }, error },
    });
  }
}
