/**
 * What a desk officer gets in place of her spreadsheet, by keyboard alone: what she does in a ledger of her own, on one
 * laptop, with no network and no account. What she looks up in the record is in `desk-officer-reads.test.ts`.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { narrow, settle, wide } from './browser.ts';
import { go, panelOf, threadsOf } from './desk.ts';
import type { Thread } from './desk.ts';
import { pressAt, tabTo, writeInto } from './keyboard.ts';
import { noFlaws, tryPages } from './pages-trial.ts';

const trial = tryPages(async ({ post }) => {
  await post('/ledger', {});
});
const threads = (): Promise<Thread[]> => threadsOf(trial);
const find = async (words: string): Promise<Thread> => (await threads()).find(({ action }) => action.includes(words))!;

test('a pasted communiqué becomes rows, and keys accept, correct, join and reject them on their words', async () => {
  const { page, faults, close } = await trial.open('/?lang=en', { viewport: wide, colorScheme: 'dark' });
  const field = page.getByRole('textbox', { name: 'The text or the address of an article' });
  const add = page.getByRole('button', { name: 'Add to the ledger' });
  for (const text of [
    ' date 2026-11-05 Hội đàm\n\nViệt Nam và Lào nhất trí xây cầu Nậm Sê trước ngày 30/6/2028. Bộ trưởng Bộ Công Thương Lào Bounthan Sengdara đề nghị Việt Nam cử 20 giáo viên dạy nhạc.',
    ' date 2026-11-20 Làm việc\n\nHai bên Việt Nam và Lào thống nhất hoàn thành công trình vượt sông tại bản Na trước năm 2029.',
  ]) {
    await writeInto(page, field, text);
    await pressAt(page, add);
    await page.getByText('added', { exact: true }).waitFor();
    await page.reload();
    await settle(page);
  }
  expect(await threads()).toHaveLength(3);

  await go(page, 'gt', '**/threads');
  await page.keyboard.press('j');
  await panelOf(page).locator('mark').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/a/**');
  await settle(page);
  const fact = new URL(page.url()).searchParams.get('fact')!;
  expect(await page.locator(`.piece[data-facts~="${fact}"] .now`).count()).toBeGreaterThan(0);
  await page.getByRole('group', { name: 'This record' }).waitFor();
  await page.keyboard.press('a');
  await page.getByRole('status').getByText('the machine read it right').waitFor();
  await expect.poll(async () => (await find('vượt sông')).review).toBe('confirmed');

  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Action' }).waitFor();
  await writeInto(page, page.getByRole('textbox', { name: 'Action' }), 'công trình vượt sông tại bản Na');
  await page.keyboard.press('Tab');
  await page.getByRole('status').getByText('corrected: công trình vượt sông tại bản Na').waitFor();
  await page.keyboard.press('Escape');

  await pressAt(page, page.getByRole('link', { name: 'The whole commitment' }));
  await page.waitForURL('**/t/**');
  await settle(page);
  await page.keyboard.press('m');
  const part = page.getByRole('region', { name: 'Join with another' });
  await part.getByRole('searchbox').waitFor();
  await page.keyboard.type('cau nam se');
  await page.keyboard.press('Enter');
  await pressAt(page, part.getByRole('button', { name: /Nậm Sê/ }));
  await pressAt(page, part.getByRole('button', { name: 'They are one commitment' }));
  await expect.poll(async () => (await threads()).length).toBe(2);

  const teachers = await find('giáo viên');
  await page.goto(`${trial.server.address}/a/${teachers.quote.article}?fact=${teachers.quote.fact}&lang=en`);
  await settle(page);
  await page.getByRole('group', { name: 'This record' }).waitFor();
  await page.keyboard.press('x');
  await page.getByRole('status').getByText('these words are no commitment').waitFor();
  await expect.poll(async () => (await threads()).length).toBe(1);
  await page.keyboard.press('u');
  await page.getByRole('status').getByText('Taken back: these words').waitFor();
  await expect.poll(async () => (await threads()).length).toBe(2);
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});

test('her spreadsheet comes in with its row numbers and goes out in her columns and order, and can be taken back', async () => {
  const csv = [
    'STT;Nội dung cam kết;Cơ quan chủ trì;Thời hạn;Tình hình',
    '1;mở rộng chợ biên giới tại ba tỉnh;Bộ Công Thương;31/12/2027;',
    '2;xây cầu thứ hai qua sông;;khi có điều kiện;=A1',
    '',
  ].join('\n');
  const { page, faults, close } = await trial.open('/?lang=en');
  const before = (await threads()).length;
  await pressAt(page, page.getByRole('link', { name: 'Import a spreadsheet of your own' }));
  await page.waitForURL('**/import');
  await settle(page);
  const choosing = page.waitForEvent('filechooser');
  await pressAt(page, page.getByRole('button', { name: 'Choose a spreadsheet' }));
  await (await choosing).setFiles({ name: 'cam-ket.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('heading', { name: 'What the columns hold' }).waitFor();
  expect(await page.getByLabel('What “Nội dung cam kết” holds').inputValue()).toBe('action');
  expect(await page.getByLabel('What “Thời hạn” holds').inputValue()).toBe('due');
  await tabTo(page, page.getByLabel('What “STT” holds'));
  await page.keyboard.type('its own');
  expect(await page.getByLabel('What “STT” holds').inputValue()).toBe('id');
  await tabTo(page, page.getByLabel('Field of rows that tell none'));
  await page.keyboard.type('Infra');
  await noFlaws(page);
  expect(await threads()).toHaveLength(before);

  await pressAt(page, page.getByRole('button', { name: 'Bring the rows in' }));
  await page.getByRole('heading', { name: 'What became of the rows' }).waitFor();
  await page.getByText('2 added').waitFor();
  await page.getByText('“khi có điều kiện”').waitFor();
  await noFlaws(page);
  await expect.poll(async () => (await threads()).length).toBe(before + 2);

  const waiting = page.waitForEvent('download');
  await pressAt(page, page.getByRole('button', { name: 'The file with its states filled in' }));
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('cam-ket.csv');
  const written = csv.replace('31/12/2027;', '31/12/2027;agreed');
  expect(readFileSync(await download.path(), 'utf8')).toBe(written);
  await page.getByText('1 state written into the file').waitFor();
  await page.getByText('a formula makes cell E3; it stays as it was').waitFor();
  await noFlaws(page);

  await pressAt(page, page.getByRole('button', { name: 'Take back' }));
  await page.getByRole('heading', { name: 'The import was taken back' }).waitFor();
  await expect.poll(async () => (await threads()).length).toBe(before);
  expect(faults).toEqual([]);
  await close();
});

test('figures of another currency, period or kind never mix, and a clash is shown on its words, not averaged', async () => {
  const figures = [
    'Năm 2024, kim ngạch thương mại hai chiều Việt Nam - Lào đạt 2,2 tỷ USD.',
    'Năm 2025, kim ngạch thương mại hai chiều Việt Nam - Lào đạt 2,8 tỷ USD.',
    'Kim ngạch thương mại hai chiều Việt Nam - Lào năm 2025 đạt 3 tỷ USD.',
    'Năm 2024, Việt Nam viện trợ không hoàn lại cho Lào 180 tỷ đồng.',
    'Năm 2025, Việt Nam viện trợ không hoàn lại cho Lào 200 tỷ đồng.',
    'Đến hết năm 2024, tổng vốn đầu tư đăng ký của Việt Nam sang Lào đạt 5,2 tỷ USD, vốn thực hiện đạt 2,5 tỷ USD.',
    'Đến hết năm 2025, tổng vốn đầu tư đăng ký của Việt Nam sang Lào đạt 5,5 tỷ USD, vốn thực hiện đạt 2,8 tỷ USD.',
  ];
  for (const text of figures) await trial.post('/articles', { text, publishedOn: '2026-01-16' });
  const { page, faults, close } = await trial.open('/?lang=en');
  await go(page, 'gi', '**/indicators');
  const clash = page.getByRole('region', { name: /^Sources clash on/ });
  await clash.waitFor();
  const words = await clash.innerText();
  expect(words).toContain('USD 2.8 billion');
  expect(words).toContain('USD 3 billion');
  expect(words).not.toContain('2.9');
  const shown = await page.locator('figure').allInnerTexts();
  expect(shown.map((words) => words.split('\n')[0])).toEqual([
    'Trade turnover',
    'Aid',
    'Newly registered investment',
    'Investment disbursed',
  ]);
  expect(shown.map((words) => [/USD/, /VND/].filter((unit) => unit.test(words)).length)).toEqual([1, 1, 1, 1]);
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});

test('an owner is asked for progress by a day, from the row; the answer comes back with its document, the unanswered are listed', async () => {
  const { id } = await find('giáo viên');
  const { page, faults, close } = await trial.open(`/t/${id}?lang=en`, { viewport: narrow });
  await page.keyboard.press('e');
  const form = page.getByRole('form', { name: 'Ask for progress' });
  const ask = async (whom: string, by: string): Promise<void> => {
    await writeInto(page, form.getByLabel('Ask whom'), whom);
    await writeInto(page, form.getByRole('textbox', { name: 'to answer by' }), by);
    await writeInto(page, form.getByLabel('What is asked'), 'Are they chosen?');
    await pressAt(page, form.getByRole('button', { name: 'Ask' }));
    await page.locator('main li', { hasText: whom }).first().waitFor();
  };
  await ask('Sở Văn hóa', '1/12/2030');
  await ask('Sở Giáo dục', '2/12/2030');
  await go(page, 'gf', '**/follow-up');
  await page.getByText('Waiting for an answer: 2').waitFor();
  const row = page.locator('main li', { hasText: 'Sở Văn hóa' });
  await pressAt(page, row.getByRole('button', { name: 'Enter the answer' }));
  await writeInto(page, row.getByLabel('answered', { exact: true }), 'Twelve are.');
  await writeInto(page, row.getByLabel('The document with it'), 'Công văn 12');
  await noFlaws(page);
  await pressAt(page, row.getByRole('button', { name: 'Keep' }));
  await page.getByText('Answered: 1').waitFor();
  await page.getByText('Waiting for an answer: 1').waitFor();
  expect(await page.locator('main li', { hasText: 'Sở Văn hóa' }).innerText()).toContain('Công văn 12');
  expect(faults).toEqual([]);
  await close();
});

test('the whole history of a row is handed over: who judged what, when, why and on which words', async () => {
  const { id } = await find('giáo viên');
  const { page, faults, close } = await trial.open(`/t/${id}?lang=en`);
  const now = (): Promise<Thread> => trial.server.ask<Thread>(`/threads/${id}`);
  const owner = page.getByRole('textbox', { name: 'Owner' });
  await page.keyboard.press('e');
  await writeInto(page, page.getByLabel('Reason'), 'weekly meeting');
  await tabTo(page, owner, 'Shift+Tab');
  await page.keyboard.insertText('Vụ Văn hóa');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await now()).owner).toBe('Vụ Văn hóa');
  await writeInto(page, page.getByRole('textbox', { name: 'Due' }), '1/7/2027');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await now()).due).toBe('2027-07-01');
  const state = page.locator('form', { has: page.getByRole('combobox', { name: 'State' }) });
  await tabTo(page, state.getByRole('combobox'));
  await page.keyboard.type('Under');
  await pressAt(page, state.getByRole('button', { name: 'Keep' }));
  await expect.poll(async () => (await now()).state).toBe('under-way');
  await writeInto(page, page.getByLabel('Note', { exact: true }), 'The teachers have been named.');
  await pressAt(page, page.getByRole('button', { name: 'Add the note' }));

  const log = page.locator('ol li');
  await log.filter({ hasText: 'The teachers have been named.' }).waitFor();
  const given = log.filter({ hasText: 'given to Vụ Văn hóa' });
  const told = await given.innerText();
  expect(told).toContain('Because: weekly meeting');
  expect(told).toMatch(/\d{1,2} \w{3} \d{4}/);
  expect(told).toContain('giáo viên dạy nhạc');
  for (const words of ['due: 1 Jul 2027', 'state: under way'])
    expect(await log.filter({ hasText: words }).count()).toBe(1);
  await noFlaws(page);

  await pressAt(page, given.getByRole('button', { name: 'Take back' }));
  await page.getByRole('status').getByText('Taken back').waitFor();
  await expect.poll(async () => (await now()).owner).toBeNull();
  await expect.poll(() => page.locator('li.undone', { hasText: 'given to Vụ Văn hóa' }).count()).toBe(1);
  const printed = page.locator('main').getByText('given to Vụ Văn hóa');
  await page.emulateMedia({ media: 'print' });
  expect(await printed.isVisible()).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

test('where it does not know it says so, and how right it was is counted, field by field, from what people corrected', async () => {
  for (const words of [
    'mở chợ biên giới Na Mèo',
    'trao đổi giáo viên dạy múa',
    'xây cầu Nậm Ngừn',
    'lập tổ công tác chung',
  ])
    await trial.post('/articles', { text: `Việt Nam và Lào nhất trí ${words}.`, publishedOn: '2026-11-06' });
  const { page, faults, close } = await trial.open('/?lang=en');
  await go(page, 'gv', '**/review');
  const record = page.getByRole('region', { name: 'As the machine read it' });
  await record.waitFor();
  await record.getByRole('note').first().waitFor();
  await tabTo(page, record.getByRole('note').first());
  await expect
    .poll(() =>
      record
        .locator('.reason')
        .first()
        .evaluate((one) => one.ownerDocument.defaultView!.getComputedStyle(one).opacity),
    )
    .toBe('1');

  // A row has no words beside it: there what the machine is not sure of stays blank, and says why.
  const doubtful = (await threads()).filter(({ unsure }) => unsure.includes('pillars'));
  expect(doubtful.length).toBeGreaterThan(0);
  const list = await trial.open('/r/LAO-VNM/threads?columns=pillar&lang=en');
  for (const { id } of doubtful)
    expect(await list.page.locator(`tr[data-thread="${id}"] .pillar`).innerText()).toContain('–');
  await list.close();

  const first = (): Promise<string> => page.locator('main blockquote mark').innerText();
  const waiting = async (): Promise<number> => (await trial.server.ask<{ items: unknown[] }>('/review')).items.length;
  const before = await waiting();
  const shown = await first();
  await noFlaws(page);
  await page.keyboard.press('s');
  await expect.poll(first).not.toBe(shown);
  const second = await first();
  await page.keyboard.press('e');
  const action = page.getByRole('textbox', { name: 'Action' });
  await action.waitFor();
  // What is promised stands in the words themselves, so a correction is a piece of them.
  const piece = (await action.inputValue()).split(' ').slice(1).join(' ');
  await writeInto(page, action, piece);
  await page.keyboard.press('Tab');
  await page.getByRole('status').getByText(`corrected: ${piece}`).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(first).toBe(second);
  await page.keyboard.press('a');
  await expect.poll(waiting).toBeLessThan(before);

  const counted = page.locator('tr', { has: page.getByRole('rowheader', { name: 'Action' }) });
  await expect.poll(async () => (await counted.locator('td').allInnerTexts()).length).toBe(3);
  const [right, judged, share] = (await counted.locator('td').allInnerTexts()).map((words) => parseInt(words));
  expect(right).toBeLessThan(judged!);
  expect(share).toBe(Math.round((100 * right!) / judged!));
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});
