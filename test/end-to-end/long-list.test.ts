/**
 * The table of commitments at ten thousand rows: what is in sight is drawn and asked for, the rest keeps its room. The
 * rows are made up on their way to the page, from those of the example: reading so many articles takes minutes.
 */
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { narrow, openPage, settle, wide } from './browser.ts';
import { noFlaws, tryPages } from './pages-trial.ts';

interface Row {
  id: string;
  action: string;
  quote: { fact: string };
}

const all = 10_000;
const trial = tryPages();

/** The list as the server would give it, page after page. */
async function answerLong(page: Page): Promise<string[]> {
  const { items } = await trial.server.ask<{ items: Row[] }>('/threads?relation=LAO-VNM&limit=500');
  const asked: string[] = [];
  await page.route('**/api/v1/threads?*', async (route) => {
    const query = new URL(route.request().url()).searchParams;
    asked.push(route.request().url());
    const [from, limit] = [Number(query.get('cursor') ?? 0), Number(query.get('limit'))];
    const rows = Array.from({ length: Math.min(limit, all - from) }, (_, i) => {
      const [row, at] = [items[(from + i) % items.length]!, from + i];
      return {
        ...row,
        id: `row-${at}`,
        action: `${at + 1}. ${row.action}`,
        quote: { ...row.quote, fact: `fact-${at}` },
      };
    });
    const nextCursor = from + limit < all ? String(from + limit) : null;
    await route.fulfill({ json: { items: rows, nextCursor, total: from === 0 ? all : null } });
  });
  return asked;
}

async function openLong(options = { viewport: wide }) {
  const opened = await openPage(trial.browser, trial.server.address, options);
  const asked = await answerLong(opened.page);
  await opened.page.goto(`${trial.server.address}/r/LAO-VNM/threads?lang=en`);
  await settle(opened.page);
  return { ...opened, asked };
}

const drawn = (page: Page): Promise<number> => page.locator('tbody tr[data-index]').count();

test('ten thousand rows are told, some are drawn, and a page of them is asked for', async () => {
  const { page, faults, asked, close } = await openLong();
  await page.getByRole('status').getByText('10,000 commitments').waitFor();
  expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('10001');
  expect(await drawn(page)).toBeLessThan(80);
  expect(await page.locator('*').count()).toBeLessThan(2500);
  expect(asked).toHaveLength(1);
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});

test('row 9,999 is reached by scrolling, in its place, and columns do not move on the way', async () => {
  const { page, faults, close } = await openLong();
  const widths = (): Promise<number[]> =>
    page.locator('thead th').evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().width));
  const height = await page.locator('html').evaluate((html) => html.scrollHeight);
  for (const part of [0.25, 0.5, 0.75]) {
    await page.locator('html').evaluate((html, to) => html.ownerDocument.defaultView!.scrollTo(0, to), height * part);
    await settle(page);
    expect(await drawn(page)).toBeLessThan(100);
  }
  const before = await widths();
  await page.locator('html').evaluate((html) => html.ownerDocument.defaultView!.scrollTo(0, html.scrollHeight));
  await settle(page);
  const row = page.locator('tr[aria-rowindex="10000"]');
  await row.waitFor();
  expect(await row.locator('.action').innerText()).toMatch(/^9999\. /);
  await expect.poll(() => row.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(wide.height);
  expect(await drawn(page)).toBeLessThan(100);
  expect(await widths()).toEqual(before);
  expect(
    await page
      .locator('thead th')
      .first()
      .evaluate((head) => head.getBoundingClientRect().top),
  ).toBe(0);
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});

test('keys go from row to row past what was drawn at first, and back from anywhere to the row that was left', async () => {
  const { page, faults, close } = await openLong();
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('j');
    if (i % 20 === 19) await settle(page);
  }
  const fact = (): string | null => new URL(page.url()).searchParams.get('fact');
  await expect.poll(fact).toBe('fact-119');
  const row = page.locator('tr[data-index="119"]');
  const places = await row.evaluate((one) => [one.getBoundingClientRect().top, one.getBoundingClientRect().bottom]);
  expect(Math.min(...places)).toBeGreaterThan(32);
  expect(Math.max(...places)).toBeLessThan(wide.height);
  await page.locator('html').evaluate((html) => html.ownerDocument.defaultView!.scrollTo(0, 150_000));
  await settle(page);
  await page.keyboard.press('k');
  await expect.poll(fact).toBe('fact-118');
  await expect
    .poll(() => page.locator('tr.chosen').evaluate((one) => one.getBoundingClientRect().top))
    .toBeGreaterThan(0);
  expect(faults).toEqual([]);
  await close();
});

test('in a narrow window rows of every height fill the window wherever one scrolls to', async () => {
  const { page, faults, close } = await openLong({ viewport: narrow });
  for (const to of [40_000, 400_000, 39_000]) {
    await page.locator('html').evaluate((html, y) => html.ownerDocument.defaultView!.scrollTo(0, y), to);
    await settle(page);
    expect(await drawn(page)).toBeLessThan(100);
    const covered = (): Promise<boolean[]> =>
      page
        .locator('html')
        .evaluate(({ ownerDocument }) =>
          [100, 300, 500, 700].map((y) => ownerDocument.elementFromPoint(200, y)?.closest('tr[data-thread]') !== null),
        );
    await expect.poll(covered).toEqual([true, true, true, true]);
  }
  expect(faults).toEqual([]);
  await close();
});

test('on paper stand the rows that were fetched, and how many there are in all', async () => {
  const { page, close } = await openLong();
  const pdf = await page.pdf({ format: 'A4' });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  expect(text).toMatch(/\b100\. /);
  expect(text).toContain('On paper are the first 100 of 10,000 rows.');
  await expect.poll(() => drawn(page)).toBeLessThan(80);
  await close();
});
