/**
 * A relation with hundreds of commitments, from generated articles, on the real server: what a page draws and what it
 * asks for is bounded by what is in sight, not by how much there is.
 */
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { makeRecord } from '../../bench/articles/index.ts';
import { settle } from './browser.ts';
import { noFlaws, press, tryPages } from './pages-trial.ts';

let relation = '';
const trial = tryPages(async ({ post, server }) => {
  await post('/ledger', {});
  const { articles } = makeRecord({ seed: 'large', articles: 240, relations: 1, restated: 0, courses: 3000 });
  const form = new FormData();
  for (const { article } of articles) form.append('file', new File([article.text], `${article.id}.txt`));
  await fetch(`${server.address}/api/v1/articles`, { method: 'POST', body: form });
  const { items } = await server.ask<{ items: { id: string; open: number }[] }>('/relations');
  relation = items[0]!.id;
});

/** What the page asks the API for from now on, by the kind of thing. */
function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const kind = /\/api\/v1\/(\w+)/.exec(request.url())?.[1];
    if (kind && kind !== 'events') asked.push(kind);
  });
  return asked;
}

const nodes = (page: Page): Promise<number> => page.locator('*').count();
const scroll = (page: Page, part: number): Promise<void> =>
  page
    .locator('html')
    .evaluate((html, to) => html.ownerDocument.defaultView!.scrollTo(0, html.scrollHeight * to), part);

test('the table draws what is in sight, and asks for a row once: not when it is scrolled, chosen or picked', async () => {
  const { page, faults, close } = await trial.open(`/r/${relation}/threads?lang=en`);
  const total = Number(await page.getByRole('table').getAttribute('aria-rowcount')) - 1;
  expect(total).toBeGreaterThan(250);
  expect(await nodes(page)).toBeLessThan(2000);

  const asked = listen(page);
  for (const part of [0.5, 1]) {
    await scroll(page, part);
    await settle(page);
    expect(await nodes(page)).toBeLessThan(3000);
  }
  await page.locator(`tr[aria-rowindex="${total + 1}"]`).waitFor();
  expect(asked).toEqual(['threads']);

  await page.getByRole('checkbox', { name: 'Pick all rows' }).check();
  await page.getByRole('region', { name: `${total} commitments picked` }).waitFor();
  const waiting = page.waitForEvent('download');
  await press(page.getByRole('button', { name: 'Save this table (CSV)' }));
  await waiting;
  expect(asked).toEqual(['threads']);

  // The words in the panel are all that choosing asks for.
  for (let i = 0; i < 4; i++) await page.keyboard.press('j');
  await page.getByRole('complementary', { name: 'The words' }).locator('mark').waitFor();
  await settle(page);
  expect(asked.filter((kind) => kind === 'relations')).toEqual([]);
  expect(asked.filter((kind) => kind === 'articles').length).toBeGreaterThan(0);
  const lists = (): number => asked.filter((kind) => kind === 'threads').length;
  const before = lists();
  await press(page.getByRole('link', { name: 'Due' }));
  await page.waitForURL('**sort=due**');
  await settle(page);
  await expect.poll(lists).toBe(before + 1);
  expect(faults).toEqual([]);
  await close();
});

test('each column of the board asks for its first rows', async () => {
  const { page, faults, close } = await trial.open(`/r/${relation}/threads?lang=en&view=board&by=pillar`);
  const columns = page.locator('main section');
  expect(await columns.count()).toBeGreaterThan(3);
  for (const column of await columns.all()) expect(await column.locator('li').count()).toBeLessThanOrEqual(30);
  const asked = listen(page);
  await page.getByRole('button', { name: 'Show more' }).first().press('Enter');
  await expect.poll(() => columns.first().locator('..').locator('li').count()).toBeGreaterThan(30);
  expect(asked).toEqual(['threads']);
  expect(faults).toEqual([]);
  await close();
});

test('what is to be raised is shown in portions, more of it a button away, and all that came is on paper', async () => {
  const { page, faults, close } = await trial.open(`/r/${relation}/raise-next?lang=en`);
  const rows = page.locator('main li');
  expect(await nodes(page)).toBeLessThan(3000);
  const shown = await rows.count();
  await noFlaws(page);
  const { items } = await trial.server.ask<{ items: { threads: { thread: { action: string } }[]; more: number }[] }>(
    `/relations/${relation}/raise-next`,
  );
  const all = items.flatMap(({ threads }) => threads);
  expect(all.length).toBeGreaterThan(shown);
  // The server gives those that press most, and the page says how many there are besides.
  const crowded = items.find(({ more }) => more > 0)!;
  expect(crowded.threads.length).toBe(100);
  const besides = page.getByRole('link', { name: `${crowded.more} more that press less, among all commitments` });
  expect(await besides.getAttribute('href')).toBe(`/r/${relation}/threads?mark=raise-next`);
  const pdf = await page.pdf({ format: 'A4' });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  const squeezed = text.replace(/\s+/g, '');
  expect(squeezed).toContain(all.at(-1)!.thread.action.replace(/\s+/g, ''));
  await page
    .getByRole('button', { name: /^Show more: / })
    .first()
    .press('Enter');
  await expect.poll(() => rows.count()).toBeGreaterThan(shown);
  expect(faults).toEqual([]);
  await close();
});
