/** A spreadsheet of one's own on its page: looked at, its columns told, brought in, and taken back. By keyboard alone. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noFlaws, press, tryPages } from './pages-trial.ts';

const csv = `STT;Nội dung cam kết;Cơ quan chủ trì;Thời hạn;Tình hình
1;mở rộng chợ biên giới tại ba tỉnh;Bộ Công Thương;31/12/2027;
2;xây cầu thứ hai qua sông;;khi có điều kiện;=A1
`;
const trial = tryPages(async ({ post }) => {
  await post('/ledger', {});
  await post('/articles', { text: 'Việt Nam và Lào nhất trí mở lớp dạy đàn bầu.', publishedOn: '2026-03-04' });
});

const open = async (): Promise<number> => {
  const { items } = await trial.server.ask<{ items: unknown[] }>('/threads');
  return items.length;
};

test('a spreadsheet is looked at, its columns told, brought in, and taken back', async () => {
  const { page, faults, close } = await trial.open('/import?lang=en');
  const before = await open();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(page.getByRole('button', { name: 'Choose a spreadsheet' })),
  ]);
  await chooser.setFiles({ name: 'cam-ket.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('heading', { name: 'What the columns hold' }).waitFor();
  expect(await page.getByLabel('What “Nội dung cam kết” holds').inputValue()).toBe('action');
  expect(await page.getByLabel('What “Thời hạn” holds').inputValue()).toBe('due');
  await page.getByLabel('What “STT” holds').selectOption('id');
  await page.getByLabel('Field of rows that tell none').selectOption('infrastructure');
  await noFlaws(page);
  expect(await open()).toBe(before);

  await press(page.getByRole('button', { name: 'Bring the rows in' }));
  await page.getByRole('heading', { name: 'What became of the rows' }).waitFor();
  await page.getByText('2 added').waitFor();
  await page.getByText('“khi có điều kiện”').waitFor();
  await noFlaws(page);
  await expect.poll(open).toBe(before + 2);

  const download = page.waitForEvent('download');
  await press(page.getByRole('button', { name: 'The file with its states filled in' }));
  expect((await download).suggestedFilename()).toBe('cam-ket.csv');
  const written = csv.replace('31/12/2027;', '31/12/2027;agreed');
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(written);
  await page.getByText('1 state written into the file').waitFor();
  await page.getByText('a formula makes cell E3; it stays as it was').waitFor();
  await noFlaws(page);

  await press(page.getByRole('button', { name: 'Take back' }));
  await page.getByRole('heading', { name: 'The import was taken back' }).waitFor();
  await expect.poll(open).toBe(before);
  expect(faults).toEqual([]);
  await close();
});

test('pages say how many of the articles are linked, while they are', async () => {
  const { page, faults, close } = await trial.open('/import?lang=en');
  await page.route('**/api/v1/health', async (route) => {
    const health = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...health, linking: { articles: 10_000, done: 3000 } } });
  });
  for (const address of ['/import?lang=en', '/?lang=en']) {
    await page.goto(new URL(address, page.url()).href);
    await page.getByText('3000 of 10000 articles linked').waitFor();
    await page.getByText('It goes on by itself').waitFor();
    await noFlaws(page);
  }
  await page.unroute('**/api/v1/health');
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText('articles linked').count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});
