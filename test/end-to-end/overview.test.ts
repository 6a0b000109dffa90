/** The pages that look over a whole relation, by keyboard and by hand, over the example record. */
import { expect, test } from 'vitest';
import { settle } from './browser.ts';
import { tryPages } from './pages-trial.ts';

const trial = tryPages();

test('a relation is one situation: in a window of 900 pixels its page ends before the second one does', async () => {
  const { page, faults, close } = await trial.open(`/r/LAO-VNM?lang=vi`);
  const heads = await page.locator('main h2').allInnerTexts();
  expect(heads).toEqual([
    'Mới nhất trong sổ',
    'Quá hạn',
    'Đã đổi con số, hạn hay mức',
    'Nêu lần tới',
    'Chỉ tiêu và thực tế',
    'Lĩnh vực và trạng thái',
    'Ai đã gặp ai',
    'Các mốc sắp tới',
    'Các cuộc gặp gần đây',
  ]);
  expect(await page.locator('html').evaluate((html) => html.scrollHeight)).toBeLessThanOrEqual(1500);
  // What is folded is one step away.
  const shown = await page.locator('main tbody tr:visible').count();
  await page.getByRole('button', { name: /lĩnh vực$/ }).press('Enter');
  await expect.poll(() => page.locator('main tbody tr:visible').count()).toBeGreaterThan(shown);
  for (const list of [
    'mark=overdue',
    'mark=drifted',
    '/raise-next',
    '/indicators',
    '/network',
    '/calendar',
    '/timeline',
  ])
    expect([list, await page.locator(`main a[href*="${list}"]`).count()]).not.toEqual([list, 0]);
  expect(faults).toEqual([]);
  await close();
});

test('what a target still takes is told, and each figure opens the words of each that says it, by keyboard alone', async () => {
  const { page, faults, close } = await trial.open(`/r/LAO-VNM?lang=en`);
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
  const { page, close } = await trial.open(`/r/LAO-VNM/indicators?lang=en`);
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

test('the time line is moved and zoomed by keyboard from decades to a week, and the address follows', async () => {
  const { page, faults, close } = await trial.open(`/r/LAO-VNM/timeline?lang=en`);
  await page.getByRole('link', { name: 'Three decades' }).click();
  await page.waitForURL('**from=**');
  const reach = (): number => {
    const { searchParams } = new URL(page.url());
    return (Date.parse(searchParams.get('to')!) - Date.parse(searchParams.get('from')!)) / 86_400_000;
  };
  expect(reach()).toBeGreaterThan(20 * 365);
  const line = page.getByRole('group', { name: /^Time line from/ });
  await line.getByRole('button').first().focus();
  for (let before = reach(); before > 7; before = reach()) {
    await page.getByRole('button', { name: /Closer/ }).press('Enter');
    await expect.poll(reach).toBeLessThan(before);
  }
  expect(reach()).toBe(6);
  const left = new URL(page.url()).searchParams.get('from')!;
  await page.getByRole('button', { name: /Later/ }).press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('from')! > left).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

test('on the time line what is planned can be told from what was held, and a channel from the others', async () => {
  const { page, close } = await trial.open(`/r/LAO-VNM/timeline?lang=en`);
  const rows = page.locator('main section li');
  const all = await rows.count();
  await page.getByLabel('Channel').selectOption('party');
  await expect.poll(() => rows.count()).toBeLessThan(all);
  expect(await rows.allInnerTexts()).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/ministry channel|a commitment is due/)]),
  );
  await page.goto(`${trial.server.address}/r/LAO-VNM/timeline?lang=en&status=planned`);
  await settle(page);
  for (const words of await rows.allInnerTexts()) expect(words).not.toContain('held');
  await close();
});

test('a month shows a visit on each of its days, and its feed is at hand', async () => {
  const { page, faults, close } = await trial.open(`/r/LAO-VNM/calendar?lang=en&month=2026-03`);
  expect(await page.locator('td', { hasText: 'Visit: Khamvone Dalavanh' }).count()).toBe(3);
  const feed = await page.getByRole('link', { name: 'iCalendar file' }).getAttribute('href');
  const calendar = await (await fetch(feed!)).text();
  expect(calendar).toContain('BEGIN:VCALENDAR');
  await page.getByRole('link', { name: /Later/ }).click();
  await page.waitForURL('**month=2026-04**');
  await page.getByRole('heading', { name: 'Apr 2026' }).waitFor();
  expect(faults).toEqual([]);
  await close();
});

test('a line of the network opens the words it stands on, on the drawing and, by keyboard, in the table', async () => {
  const { page, faults, close } = await trial.open(`/r/LAO-VNM/network?lang=en`);
  const drawing = page.getByRole('img', { name: /^Who met whom/ });
  await drawing.waitFor();
  const places = (): Promise<(string | null)[]> =>
    drawing
      .locator('g.node .reach')
      .evaluateAll((marks) => marks.map((mark) => `${mark.getAttribute('cx')} ${mark.getAttribute('cy')}`));
  const before = await places();
  await drawing.locator('g.edge').first().dispatchEvent('click');
  await page.waitForURL('**pair=**');
  const panel = page.getByRole('complementary', { name: 'The words' });
  await panel.getByText('Read as: encounter').waitFor();

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const third = await page.locator('#meetings [data-words]').nth(2).getAttribute('data-words');
  await expect.poll(() => new URL(page.url()).searchParams.get('fact')).toBe(third);
  await page.reload();
  await settle(page);
  await drawing.locator('g.node').first().waitFor();
  // Laid out the same, and nothing has moved.
  expect(await places()).toEqual(before);
  expect(faults).toEqual([]);
  await close();
});
