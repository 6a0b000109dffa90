/** A text of one's own on the first page: read and compared at once, brought in when told to, and lost by nothing. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findChromium, noChromium, openPage, settle, startBrowser, startExample, wide } from './browser.ts';
import type { StartedServer } from './browser.ts';

const executable = findChromium();
let browser: Browser;
let server: StartedServer;

beforeAll(async () => {
  if (!executable) return;
  browser = await startBrowser(executable);
  server = await startExample();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(({ skip }) => {
  if (!executable) skip(noChromium);
});

const text = [
  'Ngày 5/11/2026, tại Hà Nội, Bộ trưởng Bộ Công Thương Trịnh Khắc Vĩnh hội đàm với Bộ trưởng Bộ Công Thương Lào Bounthan Sengdara.',
  'Hai bên nhất trí nâng kim ngạch thương mại song phương lên 12 tỷ USD vào năm 2031; mở thêm ba chợ biên giới trước ngày 30/6/2027.',
].join('\n');

test('a pasted text is read and compared at once, and nothing is kept', async () => {
  const { page, faults, close } = await openPage(browser, server.address, { viewport: wide });
  await page.goto(`${server.address}/?lang=en`);
  await settle(page);
  const before = await server.ask<{ articles: number }>('/health');
  await page.getByRole('textbox').fill(text);
  await page.getByRole('region', { name: 'The text just read' }).waitFor();
  expect(await page.locator('.note.commitments').count()).toBeGreaterThan(0);
  expect(await page.locator('.note .said').count()).toBe(await page.locator('.note.commitments').count());
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await server.ask('/health')).toEqual(before);
  await page.getByRole('button', { name: 'Discard' }).click();
  expect(await page.getByRole('textbox').inputValue()).toBe('');
  expect(faults).toEqual([]);
  await close();
});

// From here on the reader's own ledger is open.
test('adding it begins a ledger of one’s own; a file that cannot be read is told by itself', async () => {
  const { page, close } = await openPage(browser, server.address, { viewport: wide });
  await page.goto(`${server.address}/?lang=en`);
  await settle(page);
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Start your own ledger and add it' }).click();
  await page.getByText('added', { exact: true }).waitFor();
  await expect.poll(async () => (await server.ask<{ example: boolean; articles: number }>('/health')).articles).toBe(1);
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

test('pages that cannot reach the server say so, and what was typed stays', async () => {
  const { page, close } = await openPage(browser, server.address, { viewport: wide });
  await page.goto(`${server.address}/?lang=en`);
  await settle(page);
  await page.route('**/api/v1/readings', (route) => route.abort());
  await page.getByRole('textbox').fill(text);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('The text is still in the field.');
  expect(await page.getByRole('textbox').inputValue()).toBe(text);
  await page.unroute('**/api/v1/readings');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('region', { name: 'The text just read' }).waitFor();
  await close();
});
