/** A large import is linked by parts: what the parts left is what linking the whole record makes of it. */
import { expect, test } from 'vitest';
import { openBackend } from '../open.ts';
import { entryOf, onEveryBackend } from '../trial.ts';
import { isCurrent, linkRecord } from './relinking.ts';

const words = ['Hai bên nhất trí mở cửa khẩu Na Phao', 'Hai bên nhất trí đào tạo giáo viên tiếng Lào'];
const entries = Array.from({ length: 11 }, (_, i) =>
  entryOf({
    id: `a${i % 9}`,
    publishedOn: `2026-02-0${1 + (i % 5)}`,
    origin: `id:a${i % 9}`,
    passages: [
      { words: words[i % 2]!, commitment: {} },
      { words: `Đoàn số ${i} do bộ trưởng dẫn đầu`, office: {} },
    ],
  }),
);

onEveryBackend((begin) => {
  test('by parts and at once', async () => {
    const trial = await begin();
    try {
      const ledger = await trial.open();
      await ledger.append(entries);
      const clock = () => trial.now;
      const options = { readOnly: false, mustExist: true, who: 'a test', clock, patience: 200 };
      const backend = await openBackend(trial.location, options);
      let parts = 0;
      const told: [done: number, articles: number][] = [];
      const counted = {
        read: backend.read.bind(backend),
        write: ((work) => (parts++, backend.write(work))) as typeof backend.write,
      };
      try {
        await linkRecord(counted, clock, { most: 3, tell: ({ articles, done }) => void told.push([done, articles]) });
        expect(await backend.read(isCurrent)).toBe(true);
      } finally {
        await backend.close();
      }
      expect(parts).toBe(4);
      expect(told).toEqual([0, 3, 6, 9, 11].map((done) => [done, 11]));
      const tables = ['linked_articles', 'threads', 'thread_facts', 'persons', 'link_lists'];
      const rows = () => Promise.all(tables.map((table) => trial.rows(`SELECT * FROM ${table} ORDER BY 1, 2`)));
      const found = await rows();
      expect(found[1]).toHaveLength(2);
      await ledger.rebuild();
      expect(await rows()).toEqual(found);
    } finally {
      await trial.end();
    }
  });
});
