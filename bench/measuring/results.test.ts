import { describe, expect, test } from 'vitest';
import { mergeResults, resultOf } from './results.ts';
import type { Results } from './results.ts';
import { documentOf, tableOf } from './table.ts';

function result(value: number, notes: string[] = []): Results[string] {
  const speed = {
    name: 'speed',
    unit: 'MB/s',
    samples: [value, value + 2, value + 1],
    meaning: 'How fast.',
    bar: 'at least 5',
  };
  return resultOf('What is measured.', [speed, { ...speed, name: 'size', samples: [1234567] }], notes, 0.5);
}

describe('results', () => {
  test('keep the median and its spread, and name no machine', () => {
    const { figures, ...about } = result(3);
    expect(figures[0]).toEqual({
      name: 'speed',
      unit: 'MB/s',
      meaning: 'How fast.',
      bar: 'at least 5',
      median: 4,
      min: 3,
      max: 5,
      runs: 3,
    });
    expect(Object.keys(about).sort()).toEqual(['about', 'cores', 'load', 'measuredOn', 'node', 'notes']);
  });

  test('of a run over some cases take the place of those cases alone', () => {
    const former = { old: result(1), reading: result(2), start: result(3) };
    const merged = mergeResults(former, { reading: result(9) }, ['reading', 'start', 'never measured']);
    expect(Object.keys(merged)).toEqual(['reading', 'start']);
    expect(merged.reading!.figures[0]!.median).toBe(10);
    expect(merged.start!.figures[0]!.median).toBe(4);
  });

  test('are told in a table, a line a figure', () => {
    const lines = tableOf({ reading: result(3, ['cut short']) }).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[2]).toMatch(/speed +4 MB\/s +3 … 5 +3$/);
    expect(lines[3]).toMatch(/size +1,230,000 MB\/s +1$/);
    expect(lines[4]).toContain('(cut short)');
  });

  test('are told in a document with what each means and what is asked of it', () => {
    const document = documentOf({ reading: result(3, ['cut short']) }, {});
    expect(document).toContain('## reading');
    expect(document).toContain('| speed | 4 MB/s | 3 … 5 | 3 | at least 5 | How fast. |');
    expect(document).toContain('Note: cut short.');
  });
});
