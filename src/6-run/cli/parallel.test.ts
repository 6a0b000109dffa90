import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../../bin/ganket', import.meta.url));
const isThere = spawnSync('parallel', ['--version']).status === 0;

test.skipIf(!isThere)('many readers side by side in GNU parallel write what one writes, in the same order', () => {
  const lines = Array.from({ length: 60 }, (_, index) => {
    const text = `Ngày ${(index % 28) + 1}/3/2024, hai bên nhất trí nâng kim ngạch thương mại lên ${index + 2} tỷ USD.`;
    return JSON.stringify({ id: `tin-${index}`, publishedOn: '2024-03-30', text });
  });
  const input = `${lines.join('\n')}\n`;
  const alone = spawnSync(process.execPath, [program, 'read', '--jsonl'], { input, encoding: 'utf8' });
  const filter = `'${process.execPath}' '${program}' read --jsonl`;
  const options = ['--will-cite', '--pipe', '--keep-order', '--jobs', '2', '--block', '4k'];
  const together = spawnSync('parallel', [...options, filter], { input, encoding: 'utf8' });
  expect(together.status, together.stderr).toBe(0);
  expect(alone.stdout.trim().split('\n')).toHaveLength(60);
  expect(together.stdout).toBe(alone.stdout);
});
