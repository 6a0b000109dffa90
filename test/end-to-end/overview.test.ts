/** The pages that look over a whole relation, by keyboard and by hand, over the example record. */
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

test('what a target still takes is told, and each figure opens the words of each that says it, by keyboard alone', async () => {
  const { page, faults, close } = await openPage(browser, server.address, { viewport: wide });
  await page.goto(`${server.address}/r/LAO-VNM?lang=en`);
  await settle(page);
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.waitForURL('**/indicators');
  await settle(page);
  await page
    .getByText('USD 10 billion (2030): USD 7 billion to go from 2025, which takes 27.2% growth a year.')
    .waitFor();
  const turnover = page.locator('figure').first();
  expect(await turnover.locator('tbody tr').count()).toBeGreaterThan(3);

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const panel = page.getByRole('complementary', { name: 'The words' });
  await panel.getByText('Read as: figures').waitFor();
  const { searchParams } = new URL(page.url());
  expect(await turnover.locator('[data-words]').nth(1).getAttribute('data-words')).toBe(searchParams.get('fact'));
  expect(faults).toEqual([]);
  await close();
});

test('the sentence over the indicators filters them, and the address says so', async () => {
  const { page, close } = await openPage(browser, server.address, { viewport: wide });
  await page.goto(`${server.address}/r/LAO-VNM/indicators?lang=en`);
  await settle(page);
  const all = await page.locator('figure').count();
  await page.getByRole('link', { name: 'with a target ahead' }).click();
  await page.waitForURL('**only=ahead**');
  await expect.poll(() => page.locator('figure').count()).toBeLessThan(all);
  const filtered = await page.locator('figure').count();
  await page.reload();
  await settle(page);
  expect(await page.locator('figure').count()).toBe(filtered);
  await close();
});
