/** Two commitments made one and parted again, and the words chosen that a state rests on: by keyboard alone. */
import type { Page, Response } from 'playwright-core';
import { expect, test } from 'vitest';
import { narrow, openPage, settle, wide } from './browser.ts';
import { noFlaws, ownLedger, tryPages } from './pages-trial.ts';

interface Thread {
  id: string;
  action: string;
  state: string;
  times: number;
  evidence: { rule: string; quote: { exact: string } }[];
}

const texts: [text: string, publishedOn: string][] = [
  ['Việt Nam và Lào nhất trí xây dựng Trường Trung học hữu nghị Xiêng Khoảng.', '2025-03-04'],
  ['Việt Nam và Lào thống nhất mở lớp dạy đàn bầu tại tỉnh Xiêng Khoảng.', '2025-11-05'],
];

const threads = async (): Promise<Thread[]> => (await trial.server.ask<{ items: Thread[] }>('/threads')).items;
const count = async (): Promise<number> => (await threads()).length;

const trial = tryPages(ownLedger(texts));

const school = async (): Promise<Thread> => (await threads()).find(({ action }) => action.includes('Trường'))!;

async function openThread(options: object): Promise<Awaited<ReturnType<typeof openPage>>> {
  const opened = await openPage(trial.browser, trial.server.address, options);
  await opened.page.goto(`${trial.server.address}/t/${(await school()).id}?lang=en`);
  await settle(opened.page);
  return opened;
}

const isDecision = (answer: Response): boolean =>
  answer.request().method() === 'POST' && answer.url().endsWith('/api/v1/decisions');

/** Acts, and waits until the server has answered that many decisions. */
async function decided(page: Page, act: () => Promise<void>, count = 1): Promise<void> {
  const statuses: number[] = [];
  const answered = page.waitForResponse((answer) => isDecision(answer) && statuses.push(answer.status()) === count);
  await act();
  await answered;
  expect(statuses).toEqual(Array(count).fill(200));
}

test('another commitment is found, read beside this one, joined with a reason, and taken out again', async () => {
  expect(await count()).toBe(2);
  const { page, faults, close } = await openThread({ viewport: wide });
  await page.keyboard.press('m');
  const part = page.getByRole('region', { name: 'Join with another' });
  await part.getByRole('searchbox').waitFor();
  await page.keyboard.type('dan bau');
  await page.keyboard.press('Enter');
  await part.getByRole('button', { name: /đàn bầu/ }).focus();
  await page.keyboard.press('Enter');
  await part.locator('blockquote').nth(1).waitFor();
  expect(await part.locator('blockquote').count()).toBe(2);
  await noFlaws(page);
  await part.getByLabel('Reason').focus();
  await page.keyboard.type('one school');
  await decided(page, () => part.getByRole('button', { name: 'They are one commitment' }).press('Enter'));
  expect(await count()).toBe(1);
  await page.locator('ol li', { hasText: 'two places made one' }).getByText('Because: one school').waitFor();
  const takeOut = page.getByRole('button', { name: /^Another commitment: take it out/ });
  await takeOut.nth(1).waitFor();
  expect(await takeOut.count()).toBe(2);

  await decided(page, () =>
    page.getByRole('button', { name: 'Another commitment: take it out: 5 Nov 2025' }).press('Enter'),
  );
  expect(await count()).toBe(2);
  // The second key does not wait for the answer to the first: both acts are taken back, the parting and the joining.
  const undone = decided(page, () => page.keyboard.press('u'), 2);
  await page.keyboard.press('u');
  await undone;
  expect(await count()).toBe(2);
  expect(faults).toEqual([]);
  await close();
});

test('a commitment is related to another, both pages lead to each other, and it is taken back', async () => {
  const { page, faults, close } = await openThread({ viewport: wide, colorScheme: 'dark' });
  await page.keyboard.press('r');
  const part = page.getByRole('region', { name: 'Relate to another' });
  await part.getByRole('searchbox').waitFor();
  await page.keyboard.type('dan bau');
  await page.keyboard.press('Enter');
  await part.getByRole('button', { name: /đàn bầu/ }).press('Enter');
  const tie = part.getByRole('combobox', { name: 'This commitment, in relation to that one' });
  await tie.focus();
  await page.keyboard.type('Foll');
  await noFlaws(page);
  await part.getByRole('button', { name: 'Relate', exact: true }).press('Enter');
  const other = page.locator('dl', { hasText: 'Follows from' }).getByRole('link', { name: /đàn bầu/ });
  await other.press('Enter');
  await page
    .locator('dl', { hasText: 'Followed by' })
    .getByRole('link', { name: /Trường/ })
    .waitFor();
  await noFlaws(page);
  await page.keyboard.press('u');
  await page.getByText('Followed by').waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await close();
});

test('a state rests on the words that were chosen on the page', async () => {
  const { page, faults, close } = await openThread({ viewport: narrow, colorScheme: 'dark' });
  await page.keyboard.press('e');
  await page.getByText('Choose the words below that it rests on.').waitFor();
  const words = page.locator('main ol [data-words]').first();
  await words.focus();
  await words.press('Enter');
  await page.locator('dialog[open], [role="dialog"], .sheet').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('On the chosen words:').waitFor();
  await page.getByRole('combobox', { name: 'State' }).selectOption('under-way');
  await decided(page, () =>
    page.locator('form', { hasText: 'State' }).getByRole('button', { name: 'Keep' }).press('Enter'),
  );
  expect((await school()).state).toBe('under-way');
  const { evidence } = await trial.server.ask<Thread>(`/threads/${(await school()).id}`);
  expect(evidence.at(-1)!.quote.exact).toContain('Trường Trung học hữu nghị');
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});
