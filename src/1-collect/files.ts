import { glob, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { InputError } from '../0-facts/index.ts';
import type { Collecting } from './collected.ts';
import { formatOfFile } from './formats.ts';
import { gather, stemOf } from './gather.ts';
import type { Gathered } from './gather.ts';
import { piecesOf } from './pieces.ts';
import { refuse } from './refusal.ts';
import { readSidecar } from './sidecar.ts';

/** What a path leads to: a file to read, one passed over (in a folder, with an ending that is not read), or a refusal. */
export type Found = { path: string; skipped?: InputError; error?: never } | { path: string; error: InputError };

/**
 * The files of a path: itself, or all in a folder and the folders in it, in the order of their names. A path with
 * `*`, `?`, `[` or `{` that leads nowhere by itself is a pattern for paths: not every shell expands them.
 */
export async function* findFiles(path: string): AsyncIterable<Found> {
  try {
    if ((await stat(path)).isDirectory()) yield* walk(path, new Set());
    else yield { path };
  } catch (error) {
    if (/[*?[{]/.test(path)) yield* findMatching(path);
    else yield { path, error: unreadable(path, error) };
  }
}

async function* findMatching(pattern: string): AsyncIterable<Found> {
  const paths = (await Array.fromAsync(glob(pattern))).sort();
  for (const path of paths) yield* findFiles(path);
  if (paths.length > 0) return;
  const error = refuse('no-match', `No file fits the pattern ${pattern}. Check it.`, { source: pattern });
  yield { path: pattern, error };
}

async function* walk(folder: string, visited: Set<string>): AsyncIterable<Found> {
  let names: string[];
  try {
    const real = await realpath(folder);
    if (visited.has(real)) return;
    visited.add(real);
    names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    yield { path: folder, error: unreadable(folder, error) };
    return;
  }
  for (const name of names) yield* walkEntry(join(folder, name), names, visited);
}

async function* walkEntry(path: string, beside: string[], visited: Set<string>): AsyncIterable<Found> {
  try {
    if ((await stat(path)).isDirectory()) {
      yield* walk(path, visited);
      return;
    }
  } catch (error) {
    yield { path, error: unreadable(path, error) };
    return;
  }
  if (isSidecar(path, beside)) return;
  try {
    await formatOfFile(path);
    yield { path };
  } catch (error) {
    yield { path, skipped: error as InputError };
  }
}

/** A description beside the article of the same stem is no article. */
function isSidecar(path: string, beside: string[]): boolean {
  return extname(path) === '.json' && beside.some((name) => stemOf(name) === stemOf(path) && extname(name) !== '.json');
}

/**
 * Reads the articles of one file: one, or those of an archive; with what lies beside it in
 * `<stem>.json`. An archive that is read as it comes is read from `start` on, in bytes.
 */
export async function* readFiles(path: string, collecting: Collecting, start = 0): AsyncIterable<Gathered> {
  try {
    const format = await formatOfFile(path);
    const told = await readSidecar(join(path, '..', `${stemOf(path)}.json`));
    const whole = (): Promise<Uint8Array> => readBytes(path, collecting.limits.sourceBytes);
    const bytes = { whole, pieces: () => piecesOf(path, start), start };
    const origin = `file:${resolve(path)}`;
    yield* gather({ source: path, origin, id: stemOf(path), format, bytes, charset: null, told }, collecting);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { source: path, error };
  }
}

/** An archive that is read as it comes, by its path and size: what a later reading goes on by. */
export interface Mark {
  source: string;
  size: number;
}

/** The mark of an archive that may be too large for one sitting; null for other files. */
export async function markOf(path: string): Promise<Mark | null> {
  if (!/\.(warc(\.gz)?|jsonl|ndjson)$/i.test(path)) return null;
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  return size === null ? null : { source: `archive:${resolve(path)}`, size };
}

async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size <= limit) return await readFile(path);
    throw tooLarge(path, size, limit);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function tooLarge(source: string, found: number, limit: number): InputError {
  const message = `${source} has ${found} bytes; at most ${limit} are opened (the setting sourceBytes). Split it, or raise the setting.`;
  return refuse('too-large', message, { source, found, limit });
}

/** An error of the file system as a refusal; a refusal as it is. */
function unreadable(path: string, error: unknown): InputError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && code.startsWith('input/')) return error as InputError;
  const values = { source: path };
  if (code === 'ENOENT')
    return refuse('missing', `There is no file or folder at ${path}. Check the path.`, values, error);
  if (code === 'EACCES' || code === 'EPERM') {
    return refuse(
      'forbidden',
      `${path} may not be read by this user. Give the right to read it, or run as one who has it.`,
      values,
      error,
    );
  }
  return refuse('unreadable', `${path} cannot be read: ${message}.`, { ...values, found: message }, error);
}
