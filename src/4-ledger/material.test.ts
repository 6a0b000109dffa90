import { expect, test } from 'vitest';
import { linksIn } from './views/links.ts';
import { entryOf, onEveryBackend, seenOn } from './trial.ts';

onEveryBackend((begin) => {
  test('two articles of the very same words are both there, and what they lead to has ids of its own', async () => {
    const trial = await begin();
    const ledger = await trial.open();
    const passages = [
      { words: 'Lễ kỷ niệm được tổ chức trọng thể.', encounter: { kind: 'ceremony' as const, participants: [] } },
      { words: 'Hai bên nhất trí mở rộng chợ biên giới.', commitment: {} },
    ];
    await ledger.append([
      entryOf({ id: 'tin-1', publishedOn: '2025-02-01', passages }),
      entryOf({ id: 'tin-2', publishedOn: '2026-02-01', passages }),
    ]);
    await ledger.link();
    const { articles, encounters, threads } = await linksIn(ledger, seenOn('2026-03-01'));
    expect(articles.map(({ id }) => id)).toEqual(['tin-1', 'tin-2']);
    expect(encounters.map(({ facts }) => facts.map(({ article }) => article).join()).sort()).toEqual([
      'tin-1',
      'tin-2',
    ]);
    expect(new Set(encounters.map(({ id }) => id)).size).toBe(2);
    expect(threads.flatMap(({ facts }) => facts.map(({ article }) => article))).toEqual(['tin-1', 'tin-2']);
    for await (const flaw of ledger.verify()) expect(flaw).toBeUndefined();
    await trial.end();
  });
});
