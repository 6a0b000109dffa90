/**
 * What a desk officer gets in place of her spreadsheet, by keyboard alone: what she looks up in the record. The other
 * things, what she does in a ledger of her own, are in `desk-officer-judges.test.ts`; together they are all twelve.
 */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { settle } from './browser.ts';
import { go, panelOf, threadsOf } from './desk.ts';
import { pressAt, writeInto } from './keyboard.ts';
import { noFlaws, tryPages } from './pages-trial.ts';

const trial = tryPages();

test('the first page is what is new since she last looked: new, moved, drifted and overdue of each relation', async () => {
  const { page, faults, close } = await trial.open(`/r/LAO-VNM?lang=en&since=2026-01-01`);
  await page.getByRole('heading', { name: 'New and moved since 1 Jan 2026' }).waitFor();
  expect(await page.getByText('new', { exact: true }).count()).toBeGreaterThan(0);
  await pressAt(page, page.getByRole('button', { name: 'Mark as seen' }));
  await page.getByText('Nothing is new and nothing has moved.').waitFor();

  await go(page, 'gh', `${trial.server.address}/`);
  const heads = await page.locator('thead th').allInnerTexts();
  expect(heads.slice(1, 5)).toEqual(['New', 'Moved', 'Drifted', 'Overdue']);
  const row = page.locator('tbody tr', { has: page.getByRole('link', { name: 'Viet Nam – Laos', exact: true }) });
  await expect.poll(() => row.locator('td').nth(1).innerText()).toBe('–');
  const drifted = row.locator('td').nth(3).getByRole('link');
  const count = Number(await drifted.innerText());
  await pressAt(page, drifted);
  await page.waitForURL('**mark=drifted**');
  await settle(page);
  expect(await page.locator('tbody tr').count()).toBe(count);
  expect(faults).toEqual([]);
  await close();
});

test('one row a commitment however often it is said, and what drifted with both quotes', async () => {
  const { page, faults, close } = await trial.open('/r/LAO-VNM?lang=en');
  await go(page, 'gt', '**/r/LAO-VNM/threads');
  await pressAt(page, page.getByRole('link', { name: 'Times' }));
  await page.waitForURL('**sort=-times**');
  const most = (await threadsOf(trial, '&relation=LAO-VNM')).sort((a, b) => b.times - a.times)[0]!;
  const first = page.locator('tbody tr').first();
  await expect.poll(() => first.locator('.times').innerText()).toBe(String(most.times));
  expect(most.times).toBeGreaterThan(1);
  const said = await page.locator('tbody .action').allInnerTexts();
  expect(said.filter((words) => words.trim() === most.action)).toHaveLength(1);

  await page.goto(`${trial.server.address}/r/LAO-VNM/threads?mark=drifted`);
  await settle(page);
  const changed = page.locator('tbody tr', { hasText: '10 tỷ USD' }).first().locator('.action a');
  await pressAt(page, changed);
  await page.waitForURL('**/t/**');
  await settle(page);
  const drift = page.locator('main li', { hasText: 'The figure changed:' }).first();
  const figure = drift.locator('.drift', { hasText: 'The figure changed:' });
  expect(await figure.innerText()).toMatch(/USD 5 billion → USD 10 billion/);
  expect(await drift.locator('blockquote').innerText()).toContain('10 tỷ USD');
  expect((await page.locator('main blockquote').allInnerTexts()).join('\n')).toContain('5 tỷ USD');
  expect(faults).toEqual([]);
  await close();
});

test.each([
  ['Overdue', 'overdue'],
  ['Silent', 'silent'],
  ['Stalled', 'stalled'],
])('%s is a list of its own, each row with what was last heard of it, when and where', async (name, mark) => {
  // A day on which the example record has each of the three.
  const day = '2027-02-15';
  const { page, faults, close } = await trial.open(`/r/LAO-VNM?lang=en&asOf=${day}`);
  await pressAt(page, page.locator('main').getByRole('link', { name, exact: true }));
  await page.waitForURL(`**mark=${mark}**`);
  await settle(page);
  const expected = await threadsOf(trial, `&relation=LAO-VNM&mark=${mark}&asOf=${day}`);
  expect(expected.length).toBeGreaterThan(1);
  const found = page.getByRole('status').filter({ hasText: /commitment/ });
  expect(await found.innerText()).toBe(`${expected.length} commitments`);
  const rows = page.locator('tbody tr[data-thread]');
  expect(await rows.count()).toBeGreaterThan(1);
  for (const row of await rows.all()) {
    expect(await row.locator('.last').innerText()).toMatch(/\d{4}/);
    expect((await row.locator('.source').innerText()).trim()).not.toBe('');
  }
  await page.keyboard.press('j');
  expect(await panelOf(page).locator('mark').innerText()).toContain(expected[0]!.action);
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});

test('in a new article each sentence is new, restated, changed, or no commitment', async () => {
  const { page, faults, close } = await trial.open('/?lang=en');
  const text = [
    'Ngày 5/11/2026, tại Hà Nội, Bộ trưởng Bộ Công Thương Tống Duy Khải hội đàm với Bộ trưởng Bộ Công Thương Lào Khamvone Dalavanh.',
    'Hai Bộ trưởng nhất trí phấn đấu đưa kim ngạch thương mại song phương đạt 6 tỷ USD vào năm 2027.',
    'Phía Việt Nam cam kết bàn giao Trường Trung học hữu nghị Sekong cho tỉnh Sekong trước ngày 31/12/2026.',
    'Hai bên thống nhất mở lớp dạy đàn bầu tại Luang Prabang trước ngày 30/6/2028.',
    'Cùng dự có nhiều doanh nghiệp của hai nước.',
  ].join('\n');
  await writeInto(page, page.getByRole('textbox', { name: 'The text or the address of an article' }), text);
  const compared = page.getByRole('region', { name: 'The text just read' });
  await compared.waitFor();
  expect(await compared.locator('.sum').innerText()).toBe('3 commitments: 1 new, 1 changed, 1 restated.');
  const said = await compared.locator('.note.commitments .said').allInnerTexts();
  expect(said).toEqual([expect.stringContaining('5'), expect.stringContaining('before'), 'new']);
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});

test('a brief before a visit goes out as Word and PDF with its footnotes, and from the same day it is the same', async () => {
  const { page, faults, close } = await trial.open('/r/LAO-VNM?lang=en');
  await go(page, 'gb', '**/r/LAO-VNM/brief');
  await page.goto(`${page.url()}?asOf=2026-03-01&lang=en`);
  await settle(page);
  const fetched = async (form: string): Promise<Uint8Array> => {
    // The contents of both name pages, which are known once it was laid out.
    await page.getByText(/^As PDF:/).waitFor();
    const waiting = page.waitForEvent('download');
    await pressAt(page, page.getByRole('button', { name: form, exact: true }));
    return new Uint8Array(readFileSync(await (await waiting).path()));
  };
  const document = (docx: Uint8Array): string => strFromU8(unzipSync(docx)['word/document.xml']!);
  const wordsOf = (docx: Uint8Array): string[] => document(docx).match(/(?<=<w:t[ >][^<]*)[^<>]+(?=<\/w:t>)/g) ?? [];
  const first = await fetched('Word');
  expect(document(first)).toContain('w:footnoteReference');
  expect(wordsOf(first).length).toBeGreaterThan(100);
  const pdf = await fetched('PDF');
  expect(strFromU8(pdf.slice(0, 5))).toBe('%PDF-');
  await page.reload();
  await settle(page);
  expect(wordsOf(await fetched('Word'))).toEqual(wordsOf(first));
  expect(Buffer.compare(await fetched('PDF'), pdf)).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test('names are found with or without diacritics, and a person has the title of the day', async () => {
  const { page, faults, close } = await trial.open('/r/LAO-VNM?lang=en');
  await page.keyboard.press('/');
  await page.waitForURL('**/search');
  await page.keyboard.type('khong viet tiep');
  const hit = page.locator('main li').first();
  await hit.locator('mark', { hasText: 'Khổng Việt Tiệp' }).waitFor();
  const plain = await page.locator('main li').count();
  await writeInto(page, page.getByRole('searchbox'), 'Khổng Việt Tiệp');
  await page.waitForURL(/q=Kh%E1%BB%95ng/);
  await settle(page);
  expect(await page.locator('main li').count()).toBe(plain);

  await page.goto(`${trial.server.address}/r/LAO-VNM?lang=en`);
  await settle(page);
  await pressAt(page, page.locator('main').getByRole('link', { name: 'Khổng Việt Tiệp' }).first());
  await page.waitForURL('**/p/p*');
  await settle(page);
  expect(await page.locator('h1').innerText()).toBe('Khổng Việt Tiệp');
  await pressAt(page, page.getByRole('link', { name: 'Thứ trưởng Bộ Tài chính' }).first());
  await panelOf(page).locator('mark', { hasText: 'Khổng Việt Tiệp' }).waitFor();
  await pressAt(page, page.locator('main').getByRole('link', { name: 'Sengdao Bouphakham' }).first());
  await page.waitForURL((url) => url.pathname.startsWith('/p/'));
  await expect.poll(() => page.locator('h1').innerText()).toBe('Sengdao Bouphakham');
  expect(faults).toEqual([]);
  await close();
});
