import { expect, test } from 'vitest';
import { toldDate } from './collected.ts';
import { collectText, collectUpload } from './handed-in.ts';
import { collecting, oneOf } from './trial.ts';

const text = 'Hai nước mở rộng chợ biên giới\n\nHai bên nhất trí mở rộng chợ.';

test('a pasted text is named after itself; what is told beside it beats what it tells', () => {
  const { article, origin } = collectText({ text: ` date 2026-02-05 ${text}`, title: null }, collecting);
  expect(article).toMatchObject({ title: 'Hai nước mở rộng chợ biên giới', publishedOn: '2026-02-05', source: 'text' });
  expect([article.id, origin]).toEqual([article.sha256.slice(0, 16), `text:${article.sha256}`]);
  const told = toldDate(collectText({ text, title: 'Chợ' }, collecting), '2026-02-06');
  expect(told).toMatchObject({ article: { title: 'Chợ', publishedOn: '2026-02-06' } });
});

test('a pasted text may be refused as any other', () => {
  expect(() => collectText({ text: ' ', title: null }, collecting)).toThrow(/empty/);
  expect(() => toldDate(collectText({ text, title: null }, collecting), '5/2')).toThrow(/EDTF/);
});

test('an upload is read by its name’s ending', async () => {
  const { article, origin } = await oneOf(collectUpload('tin-1.txt', Buffer.from(text), collecting));
  expect([article.id, article.source, origin]).toEqual(['tin-1', 'tin-1.txt', 'upload:tin-1.txt']);
  await expect(oneOf(collectUpload('tin-1.md', Buffer.from(text), collecting))).rejects.toMatchObject({
    code: 'input/unknown-ending',
  });
});
