/** One hash over the names and contents of files. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string[]} paths */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(path);
    hash.update(`${path.length} ${content.length}\n`).update(path).update(content);
  }
  return hash.digest('hex');
}

/**
 * All files under a folder, in a fixed order.
 * @param {string} folder
 * @param {(name: string) => boolean} passedOver names of files and folders to leave out
 * @returns {string[]}
 */
export function filesUnder(folder, passedOver) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !passedOver(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path, passedOver) : [path];
    });
}
