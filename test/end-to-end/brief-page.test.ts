/** Composing a brief on its page, by keyboard alone: choose, strike out, move, remark, take back, keep the file. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, settle, wide } from './browser.ts';
import { press, tryPages } from './pages-trial.ts';

const meeting =
  'Ngày 9/2/2026, tại Hà Nội, Thủ tướng Chính phủ Trần Văn Nam đã hội đàm với Thủ tướng Lào Bounmy Sisavath. ' +
  'Hai bên nhất trí mở lớp dạy đàn bầu tại Luang Prabang trong năm 2027.';

const trial = tryPages();

async function openBrief(): Promise<{ page: Page; faults: string[]; close: () => Promise<void> }> {
  const opened = await openPage(trial.browser, trial.server.address, { viewport: wide, acceptDownloads: true });
  await opened.page.goto(`${trial.server.address}/r/LAO-VNM?lang=en`);
  await settle(opened.page);
  await opened.page.keyboard.press('g');
  await opened.page.keyboard.press('b');
  await opened.page.waitForURL('**/r/LAO-VNM/brief');
  await meetings(opened.page).first().waitFor();
  return opened;
}

const meetings = (page: Page): Locator => page.locator('section[aria-labelledby="section-meetings"] li p');

test('a line is struck out and moved, and both are taken back', async () => {
  const { page, faults, close } = await openBrief();
  const before = await meetings(page).allInnerTexts();
  const bare = (texts: string[]): string[] => texts.map((text) => text.replace(/\[\d+\]/g, ''));

  const section = page.locator('section[aria-labelledby="section-meetings"]');
  await press(section.getByRole('button', { name: /^Down: / }).first());
  await expect.poll(async () => bare(await meetings(page).allInnerTexts())[1]).toBe(bare(before)[0]);
  await press(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => meetings(page).allInnerTexts()).toEqual(before);

  const strike = section.getByRole('button', { name: /^Leave out: / });
  await press(strike.first());
  await expect.poll(async () => (await meetings(page).allInnerTexts()).length).toBe(before.length - 1);
  await press(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => meetings(page).allInnerTexts()).toEqual(before);
  expect(faults).toEqual([]);
  await close();
});

test('a remark is kept apart from the record, and the file has what the page shows', async () => {
  const { page, faults, close } = await openBrief();
  await press(page.getByRole('button', { name: 'Add a remark to To raise' }));
  await page.keyboard.type('Ask about the bridge first.');
  await press(page.getByRole('button', { name: 'Keep' }));
  await page.getByText('Ask about the bridge first.').waitFor();
  await page.getByRole('combobox', { name: 'Length' }).selectOption('one-page');
  await page.waitForURL('**length=one-page**');
  await page.getByText('Ask about the bridge first.').waitFor();

  const waiting = page.waitForEvent('download');
  await press(page.getByRole('button', { name: 'Markdown' }));
  const file = readFileSync(await (await waiting).path(), 'utf8');
  expect(file).toMatch(/^- \*\*.*Ask about the bridge first\.\*\*$/m);
  for (const text of await meetings(page).allInnerTexts()) {
    expect(file).toContain(text.replaceAll(/\[(\d+)\]/g, '[^$1]'));
  }
  await page.reload();
  await page.getByText('Ask about the bridge first.').waitFor();
  expect(faults).toEqual([]);
  await close();
});

test('the words behind a footnote are shown in the panel', async () => {
  const { page, close } = await openBrief();
  await press(page.locator('article sup a').first());
  const panel = page.getByRole('complementary', { name: 'The words' });
  await panel.locator('mark').waitFor();
  const note = page.locator('section[aria-labelledby="section-notes"] li .record').first();
  expect(await note.innerText()).toContain((await panel.locator('mark').innerText()).trim());
  await close();
});

test('a brief is kept by name, taken up again with all that was changed, and let go', async () => {
  // The example is only looked at; what is kept is kept in a ledger of one's own.
  await trial.post('/ledger', {});
  await trial.post('/articles', { text: meeting, publishedOn: '2026-02-10' });
  const { page, faults, close } = await openBrief();
  const summary = (count: number) =>
    page.locator('summary', { hasText: count === 1 ? 'Saved briefs: one' : `Saved briefs: ${count}` });
  await press(page.getByRole('button', { name: 'Add a remark to To raise' }));
  await page.keyboard.type('Kept with the brief.');
  await press(page.getByRole('button', { name: 'Keep', exact: true }));
  await page.getByRole('combobox', { name: 'Length' }).selectOption('one-page');
  await page.waitForURL('**length=one-page**');
  await press(summary(0));
  await page.getByRole('textbox', { name: 'Name to save this brief under' }).focus();
  await page.keyboard.type('Visit in May');
  await page.keyboard.press('Enter');
  await summary(1).waitFor();
  await close();

  // In another trial.browser, which remembers nothing: what was kept is the ledger's.
  const other = await openBrief();
  await press(other.page.locator('summary', { hasText: 'Saved briefs: one' }));
  await press(other.page.getByRole('button', { name: 'Visit in May', exact: true }));
  await other.page.waitForURL('**length=one-page**');
  await other.page.getByText('Kept with the brief.').waitFor();
  await press(other.page.getByRole('button', { name: /: Visit in May$/ }));
  await other.page.locator('summary', { hasText: 'Saved briefs: 0' }).waitFor();
  expect([...faults, ...other.faults]).toEqual([]);
  await other.close();
});
