import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArticle } from '../src/2-read/index.ts';
import { trustIn, trustTable } from './scoring/unsure.ts';
import type { Trust } from './scoring/unsure.ts';

function trustOf(folder: string): Trust[] {
  const corpus = join(import.meta.dirname, folder);
  return trustIn(join(corpus, 'gold'), corpus, (id, text) => {
    const publishedOn = /^ date (\d{4}-\d{2}(?:-\d{2})?) /.exec(text)?.[1] ?? null;
    return readArticle({ id, text, publishedOn });
  });
}

test.each(['development', 'passages'])('in bench/%s what the reader is unsure of is wrong more often', (folder) => {
  const trust = trustOf(folder);
  process.stderr.write(`${folder}\n${trustTable(trust)}\n`);
  for (const field of ['force', 'speakers', 'pillars']) {
    const [sure, unsure] = trust.filter((each) => each.field === field).map(({ told, right }) => 1 - right / told);
    expect(unsure).toBeGreaterThan(1.25 * sure!);
  }
});
