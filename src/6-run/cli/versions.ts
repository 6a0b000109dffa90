import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { comparedVersions, InputError } from '../../0-facts/index.ts';
import type { Version, VersionChanges } from '../../0-facts/index.ts';
import { articleVersions, editedArticles, originalOf, versionChanges, wholeRecord } from '../../4-ledger/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import { useLedger, withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  ledger?: string;
  from?: number;
  to?: number;
  original?: string;
  json?: true;
}

/** `ganket versions [ARTICLE]`: what was edited at an address or in a file, and which records that touched. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('versions'), terminal)
    .description(say('versions.about'))
    .argument('[ARTICLE]', say('versions.article'))
    .option('--from <N>', say('versions.from'), Number)
    .option('--to <N>', say('versions.to'), Number)
    .option('--original <FILE>', say('versions.original'))
    .option('--json', say('option.json'))
    .action(async (article: string | undefined, options: Options) => {
      const config = terminal.config({ ledger: options.ledger });
      await useLedger(terminal, config, 'versions', { mustExist: true, readOnly: true }, async (ledger) => {
        if (article !== undefined && options.original !== undefined) await writeOriginal(ledger, article, options);
        else if (article === undefined) await tellEdited(terminal, ledger, options);
        else await tellChanges(terminal, ledger, article, options);
      });
    });
}

/** The frozen copy of what a version was read from, the newest that counts where none is named. */
async function writeOriginal(ledger: Ledger, article: string, { original: file = '', to }: Options): Promise<void> {
  const version = to ?? (await articleVersions(ledger, article)).findLast(({ takenBack }) => !takenBack)?.version;
  const original = await ledger.read(wholeRecord, (db) => originalOf(db, article, version));
  if (original) return await writeFile(file, original.bytes);
  throw new InputError('input/no-original', `No original is kept of ${article}.`, { cause: { values: { article } } });
}

async function tellEdited(terminal: Terminal, ledger: Ledger, { json }: Options): Promise<void> {
  const edited = await editedArticles(ledger);
  if (json) return await terminal.output.json(edited);
  for (const version of edited) await terminal.output.write(`${lineOf(version)}\n`);
  if (edited.length === 0) terminal.tell(terminal.say('versions.none'));
}

async function tellChanges(terminal: Terminal, ledger: Ledger, article: string, options: Options): Promise<void> {
  const versions = await articleVersions(ledger, article);
  const newest = versions.at(-1);
  if (!newest) throw unknown(article);
  const { from, to } = options;
  const compared = comparedVersions(versions, { from, to });
  const changes = compared && (await versionChanges(ledger, article, compared));
  const isAsked = from !== undefined || (to !== undefined && to !== versions[0]?.version);
  if (!changes && (compared || isAsked))
    throw unknown(`${article}, ${compared?.from ?? from ?? 1} → ${compared?.to ?? to ?? newest.version}`);
  if (options.json) return await terminal.output.json({ versions, changes });
  for (const version of versions) {
    const mark = version.takenBack ? `\t${terminal.say('versions.takenBack')}` : '';
    await terminal.output.write(`${lineOf(version)}${mark}\n`);
  }
  if (changes) await writeChanges(terminal, changes);
  else terminal.tell(terminal.say(versions.length === 1 ? 'versions.one' : 'versions.oneCounts'));
}

/** The words that differ with some before and after them, then the records. */
async function writeChanges({ output, say }: Terminal, { text, records }: VersionChanges): Promise<void> {
  const marks = { removed: '[-', added: '{+' };
  const ends = { removed: '-]', added: '+}' };
  const shown = text.map(({ kind, text: words }) =>
    kind === 'same' ? shortened(words) : `${marks[kind]}${words}${ends[kind]}`,
  );
  const isSame = text.every(({ kind }) => kind === 'same');
  await output.write(`\n${isSame ? say('versions.sameText') : shown.join('')}\n\n`);
  for (const { kind, change, before, after, fields } of records) {
    const details = fields.map(({ field, before: old, after: now }) => `${field}: ${told(old)} → ${told(now)}`);
    const words = (after ?? before ?? '').replace(/\s+/g, ' ');
    await output.write(`${[say(`versions.${change}`), kind, words, details.join('; ')].join('\t').trimEnd()}\n`);
  }
  if (records.length === 0) await output.write(`${say('versions.sameRecords')}\n`);
}

const told = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Words around a change are enough to know where it is. */
function shortened(words: string): string {
  const around = 80;
  return words.length <= 2 * around + 3 ? words : `${words.slice(0, around)} … ${words.slice(-around)}`;
}

const lineOf = ({ article, version, retrievedAt, title, url }: Version): string =>
  [article, version, retrievedAt, (title ?? '').replace(/\s+/g, ' '), url ?? ''].join('\t').trimEnd();

function unknown(article: string): InputError {
  const message = `There is no such article or version: ${article}. \`ganket versions\` lists what was edited.`;
  return new InputError('input/no-version', message, { cause: { values: { article } } });
}
