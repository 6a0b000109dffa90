/** The list of commitments as a table and as a board: columns, order, saved views, many decided at once, the file. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { narrow, openPage, settle, wide } from './browser.ts';
import { noFlaws, ownLedger, press, tryPages } from './pages-trial.ts';

interface Thread {
  action: string;
  owner: string | null;
}

const texts: [text: string, publishedOn: string][] = [
  ['Việt Nam và Lào nhất trí xây dựng Trường Trung học hữu nghị Xiêng Khoảng trước năm 2028.', '2025-03-04'],
  ['Việt Nam và Lào thống nhất mở lớp dạy đàn bầu tại tỉnh Luang Prabang trong năm 2027.', '2025-11-05'],
  ['Thủ tướng Lào Bounmy Sisavath đề nghị Việt Nam cử chuyên gia về tiết kiệm điện.', '2026-01-06'],
];

const owners = async (): Promise<(string | null)[]> =>
  (await trial.server.ask<{ items: Thread[] }>('/threads')).items.map(({ owner }) => owner);

const trial = tryPages(ownLedger(texts));

async function openList(query: string, options: object = { viewport: wide }) {
  const opened = await openPage(trial.browser, trial.server.address, { ...options, acceptDownloads: true });
  await opened.page.goto(`${trial.server.address}/r/LAO-VNM/threads?lang=en${query}`);
  await settle(opened.page);
  return opened;
}

const actions = (page: Page): Promise<string[]> => page.locator('tbody td.action').allInnerTexts();

test('columns and order stand in the address, and the file has what is shown', async () => {
  const { page, faults, close } = await openList('');
  await expect.poll(async () => (await actions(page)).length).toBe(3);
  await press(page.getByRole('link', { name: 'Due' }));
  await page.waitForURL('**sort=due**');
  await expect.poll(async () => (await actions(page))[0]).toContain('đàn bầu');
  await press(page.locator('summary', { hasText: 'Columns: 9' }));
  for (const column of ['Kind', 'Pillar', 'First said', 'Times', 'Marks'])
    await press(page.getByRole('checkbox', { name: column, exact: true }), 'Space');
  await press(page.getByRole('checkbox', { name: 'To act' }), 'Space');
  await page.waitForURL('**columns=state+action+holders+due+last**');
  await noFlaws(page);
  await page.reload();
  await settle(page);
  const heads = await page.locator('thead th:not(.pick)').allInnerTexts();
  expect(heads.map((head) => head.replace(/ [↑↓]/, ''))).toEqual([
    'State',
    'In its own words',
    'To act',
    'Due',
    'Last said',
  ]);

  const waiting = page.waitForEvent('download');
  await press(page.getByRole('button', { name: 'Save this table (CSV)' }));
  const file = readFileSync(await (await waiting).path(), 'utf8');
  expect(file.startsWith('\ufeff')).toBe(true);
  const lines = file.trim().split('\r\n');
  expect(lines[0]).toBe('State,In its own words,To act,Due,Last said');
  const shown = await actions(page);
  expect(lines).toHaveLength(shown.length + 1);
  for (const [i, action] of shown.entries()) expect(lines[i + 1]).toContain(action);
  expect(faults).toEqual([]);
  await close();
});

test('several are picked by keys and given to one owner, and all of it is taken back at once', async () => {
  const { page, faults, close } = await openList('', { viewport: wide, colorScheme: 'dark' });
  await press(page.getByRole('checkbox', { name: 'Pick all rows' }), 'Space');
  const bar = page.getByRole('region', { name: '3 commitments picked' });
  await bar.getByRole('textbox', { name: 'Owner' }).focus();
  await page.keyboard.type('Vụ Kinh tế');
  await noFlaws(page);
  await page.route('**/api/v1/decisions', async (route) => {
    await page.waitForTimeout(200);
    await route.continue();
  });
  await page.keyboard.press('Enter');
  await bar.getByText('of 3 kept…').waitFor();
  await expect.poll(owners).toEqual(['Vụ Kinh tế', 'Vụ Kinh tế', 'Vụ Kinh tế']);
  await page.getByRole('status').getByText('3 commitments.').waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('u');
  await expect.poll(owners).toEqual([null, null, null]);
  expect(faults).toEqual([]);
  await close();
});

test('several are asked for progress by a day at once; the menu counts those who let it pass, and it is taken back', async () => {
  const { page, faults, close } = await openList('');
  const waiting = async (): Promise<number> => (await trial.server.ask<{ items: unknown[] }>('/requests')).items.length;
  await press(page.getByRole('checkbox', { name: 'Pick all rows' }), 'Space');
  const form = page.getByRole('form', { name: 'Ask for progress' });
  await form.getByRole('textbox', { name: 'Ask whom for progress' }).fill('Vụ Lào');
  await form.getByRole('textbox', { name: 'to answer by' }).fill('1/2/2026');
  await noFlaws(page);
  await press(form.getByRole('button', { name: 'Ask' }));
  await expect.poll(waiting).toBe(3);
  await page.getByRole('navigation').getByRole('link', { name: 'Follow-up 3 unanswered' }).waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('u');
  await expect.poll(waiting).toBe(0);
  await page.getByRole('navigation').getByRole('link', { name: 'Follow-up', exact: true }).waitFor();
  expect(faults).toEqual([]);
  await close();
});

test('on the page of a commitment the keys are its own, whatever words are chosen, and lead on in its relation', async () => {
  const { page, faults, close } = await openList('');
  await page.keyboard.press('j');
  await page.getByRole('complementary', { name: 'The words' }).getByRole('button', { name: 'Right a' }).waitFor();
  await page.locator('tr.chosen .action a').click();
  await page.waitForURL('**/t/**fact=**');
  await settle(page);
  await page
    .getByRole('complementary', { name: 'The words' })
    .getByRole('button', { name: 'Right', exact: true })
    .waitFor();
  await page.keyboard.press('e');
  const owner = page.getByRole('textbox', { name: 'Owner' });
  await expect.poll(() => owner.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
  await page.locator('h1').click();
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.waitForURL('**/r/LAO-VNM/threads');
  expect(faults).toEqual([]);
  await close();
});

test('a view is kept under a name, opened again elsewhere, and let go', async () => {
  const first = await openList('&state=proposed&view=board');
  await press(first.page.locator('summary', { hasText: 'Saved views: 0' }));
  await first.page.getByRole('textbox', { name: 'Name to save this view under' }).focus();
  await first.page.keyboard.type('What is asked of us');
  await first.page.keyboard.press('Enter');
  await first.page.locator('summary', { hasText: 'Saved views: one' }).waitFor();
  await first.close();

  const { page, faults, close } = await openList('');
  await press(page.locator('summary', { hasText: 'Saved views: one' }));
  await press(page.getByRole('link', { name: 'What is asked of us' }));
  await page.waitForURL(/view=board/);
  await expect.poll(() => page.locator('main section h2').allInnerTexts()).toEqual(['Proposed']);
  await press(page.getByRole('button', { name: 'Remove: What is asked of us' }));
  await page.locator('summary', { hasText: 'Saved views: 0' }).waitFor();
  expect([...faults, ...first.faults]).toEqual([]);
  await close();
});

test.each([
  ['state', '', ['Proposed', 'Agreed'], { viewport: wide }],
  ['pillar', '&by=pillar', null, { viewport: narrow, colorScheme: 'dark' }],
])('the board by %s shows every commitment once', async (_, query, heads, options) => {
  const { page, faults, close } = await openList(`&view=board${query}`, options);
  await expect.poll(() => page.locator('section li a.record').count()).toBeGreaterThanOrEqual(3);
  if (heads) expect(await page.locator('main section h2').allInnerTexts()).toEqual(heads);
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});
