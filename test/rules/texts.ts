/** The files of the project, as git lists them: what a stranger who clones it gets. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths from the root, with `/`; none where this is no git checkout. */
export function filesInGit(): string[] {
  if (!existsSync(join(root, '.git'))) return [];
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** A file with a zero byte near its beginning is taken for a picture, a font or the like. */
export function isText(path: string): boolean {
  return !readFileSync(join(root, path)).subarray(0, 8_000).includes(0);
}
