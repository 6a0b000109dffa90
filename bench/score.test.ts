import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordKinds } from '../src/0-facts/index.ts';
import { scoreFolders } from './score.ts';
import type { ReadingFile } from './scoring/tally.ts';

const shared = join(import.meta.dirname, '../../shared');
const gold = join(shared, 'gold');
const corpus = join(shared, 'corpus/seeds');

type Json = Record<string, never> & { evidence: { start: number } };

/** Gold made wrong in every way the scorer must see, the same at each run. */
function spoilt(reading: ReadingFile): ReadingFile {
  let turn = 0;
  const spoil = (record: Json): Json[] => {
    const copy = structuredClone(record) as Record<string, unknown> & { evidence: { start: number } };
    const own = (changes: Record<string, unknown>) =>
      Object.assign(copy, Object.fromEntries(Object.entries(changes).filter(([key]) => key in copy)));
    switch (turn++ % 8) {
      case 0:
        return [];
      case 1:
        copy.evidence.start++;
        return [copy as Json];
      case 2:
        return [record, copy as Json];
      case 3:
        own({ action: (copy.action as string)?.split(' ').slice(3).join(' ') || copy.action });
        return [copy as Json];
      case 4:
        own({ date: '2025-12-01', force: 'signed', status: copy.status === 'held' ? 'planned' : 'completed' });
        return [copy as Json];
      case 5:
        own({ pillars: ['trade'], speakers: ['Ai đó'], holders: ['THA'], number: 7, scope: null });
        return [copy as Json];
      default:
        return [copy as Json];
    }
  };
  return Object.fromEntries(recordKinds.map((kind) => [kind, (reading[kind] as Json[]).flatMap(spoil)]));
}

describe.skipIf(!existsSync(gold))('the scorer (needs ../shared)', () => {
  test('gold against itself is right everywhere', () => {
    const score = scoreFolders(gold, corpus, (stem) => JSON.parse(readFileSync(join(gold, `${stem}.json`), 'utf8')));
    expect(score).toMatchObject({ files: 5, overall: 1, strict: 1, falseClosing: 0, errors: [] });
  });

  test('equals score.py to three decimals on spoilt gold', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ganket-score-'));
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(gold)) {
      writeFileSync(join(folder, file), JSON.stringify(spoilt(JSON.parse(readFileSync(join(gold, file), 'utf8')))));
    }
    const theirs = JSON.parse(
      execFileSync('python3', [join(shared, 'score/score.py'), gold, folder, '--json'], { encoding: 'utf8' }),
    );
    const ours = scoreFolders(gold, corpus, (stem) => JSON.parse(readFileSync(join(folder, `${stem}.json`), 'utf8')));
    expect(ours.overall).toBeGreaterThan(0.3);
    expect(ours.overall).toBeLessThan(0.95);
    expect([ours.overall, ours.strict, ours.falseClosing, ours.closing].map(threeDecimals)).toEqual(
      [theirs.overall, theirs.strict, theirs.false_closing, theirs.closing].map(threeDecimals),
    );
    for (const [name, row] of Object.entries(ours.rows)) {
      const other = theirs.types[name];
      expect([name, row.gold, row.predicted, row.invalid, row.matched]).toEqual([
        name,
        other.gold,
        other.predicted,
        other.invalid,
        other.matched,
      ]);
      expect([row.f1, row.strict].map(threeDecimals)).toEqual([other.f1, other.strict_f1].map(threeDecimals));
      for (const [attribute, sum] of Object.entries(row.attributes)) {
        expect(threeDecimals(sum / row.matched)).toBe(threeDecimals(other.attributes[attribute]));
      }
    }
  });
});

function threeDecimals(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}
