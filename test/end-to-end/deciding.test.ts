/** What a person decides of a commitment and of a record: by hand and by keys, told at once, and taken back. */
import { expect, test } from 'vitest';
import { narrow, openPage, settle, wide } from './browser.ts';
import { noFlaws, tryPages } from './pages-trial.ts';

let thread: string;

interface Thread {
  id: string;
  owner: string | null;
  due: string | null;
  state: string;
  review: string;
  quote: { article: string; fact: string };
}

const text = 'Việt Nam và Lào nhất trí mở lớp dạy đàn bầu tại Luang Prabang trước ngày 30/6/2027.';

const trial = tryPages(async ({ server, post }) => {
  await post('/ledger', {});
  await post('/articles', { text, publishedOn: '2026-11-05' });
  const { items } = await server.ask<{ items: Thread[] }>('/threads');
  thread = items[0]!.id;
});

const now = (): Promise<Thread> => trial.server.ask<Thread>(`/threads/${thread}`);

test('a commitment gets an owner, a deadline, a state and a note, and the log tells who and why', async () => {
  const { page, faults, close } = await trial.open(`/t/${thread}?lang=en`);
  await page.keyboard.press('e');
  await page.getByLabel('Reason').fill('weekly meeting');
  await page.getByRole('textbox', { name: 'Owner' }).fill('Vụ Văn hóa');
  await page.getByRole('textbox', { name: 'Owner' }).press('Enter');
  await expect.poll(async () => (await now()).owner).toBe('Vụ Văn hóa');
  await page.getByRole('textbox', { name: 'Due' }).fill('1/7/2027');
  await page.getByRole('textbox', { name: 'Due' }).press('Enter');
  await expect.poll(async () => (await now()).due).toBe('2027-07-01');
  await page.getByRole('combobox', { name: 'State' }).selectOption('under-way');
  await page.locator('form', { hasText: 'State' }).getByRole('button', { name: 'Keep' }).click();
  await expect.poll(async () => (await now()).state).toBe('under-way');
  await page.getByLabel('Note').fill('The teacher has been named.');
  await page.getByRole('button', { name: 'Add the note' }).click();
  await page.locator('ol li', { hasText: 'The teacher has been named.' }).waitFor();
  await page.locator('ol li', { hasText: 'given to Vụ Văn hóa' }).getByText('Because: weekly meeting').waitFor();
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});

test('a decision of the log is taken back, and stays to be seen', async () => {
  const { page, close } = await trial.open(`/t/${thread}?lang=vi`, { viewport: narrow });
  const given = page.locator('ol li', { hasText: 'giao cho Vụ Văn hóa' });
  await given.getByRole('button', { name: 'Rút lại' }).click();
  await page.getByRole('status').getByText('Đã rút lại').waitFor();
  await expect.poll(async () => (await now()).owner).toBeNull();
  await expect.poll(() => page.locator('li.undone', { hasText: 'giao cho Vụ Văn hóa' }).count()).toBe(1);
  await noFlaws(page);
  await close();
});

test('a record is confirmed, rejected and the last taken back, by keys alone', async () => {
  const { page, faults, close } = await openPage(trial.browser, trial.server.address, {
    viewport: wide,
    colorScheme: 'dark',
  });
  const { quote } = await now();
  await page.goto(`${trial.server.address}/a/${quote.article}?fact=${quote.fact}&lang=en`);
  await settle(page);
  await page.getByRole('group', { name: 'This record' }).waitFor();
  await noFlaws(page);
  await page.keyboard.press('a');
  await page.getByRole('status').getByText('the machine read it right').waitFor();
  await expect.poll(async () => (await now()).review).toBe('confirmed');
  await page.keyboard.press('x');
  await page.getByRole('status').getByText('these words are no commitment').waitFor();
  await expect.poll(async () => (await trial.server.ask<{ items: Thread[] }>('/threads')).items.length).toBe(0);
  await page.keyboard.press('u');
  await page.getByRole('status').getByText('Taken back: these words').waitFor();
  await expect.poll(async () => (await trial.server.ask<{ items: Thread[] }>('/threads')).items.length).toBe(1);
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});

test('the queue is worked off by keys: confirmed, corrected, put off', async () => {
  const { page, faults, close } = await openPage(trial.browser, trial.server.address, { viewport: wide });
  for (const words of ['mở chợ biên giới Na Mèo', 'trao đổi giáo viên dạy nhạc', 'xây cầu Nậm Sê'])
    await trial.post('/articles', { text: `Việt Nam và Lào nhất trí ${words}.`, publishedOn: '2026-11-06' });
  await page.goto(`${trial.server.address}/review?lang=en`);
  await settle(page);
  const first = async (): Promise<string> => page.locator('main blockquote mark').innerText();
  const waiting = async (): Promise<number> => (await trial.server.ask<{ items: unknown[] }>('/review')).items.length;
  const before = await waiting();
  expect(before).toBeGreaterThanOrEqual(3);
  const shown = await first();
  await noFlaws(page);
  await page.keyboard.press('s');
  await expect.poll(first).not.toBe(shown);
  const second = await first();
  await page.keyboard.press('e');
  const action = page.getByRole('textbox', { name: 'Action' });
  // What is promised stands in the words themselves, so a correction is a piece of them.
  const piece = (await action.inputValue()).split(' ').slice(1).join(' ');
  await action.fill(piece);
  await page.keyboard.press('Tab');
  await page.getByRole('status').getByText(`corrected: ${piece}`).waitFor();
  await noFlaws(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Take back' }).focus();
  await page.keyboard.press('u');
  await page.getByRole('status').getByText('Taken back').waitFor();
  await expect.poll(first).toBe(second);
  await page.keyboard.press('a');
  await expect.poll(waiting).toBe(before - 1);
  expect(faults).toEqual([]);
  await close();
});

test('somebody is asked for progress from the commitment; the answer comes back on the list', async () => {
  const { page, faults, close } = await trial.open(`/t/${thread}?lang=en`, { viewport: narrow });
  await page.keyboard.press('e');
  const form = page.getByRole('form', { name: 'Ask for progress' });
  await form.getByLabel('Ask whom').fill('Sở Văn hóa');
  await form.getByRole('textbox', { name: 'to answer by' }).fill('1/12/2030');
  await form.getByRole('textbox', { name: 'to answer by' }).press('Tab');
  await form.getByLabel('What is asked').fill('Is the room ready?');
  await form.getByRole('button', { name: 'Ask' }).click();
  await page.getByRole('heading', { name: 'Asked for progress' }).waitFor();
  await page.goto(`${trial.server.address}/follow-up?lang=en`);
  await settle(page);
  await page.getByText('Waiting for an answer: 1').waitFor();
  await noFlaws(page);
  await page.getByRole('button', { name: 'Enter the answer' }).click();
  await page.getByLabel('answered', { exact: true }).fill('It is.');
  await noFlaws(page);
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByText('Answered: 1').waitFor();
  expect(faults).toEqual([]);
  await close();
});

test.each(['vi', 'en'])('what to raise next stands by occasion, in %s', async (language) => {
  const { page, faults, close } = await trial.open(`/r/LAO-VNM/raise-next?lang=${language}`, {
    viewport: wide,
    colorScheme: 'dark',
  });
  expect(await page.locator('main li').count()).toBeGreaterThan(0);
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});
