/** A text of one's own on the first page: read and compared at once, brought in when told to, and lost by nothing. */
import { expect, test } from 'vitest';
import { noFlaws, tryPages } from './pages-trial.ts';

const trial = tryPages();

const text = [
  'Ngày 5/11/2026, tại Hà Nội, Bộ trưởng Bộ Công Thương Trịnh Khắc Vĩnh hội đàm với Bộ trưởng Bộ Công Thương Lào Bounthan Sengdara.',
  'Hai bên nhất trí nâng kim ngạch thương mại song phương lên 12 tỷ USD vào năm 2031; mở thêm ba chợ biên giới trước ngày 30/6/2027.',
].join('\n');

test('a pasted text is read and compared at once, and nothing is kept', async () => {
  const { page, faults, close } = await trial.open(`/?lang=en`);
  const before = await trial.server.ask<{ articles: number }>('/health');
  await page.locator('textarea').fill(text);
  await page.getByRole('region', { name: 'The text just read' }).waitFor();
  expect(await page.locator('.note.commitments').count()).toBeGreaterThan(0);
  expect(await page.locator('.note .said').count()).toBe(await page.locator('.note.commitments').count());
  await noFlaws(page);
  expect(await trial.server.ask('/health')).toEqual(before);
  await page.getByRole('button', { name: 'Discard' }).click();
  expect(await page.locator('textarea').inputValue()).toBe('');
  expect(faults).toEqual([]);
  await close();
});

// From here on the reader's own ledger is open.
test('adding it begins a ledger of one’s own; a file that cannot be read is told by itself', async () => {
  const { page, close } = await trial.open(`/?lang=en`);
  await page.locator('textarea').fill(text);
  const field = page.getByRole('textbox', { name: 'Published on' });
  await field.fill('6/11/2026');
  await field.press('Enter');
  await page.getByText('so you say').waitFor();
  await page.getByRole('button', { name: 'Start your own ledger and add it' }).click();
  await page.getByText('added', { exact: true }).waitFor();
  await expect
    .poll(async () => (await trial.server.ask<{ example: boolean; articles: number }>('/health')).articles)
    .toBe(1);
  await expect.poll(() => page.getByText('Example', { exact: true }).count()).toBe(0);
  await page.getByRole('link', { name: 'Viet Nam – Laos' }).first().waitFor();

  await page.locator('input[type=file]').setInputFiles([
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
    {
      name: 'second.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(` date 2026-11-06 ${text}\nHai bên nhất trí lập đường dây nóng.`),
    },
  ]);
  await page.getByText('Adding to the ledger: 3 of 3 done').waitFor();
  const states = await page.locator('.status').allInnerTexts();
  expect(states).toEqual(['added', 'failed', 'added']);
  expect(await page.locator('.failed .message').innerText()).not.toBe('');
  await close();
});

test('a text without a date goes in when its date is given, or said to be unknown', async () => {
  const { page, faults, close } = await trial.open(`/?lang=en`);
  const added = (): Promise<number> => page.getByText('added', { exact: true }).count();
  const words = 'Ngày 7/11, Hai bên Việt Nam và Lào nhất trí mở lớp dạy đàn bầu trước ngày 30/6.';
  await page.locator('textarea').fill(words);
  await page.getByText('does not say when it was published').waitFor();
  await page.getByRole('button', { name: 'Add to the ledger' }).click();
  await page.getByText('Give the date of publication').waitFor();
  expect(await added()).toBe(0);

  const field = page.getByRole('textbox', { name: 'Published on' });
  await field.fill('35/11/2026');
  await field.press('Enter');
  await page.getByText('Expected a day such as').waitFor();
  await field.fill('8/11/2026');
  await field.press('Enter');
  await page.getByText('so you say').waitFor();
  expect(await field.inputValue()).toBe('8 Nov 2026');
  await noFlaws(page);
  await page.getByRole('button', { name: 'Add to the ledger' }).click();
  await expect.poll(added).toBe(1);

  // A single file is looked at first; nobody knows when it was published.
  await page.locator('input[type=file]').setInputFiles({
    name: 'undated.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`${words} Một bản khác.`),
  });
  await page.getByRole('checkbox', { name: 'Date unknown' }).check();
  await page.getByRole('button', { name: 'Add to the ledger' }).click();
  await expect.poll(added).toBe(2);

  const { items } = await trial.server.ask<{ items: { title: string; publishedOn: string | null }[] }>('/articles');
  const found = items.filter(({ title }) => title.startsWith('Ngày 7/11'));
  expect(found.map(({ publishedOn }) => publishedOn).sort()).toEqual(['2026-11-08', null].sort());
  expect(faults).toEqual([]);
  await close();
});

test('files that lack their date are told, and get it afterwards', async () => {
  const { page, close } = await trial.open(`/?lang=en`);
  const file = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });
  await page
    .locator('input[type=file]')
    .setInputFiles([file('a.txt', 'Việt Nam và Lào nhất trí mở chợ.'), file('b.txt', ' date 2026-11-06 Tin ngắn.')]);
  await page.getByText('2 of 2 done').waitFor();
  expect(await page.locator('.undated').count()).toBe(1);
  await page.locator('.undated').getByRole('textbox').fill('11/2026');
  await page.locator('.undated').getByRole('textbox').press('Enter');
  await page.getByText('new version').waitFor();
  expect(await page.locator('.undated').count()).toBe(0);
  expect(await trial.server.ask('/articles/a')).toMatchObject({ publishedOn: '2026-11' });
  await close();
});

test('pages that cannot reach the server say so, and what was typed stays', async () => {
  const { page, close } = await trial.open(`/?lang=en`);
  await page.route('**/api/v1/readings', (route) => route.abort());
  await page.locator('textarea').fill(text);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('The text is still in the field.');
  expect(await page.locator('textarea').inputValue()).toBe(text);
  await page.unroute('**/api/v1/readings');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('region', { name: 'The text just read' }).waitFor();
  await close();
});
