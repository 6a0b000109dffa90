import { describe, expect, test } from 'vitest';
import type { Part, Setting } from './part.ts';
import { failuresIn, mergeProofs, runSection } from './results.ts';
import { proofSections } from './sections.ts';

const setting = { quick: true, articles: null, seconds: null, ledgers: null, folder: '/nowhere', progress: () => {} };

async function section({ claim, figure, note }: Setting): Promise<void> {
  claim({ name: 'pulled the plug', must: 'All is there.', tries: 200, failures: ['kill 7: an article | is gone'] });
  figure({
    name: 'import',
    unit: 'articles/s',
    samples: [140, 100, 120],
    meaning: 'Safely in.',
    bar: 'at least 150',
    holds: false,
  });
  note('for time');
}

describe('a section', () => {
  test('that finds something amiss tells what, and its figures with their bars', async () => {
    expect(failuresIn(await runSection(section, setting))).toEqual([
      'pulled the plug: kill 7: an article | is gone',
      'import: 120 articles/s; expected at least 150',
    ]);
  });

  test('that breaks has not held, and what it found before is kept', async () => {
    const found = await runSection(async (some) => {
      await section(some);
      throw new Error('the server is gone');
    }, setting);
    expect(found.claims.map(({ tries }) => tries)).toEqual([200, 1]);
    expect(failuresIn(found).at(1)).toMatch(/the section itself: .*the server is gone/);
  });

  test('run again takes the place of its former result alone; one that is gone goes', async () => {
    const part: Part = { about: 'x', sections: { kills: section, faults: section } };
    const found = await runSection(section, setting);
    const former = {
      ledger: { about: 'x', sections: { faults: found, gone: found } },
      other: { about: 'y', sections: {} },
    };
    const merged = mergeProofs(former, { ledger: { about: 'x', sections: { kills: found } } }, { ledger: part });
    expect(Object.keys(merged)).toEqual(['ledger']);
    expect(Object.keys(merged['ledger']!.sections)).toEqual(['kills', 'faults']);
  });

  test('stands in the document, with what did not hold', async () => {
    const found = await runSection(section, setting);
    const text = proofSections({ ledger: { about: 'Under kills.', sections: { kills: found } } }).join('\n');
    expect(text).toContain('## proof ledger\n\nUnder kills.');
    expect(text).toContain('| pulled the plug | 200 | no: kill 7: an article \\| is gone | All is there. |');
    expect(text).toContain('| import | 120 articles/s | 100 … 140 | at least 150: missed | Safely in. |');
    expect(text).toContain('Note: for time.');
  });
});
