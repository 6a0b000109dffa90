/** Composing a brief on its page, by keyboard alone: choose, strike out, move, remark, take back, keep the file. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, settle, wide } from './browser.ts';
import { pagesOf, squeezed } from './office.ts';
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

/** Laying pages out takes a while on a busy machine. */
const laidOut = { timeout: 30_000 };

const meetings = (page: Page): Locator => page.locator('section[aria-labelledby="section-meetings"] li p');

/** The example is only looked at; what is kept is kept in a ledger of one's own. */
async function startOwn(): Promise<void> {
  await trial.post('/ledger', {});
  await trial.post('/articles', { text: meeting, publishedOn: '2026-02-10' });
}

test('a line is struck out and moved, and both are taken back', async () => {
  const { page, faults, close } = await openBrief();
  const before = await meetings(page).allInnerTexts();
  const bare = (texts: string[]): string[] => texts.map((text) => text.replace(/\[\d+\]/g, ''));

  const section = page.locator('section[aria-labelledby="section-meetings"]');
  await press(section.getByRole('button', { name: /^Down: / }).first());
  await expect.poll(async () => bare(await meetings(page).allInnerTexts())[1], laidOut).toBe(bare(before)[0]);
  await press(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => meetings(page).allInnerTexts(), laidOut).toEqual(before);

  const strike = section.getByRole('button', { name: /^Leave out: / });
  await press(strike.first());
  await expect.poll(async () => (await meetings(page).allInnerTexts()).length, laidOut).toBe(before.length - 1);
  await press(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(() => meetings(page).allInnerTexts(), laidOut).toEqual(before);
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

test('contents and sources stand on the page as in print, with the pages of the PDF', async () => {
  const { page, faults, close } = await openBrief();
  const article = page.getByRole('article');
  const contents = article.getByRole('navigation', { name: 'Contents' }).locator('li');
  await expect.poll(async () => (await contents.locator('.page').last().innerText()).trim(), laidOut).not.toBe('');
  const wish = { relation: 'LAO-VNM', language: 'en' };
  const pdf = new Uint8Array(await (await trial.post('/briefs/pdf', { wish })).arrayBuffer());
  const printed = await pagesOf(pdf);
  await page.getByText(`As PDF: ${printed.length} pages`).waitFor();
  for (const entry of await contents.all()) {
    const title = squeezed(await entry.getByRole('link').innerText());
    const number = Number(await entry.locator('.page').innerText());
    // On its own page a heading is said once more than in the contents of the first.
    expect(printed[number - 1]!.split(title).length, title).toBeGreaterThan(number === 1 ? 2 : 1);
  }
  const turns = await article.locator('.turn').allInnerTexts();
  expect(turns).toEqual(printed.slice(1).map((_, at) => `Page ${at + 2} of ${printed.length}`));
  expect(await article.getByRole('heading', { level: 3 }).last().innerText()).toBe('Sources');
  expect(await article.locator('section[aria-labelledby="section-sources"] li').count()).toBeGreaterThan(3);
  // What is quoted is Vietnamese in an English brief, and says so to who reads aloud.
  expect(await article.locator('.record').first().getAttribute('lang')).toBe('vi');

  await page.getByRole('combobox', { name: 'Length' }).selectOption('one-page');
  await page.getByText('As PDF: one page').waitFor();
  expect(await article.getByText(/^One page tells \d+ of \d+ lines/).count()).toBe(1);
  expect(faults).toEqual([]);
  await close();
});

test('the side whose desk it is comes first, and is kept in the address', async () => {
  const { page, faults, close } = await openBrief();
  const title = page.getByRole('article').getByRole('heading', { level: 2 });
  expect(await title.innerText()).toContain('Viet Nam – Laos');
  const side = page.getByRole('combobox', { name: 'Home side' });
  expect(await side.inputValue()).toBe('VNM');
  await side.focus();
  await side.press('Home');
  await page.waitForURL('**for=LAO**');
  await expect.poll(() => title.innerText(), laidOut).toContain('Laos – Viet Nam');
  expect(faults).toEqual([]);
  await close();
});

test('a brief is kept by name, taken up again with all that was changed, and let go', async () => {
  await startOwn();
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

test('a template is brought in once, chosen by its name, and gives the file in Word its styles', async () => {
  const styles = (size: number) =>
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="T1">' +
    `<w:name w:val="Title"/><w:rPr><w:sz w:val="${size}"/></w:rPr></w:style></w:styles>`;
  await startOwn();
  const template = zipSync({ 'word/styles.xml': strToU8(styles(77)), 'word/document.xml': strToU8('<secret/>') });
  const { page, faults, close } = await openBrief();
  await page.locator('input[type=file]').setInputFiles({
    name: 'Ministry.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(template),
  });
  await page.waitForURL('**template=Ministry**');
  await close();

  // What the template says is not kept, only how it looks; it is there for everybody who opens this ledger.
  const other = await openBrief();
  const choice = other.page.getByRole('combobox', { name: 'Template for Word' });
  await choice.getByRole('option', { name: 'Ministry' }).waitFor({ state: 'attached' });
  await choice.focus();
  await choice.press('End');
  await other.page.waitForURL('**template=Ministry**');
  const waiting = other.page.waitForEvent('download');
  await press(other.page.getByRole('button', { name: 'Word', exact: true }));
  const parts = unzipSync(readFileSync(await (await waiting).path()));
  expect(strFromU8(parts['word/styles.xml']!)).toContain('<w:sz w:val="77"/>');
  expect(strFromU8(parts['word/document.xml']!)).toContain('w:val="GanketLine"');
  const { items } = await trial.server.ask<{ items: { body: { docx: string } }[] }>('/kept?kind=template');
  expect(Object.keys(unzipSync(Buffer.from(items[0]!.body.docx, 'base64')))).toEqual(['word/styles.xml']);

  const asPdf = await trial.post('/briefs/pdf', { wish: { relation: 'LAO-VNM' }, template: 'Ministry' });
  expect(await asPdf.json()).toMatchObject({ code: 'brief/template' });
  await press(other.page.getByRole('button', { name: 'Drop this template' }));
  await expect.poll(() => choice.inputValue(), laidOut).toBe('');
  expect([...faults, ...other.faults]).toEqual([]);
  await other.close();
});

test('what is no DOCX is refused, with what was expected', async () => {
  await startOwn();
  const docx = Buffer.from('no document').toString('base64');
  const answer = await trial.post('/kept', { kind: 'template', name: 'none', body: { docx } });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ code: 'input/template' });
});
