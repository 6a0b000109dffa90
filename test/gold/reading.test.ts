import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scoreFolders, tableOf } from '../../bench/score.ts';
import { readArticle } from '../../src/2-read/index.ts';

const shared = join(import.meta.dirname, '../../../shared');

/** The floor: raised as the reader improves, never lowered. */
const floor = { overall: 0.985, commitmentsStrict: 0.97 };

describe.skipIf(!existsSync(shared))('the five founding articles (needs ../shared)', () => {
  const score = scoreFolders(join(shared, 'gold'), join(shared, 'corpus/seeds'), (id, text) => {
    const publishedOn = /^ date (\d{4}-\d{2}-\d{2}) /.exec(text)?.[1] ?? null;
    return readArticle({ id, text, publishedOn });
  });

  test('are read no worse than before', () => {
    process.stderr.write(`${tableOf(score)}\n`);
    expect(score.overall).toBeGreaterThanOrEqual(floor.overall);
    expect(score.rows.commitments.strict).toBeGreaterThanOrEqual(floor.commitmentsStrict);
  });

  test('give no record that breaks the format and no false claim of a signature or completion', () => {
    const invalid = Object.values(score.rows).reduce((sum, row) => sum + row.invalid, 0);
    expect({ invalid, falseClosing: score.falseClosing }).toEqual({ invalid: 0, falseClosing: 0 });
  });
});
