/**
 * The import rule of the house, held by a test.
 *
 * - A floor imports from itself and from smaller numbers, types included, and enters another floor by its index.ts.
 *   The words of the interface have a side door, 0-facts/messages/index.ts: who needs facts does not load them.
 * - A room is a folder directly in a floor; in 1-collect/formats each file is one, with the folder of its name.
 *   Rooms of one floor do not import each other. 0-facts has no rooms: it is all one table of words.
 * - Files directly in a floor are either shared by its rooms (pack.ts, entries.ts) or join them (index.ts, reader.ts).
 *   Which, shows in what they import: one that leads to a room joins, and no room may import it, for through it
 *   the rooms would reach each other after all. One that finds its rooms by name (a computed import) joins too.
 * - Some folders are no rooms but shared: every language and every record builder stands on 2-read/text, every command
 *   on 6-run/terminal, what serves a ledger to many on 6-run/served, and all of linking on 3-link/said.
 * - 5-present/web imports its own files, packages, 0-facts and the API's typed client: it runs in a browser.
 * - Only 6-run reads environment and clock. Tests and build settings (*.config.*) may.
 * - A test next door keeps the rule of the file it tests, but may come in by a joining file of its floor, as a user
 *   of the floor does; what needs several floors lies in test/.
 */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { breaches } from './rules/floors.ts';
import type { Source } from './rules/source.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function tree(): Source[] {
  const paths = globSync('src/**/*.{ts,js,svelte}', {
    cwd: root,
    exclude: (name) => /(^|\/)(node_modules|\.svelte-kit|build)$/.test(name),
  });
  return paths.map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(`${root}/${path}`, 'utf8') }));
}

test('the house keeps its import rule', () => {
  const sources = tree();
  expect(sources.length).toBeGreaterThan(10);
  expect(breaches(sources)).toEqual([]);
});

/** Made-up files, each with one line that is refused, and the reason. */
const refused: [path: string, line: string, reason: string][] = [
  ['src/1-collect/files.ts', `import { readArticle } from '../2-read/index.ts';`, 'smaller numbers only'],
  ['src/1-collect/files.ts', `import type { Reading } from '../2-read/index.ts';`, 'smaller numbers only'],
  ['src/1-collect/files.ts', `export { readArticle } from '../2-read/index.ts';`, 'smaller numbers only'],
  ['src/1-collect/files.ts', `export * from '../2-read/index.ts';`, 'smaller numbers only'],
  ['src/1-collect/files.ts', `const read = await import('../2-read/index.ts');`, 'smaller numbers only'],
  ['src/1-collect/files.ts', 'const read = await import(`../2-read/index.ts`);', 'smaller numbers only'],
  ['src/1-collect/files.ts', `type Reading = import('../2-read/index.ts').Reading;`, 'smaller numbers only'],
  ['src/1-collect/files.test.ts', `import { readArticle } from '../2-read/index.ts';`, 'smaller numbers only'],
  ['src/2-read/reader.ts', `import { Article } from '../0-facts/article.ts';`, 'by its index.ts'],
  ['src/2-read/reader.ts', `import { vi } from '../0-facts/messages/terms-vi.ts';`, 'by its index.ts'],
  ['src/2-read/reader.ts', `import words from '../0-facts/words.json';`, 'by its index.ts'],
  ['src/2-read/reader.ts', `import { x } from 'ganket/facts';`, 'by its path'],
  ['src/2-read/reader.ts', `import { x } from '../../bench/speed.ts';`, 'outside src'],
  ['src/2-read/reader.ts', `import { x } from '../index.ts';`, 'floors only'],
  ['src/1-collect/formats/html.ts', `import { pages } from './pdf.ts';`, 'rooms of one floor'],
  ['src/1-collect/formats/html.test.ts', `import { pages } from './pdf.ts';`, 'rooms of one floor'],
  ['src/1-collect/formats/html/blocks.ts', `import { pages } from '../pdf.ts';`, 'rooms of one floor'],
  ['src/2-read/vi/time/day.ts', `import { build } from '../../records/encounters.ts';`, 'rooms of one floor'],
  ['src/4-ledger/sqlite/ledger.ts', `import { open } from '../postgres/ledger.ts';`, 'rooms of one floor'],
  ['src/4-ledger/sqlite/ledger.ts', `import { open } from '../index.ts';`, 'joins rooms (postgres)'],
  ['src/4-ledger/sqlite/ledger.ts', `import { open } from '../open.ts';`, 'joins rooms (postgres)'],
  [
    'src/5-present/web/src/page.svelte',
    `<script lang="ts">\nimport { x } from '../../api/app.ts';</script>`,
    'rooms of',
  ],
  [
    'src/5-present/web/src/page.svelte',
    `<script>import { x } from '../../../4-ledger/index.ts';</script>`,
    '0-facts alone',
  ],
  ['src/5-present/web/src/page.ts', `import { readFile } from 'node:fs/promises';`, 'a browser'],
  ['src/5-present/web/src/page.ts', `import { HOME } from '$env/static/public';`, 'the environment'],
  ['src/3-link/threads.ts', `const home = process.env.GANKET_HOME;`, 'process.env'],
  ['src/3-link/threads.ts', `const home = process['env']['GANKET_HOME'];`, 'process.env'],
  ['src/3-link/threads.ts', `const { GANKET_HOME } = globalThis.process.env;`, 'process.env'],
  ['src/3-link/threads.ts', `import { env } from 'node:process';`, 'the process module'],
  ['src/3-link/threads.ts', `const now = Date.now();`, 'Date.now'],
  ['src/3-link/threads.ts', `const clock = Date.now;`, 'Date.now'],
  ['src/3-link/threads.ts', `const now = new Date();`, 'new Date()'],
  ['src/3-link/threads.ts', `const now = new Date;`, 'new Date()'],
  [
    'src/5-present/web/src/page.svelte',
    `<p>x</p>\n<script>\nconst now = new Date();</script>`,
    'page.svelte:3 uses new Date()',
  ],
];

/** Made-up files, each with one line that is no breach. */
const allowed: [path: string, line: string][] = [
  ['src/2-read/reader.ts', `import { Article } from '../0-facts/index.ts';`],
  ['src/2-read/reader.ts', `import { vi } from './vi/index.ts';`],
  ['src/2-read/vi/index.ts', `import type { Pack } from '../pack.ts';`],
  ['src/2-read/vi/time/day.ts', `import { edge } from '../../text/edges.ts';`],
  ['src/2-read/vi/time/day.ts', `import { words } from '../lexicon.ts';`],
  ['src/1-collect/files.ts', `import { pages } from './formats/pdf.ts';`],
  ['src/1-collect/formats/html.ts', `import { blocks } from './html/blocks.ts'; import { text } from '../text.ts';`],
  ['src/2-read/vi/time/day.test.ts', `import { readArticle } from '../../reader.ts';`],
  ['src/4-ledger/sqlite/ledger.ts', `import type { Entry } from '../entries.ts';`],
  ['src/4-ledger/sqlite/ledger.ts', `import { DatabaseSync } from 'node:sqlite';`],
  ['src/5-present/web/src/page.ts', `import { edtf } from '../../../0-facts/index.ts';`],
  ['src/5-present/web/src/page.ts', `import { makeClient } from '../../client/index.ts';`],
  ['src/5-present/web/src/page.ts', `import { messages } from '../../../0-facts/messages/index.ts';`],
  ['src/5-present/web/src/page.ts', `import { x } from '$lib/chart.ts'; import { goto } from '$app/navigation';`],
  ['src/5-present/web/vite.config.ts', `import { join } from 'node:path'; const url = process.env['GANKET_URL'];`],
  ['src/6-run/cli/main.ts', `const now = new Date(); const home = process.env.GANKET_HOME;`],
  ['src/6-run/cli/main.ts', `import { Terminal } from '../terminal/terminal.ts';`],
  ['src/3-link/threads.ts', `const day = new Date('2026-06-25'); const text = 'Date.now()'; // new Date()`],
  ['src/3-link/threads.test.ts', `const now = Date.now();`],
];

/** The files that the made-up lines lead to, where it matters what those import. */
const neighbours: Source[] = [
  { path: 'src/2-read/reader.ts', text: 'const pack = await import(`./${language}/index.ts`);' },
  { path: 'src/4-ledger/entries.ts', text: `import { sha256 } from '../0-facts/index.ts';` },
  { path: 'src/4-ledger/index.ts', text: `export { open } from './open.ts';` },
  { path: 'src/4-ledger/open.ts', text: `import { open } from './postgres/ledger.ts';` },
];

describe('the checker', () => {
  test.each(refused)('refuses in %s: %s', (path, text, reason) => {
    const found = breaches([{ path, text }, ...neighbours.filter((other) => other.path !== path)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(reason);
  });

  test.each(allowed)('allows in %s: %s', (path, text) => {
    expect(breaches([{ path, text }, ...neighbours.filter((other) => other.path !== path)])).toEqual([]);
  });
});
