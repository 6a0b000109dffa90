/** The rules on what the files of the house look like. Each gives its breaches as lines; none is good. */
import { dirname } from 'node:path';

const LONGEST_FILE = 400;
const FULLEST_FOLDER = 20;
/** A file a command, found by its name: a list that is read by names alone. */
const COMMANDS = 'src/6-run/cli';
/** Folders that exist on one machine only. A name starts after a blank, a quote or the like, so `src/work/` is none. */
const MACHINE_PATH = /(?<![\w.~/-])\/(?:work|home|root|Users)(?:\/|(?![\w-]))/g;

export function machinePaths(path: string, text: string): string[] {
  return linesOf(text).flatMap((line, index) =>
    [...line.matchAll(MACHINE_PATH)].map(([found]) => `${path}:${index + 1} names ${found}: a path of one machine`),
  );
}

/** A lock file that names no registry installs from any. */
export function registriesIn(lockFile: string): string[] {
  const { packages } = JSON.parse(lockFile) as { packages: Record<string, { resolved?: string }> };
  return Object.entries(packages).flatMap(([name, { resolved }]) =>
    resolved?.includes('://') ? [`${name} is resolved to ${resolved}`] : [],
  );
}

export function tooLong(path: string, text: string): string[] {
  const lines = linesOf(text.trimEnd()).length;
  return lines > LONGEST_FILE ? [`${path} has ${lines} lines, more than ${LONGEST_FILE}: which two files is it?`] : [];
}

/** Counts sources; tests, words and styles beside them do not make a folder harder to survey. */
export function tooFull(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    if (!/\.(ts|js|mjs|svelte)$/.test(path) || /\.test\.ts$/.test(path)) continue;
    counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  }
  return [...counts].flatMap(([folder, count]) =>
    count > FULLEST_FOLDER && folder !== COMMANDS
      ? [`${folder} has ${count} source files, more than ${FULLEST_FOLDER}`]
      : [],
  );
}

/** A table of words: NFC, a header, equal columns, sorted by code point (`LC_ALL=C sort`), `#` for notes. */
export function tableFaults(path: string, text: string): string[] {
  const faults: string[] = [];
  const rows = linesOf(text)
    .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'));
  const [header, ...entries] = rows;
  if (header === undefined) return [`${path}: expected a header, found nothing`];
  const columns = header.line.split('\t');
  if (!columns.every((name) => /^[a-z][A-Za-z0-9-]*$/.test(name)))
    faults.push(`${header.place}: expected a header of column names, found «${header.line}»`);
  let before = '';
  for (const { line, place } of entries) {
    const found = line.split('\t').length;
    if (found !== columns.length) faults.push(`${place}: expected ${columns.length} columns, found ${found}`);
    if (line !== line.normalize('NFC')) faults.push(`${place}: «${line}» is not in NFC`);
    if (line <= before) faults.push(`${place}: «${line}» stands after «${before}»; the order is that of LC_ALL=C sort`);
    before = line;
  }
  return faults;
}

/** Paths and commands in backquotes or code blocks that the project does not have. */
export function staleNames(path: string, text: string, has: Project): string[] {
  return linesOf(text).flatMap((line, index) => {
    const place = `${path}:${index + 1}`;
    const paths = [...line.matchAll(/(?<![\w./-])(?:src|test|scripts|bin|bench|docs|examples|\.ci)\/[\w./<>*-]*/g)];
    const scripts = [...line.matchAll(/npm (?:run ([\w:-]+)|(test|start)\b)/g)];
    const commands = [...line.matchAll(/(?:bin\/)?ganket ([a-z]+)\b(?=[^`]*`|$)/g)].filter(() => /`|^ {4}/.test(line));
    return [
      ...paths.map(([name]) => name.replace(/[.]$/, '')).filter((name) => !isPattern(name) && !has.path(name)),
      ...scripts.map(([, run, short]) => run ?? short ?? '').filter((name) => !has.script(name)),
      ...commands.map(([, name = '']) => name).filter((name) => !has.command(name)),
    ].map((name) => `${place} names ${name}, which does not exist`);
  });
}

/** What the documents may name. */
export interface Project {
  path(name: string): boolean;
  script(name: string): boolean;
  command(name: string): boolean;
}

/** `src/2-read/<code>/` and `src/**` stand for many. */
const isPattern = (name: string) => /[<>*]/.test(name);

const linesOf = (text: string) => text.split('\n');
