/**
 * Makes `dist/`, which `npm pack` takes along: the sources as JavaScript, the tables and SQL files beside them, and the
 * built pages. In a checkout everything runs from `src/`; nothing there looks at `dist/`.
 */
import { cpSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newEnoughNode } from '../bin/runtime.mjs';
import { run } from './set-up/run.mjs';
import { buildWeb, webMissing } from './set-up/web.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [src, dist] = [join(root, 'src'), join(root, 'dist')];

if (webMissing(root)) await buildWeb(root);
rmSync(dist, { recursive: true, force: true });
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const ended = await run(newEnoughNode(root) ?? process.execPath, [tsc, '-p', 'tsconfig.dist.json'], { cwd: root });
if (ended.status !== 0) {
  console.error(`pack: the sources could not be compiled:\n\n${ended.output}`);
  process.exit(1);
}
for (const file of globSync('**/*.{tsv,sql}', {
  cwd: src,
  exclude: (name) => name === 'web' || name === 'node_modules',
})) {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  cpSync(join(src, file), join(dist, file));
}
const pages = join('5-present', 'web', 'build');
cpSync(join(src, pages), join(dist, pages), { recursive: true });
