/** What stands beside the daily work: versions of an article, imports taken back, settings, help. By keyboard alone. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noFlaws, tryPages } from './pages-trial.ts';

const send = async (name: string, text: string): Promise<void> => {
  const form = new FormData();
  form.append('file', new File([text], name));
  await fetch(`${trial.server.address}/api/v1/articles`, { method: 'POST', body: form });
};
const before = 'Việt Nam và Lào nhất trí mở lớp dạy đàn bầu tại Luang Prabang trước năm 2027.';
const after = 'Việt Nam và Lào nhất trí mở lớp dạy đàn bầu tại Luang Prabang trước năm 2029.';

const trial = tryPages(async ({ server }) => {
  await fetch(`${server.address}/api/v1/ledger`, { method: 'POST', body: '{}' });
  await send('lop.txt', before);
  await send('lop.txt', after);
  await send('khac.txt', 'Việt Nam và Campuchia nhất trí mở chợ biên giới.');
});

test('an edited article tells what was edited, in words and in the record, and keeps the original of each version', async () => {
  const { page, faults, close } = await trial.open('/a/lop?lang=en');
  const link = page.getByRole('link', { name: '2 versions: what was edited' });
  await link.focus();
  await link.press('Enter');
  await page.waitForURL('**/a/lop/versions');
  await page.locator('ins').waitFor();
  expect(await page.locator('del').last().innerText()).toContain('2027');
  expect(await page.locator('ins').innerText()).toContain('2029');
  await page.getByText('Due: 2027 → 2029').waitFor();
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save the original of version 1' }).press('Enter');
  expect(readFileSync(await (await waiting).path(), 'utf8')).toBe(before);
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});

test('an import is taken back as a whole in the settings', async () => {
  const { page, faults, close } = await trial.open('/settings?lang=en');
  const threads = async (): Promise<number> => (await trial.server.ask<{ items: unknown[] }>('/threads')).items.length;
  expect(await threads()).toBe(2);
  await page.getByRole('button', { name: /^Take back: .*khac/ }).press('Enter');
  await page.getByLabel('Reason').focus();
  await page.keyboard.type('wrong relation');
  await page.keyboard.press('Enter');
  await page.getByText('wrong relation').waitFor();
  await expect.poll(threads).toBe(1);
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});

test('the tour leads from step to step and remembers what was seen', async () => {
  const { page, faults, close } = await trial.open('/help?lang=en');
  const step = page.getByRole('link', { name: 'See how a relation stands' });
  await step.focus();
  await step.press('Enter');
  await page.waitForURL('**/r/LAO-VNM');
  await page.goBack();
  await expect
    .poll(() => page.getByRole('checkbox', { name: 'Seen: See how a relation stands' }).isChecked())
    .toBe(true);
  expect(faults).toEqual([]);
  await close();
});
