/** The pages as people use them: in Chromium, on the real server, over the example record. */
import { expect, test } from 'vitest';
import { narrow, openPage, settle, wide } from './browser.ts';
import { mostRestated, noFlaws, tryPages } from './pages-trial.ts';

const trial = tryPages();

test('a commitment is followed from the list to its words in the article, by keyboard alone', async () => {
  const { page, faults, close } = await trial.open(`/r/LAO-VNM?lang=en`);
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.waitForURL('**/r/LAO-VNM/threads');
  await settle(page);

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const second = page.locator('tbody tr').nth(1);
  await expect.poll(() => second.getAttribute('class')).toContain('chosen');
  const action = (await second.locator('.action').innerText()).trim();
  const panel = page.getByRole('complementary', { name: 'The words' });
  await panel.locator('mark').waitFor();
  expect(await panel.locator('mark').innerText()).toContain(action);
  expect(new URL(page.url()).searchParams.get('fact')).toBeTruthy();

  await page.keyboard.press('Enter');
  await page.waitForURL('**/a/**');
  await settle(page);
  const fact = new URL(page.url()).searchParams.get('fact');
  const pieces = page.locator(`.piece[data-facts~="${fact}"]`);
  expect((await pieces.allInnerTexts()).join('')).toContain(action);
  await expect.poll(() => pieces.first().evaluate((piece) => piece.getBoundingClientRect().top)).toBeLessThan(900);
  expect(faults).toEqual([]);
  await close();
});

test('in an article a click on a record goes to its words, and a click on words to the record', async () => {
  const { page, close } = await openPage(trial.browser, trial.server.address, { viewport: wide });
  const { quote } = await mostRestated(trial);
  await page.goto(`${trial.server.address}/a/${quote.article}?lang=vi`);
  await settle(page);

  const last = page.locator('.note.commitments').last();
  await last.click();
  const fact = await last.getAttribute('data-words');
  await expect.poll(() => new URL(page.url()).searchParams.get('fact')).toBe(fact);
  expect(await page.locator(`.piece[data-facts~="${fact}"] .now`).count()).toBeGreaterThan(0);

  await page.locator(`.piece[data-facts~="${quote.fact}"]`).first().click();
  await expect.poll(() => page.locator('.note.chosen').count()).toBe(1);
  const chosen = await page.locator('.note.chosen').getAttribute('data-words');
  const facts = await page.locator(`.piece[data-facts~="${quote.fact}"]`).first().getAttribute('data-facts');
  expect(facts?.split(' ')).toContain(chosen);
  await close();
});

test('in a narrow window the chosen record of an article tells all under its note, not over the text', async () => {
  const { page, faults, close } = await openPage(trial.browser, trial.server.address, { viewport: narrow });
  const { quote } = await mostRestated(trial);
  await page.goto(`${trial.server.address}/a/${quote.article}?lang=en`);
  await settle(page);
  await page.locator(`.note[data-words="${quote.fact}"]`).click();
  await page.locator(`li[data-fact="${quote.fact}"]`).getByText('The whole commitment').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await noFlaws(page);
  expect(faults).toEqual([]);
  await close();
});

test('a point of a chart shows the words it rests on', async () => {
  const { page, faults, close } = await trial.open(`/r/LAO-VNM?lang=en`);
  const point = page.locator('.chart circle').first();
  await point.scrollIntoViewIfNeeded();
  await point.click();
  await expect.poll(() => new URL(page.url()).searchParams.get('fact')).toBeTruthy();
  await page.getByRole('complementary', { name: 'The words' }).getByText('Read as: figures').waitFor();
  expect(faults).toEqual([]);
  await close();
});

test('filters stand in the address and hold over a reload', async () => {
  const { page, close } = await trial.open(`/r/LAO-VNM/threads?lang=en`);
  const all = await page.locator('tbody tr').count();
  await page.getByRole('combobox', { name: 'Pillar' }).selectOption('education');
  await page.waitForURL('**/threads?*pillar=education*');
  await expect.poll(() => page.locator('tbody tr').count()).toBeLessThan(all);
  const filtered = await page.locator('tbody tr').count();
  await page.reload();
  await settle(page);
  expect(await page.locator('tbody tr').count()).toBe(filtered);
  expect(await page.getByRole('combobox', { name: 'Pillar' }).inputValue()).toBe('education');
  await close();
});

test('the language is chosen once and stays, at the same addresses', async () => {
  const { page, close } = await trial.open(`/r/LAO-VNM`);
  // Nobody has chosen yet: the server's own language.
  expect(await page.locator('h1').innerText()).toBe('Viet Nam – Laos');
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  expect(await page.locator('h1').innerText()).toBe('Việt Nam – Lào');
  await page.goto(`${trial.server.address}/r/LAO-VNM`);
  await settle(page);
  expect(await page.locator('h1').innerText()).toBe('Việt Nam – Lào');
  await close();
});

test('keys do nothing while text is typed or composed, or when they are switched off', async () => {
  const { page, close } = await openPage(trial.browser, trial.server.address, { viewport: wide });
  await page.goto(`${trial.server.address}/search?lang=en`);
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('ga jj');
  expect(await page.getByRole('searchbox').inputValue()).toBe('ga jj');
  await page.goto(`${trial.server.address}/r/LAO-VNM/threads`);
  await settle(page);
  for (const code of ['KeyG', 'KeyA']) await page.locator('main').dispatchEvent('keydown', { code, isComposing: true });
  expect(page.url()).toContain('/threads');
  // The same keys, not composed, do go.
  for (const code of ['KeyG', 'KeyA']) await page.locator('main').dispatchEvent('keydown', { code });
  await page.waitForURL('**/articles');
  await page.goBack();
  await settle(page);
  await page.keyboard.press('Shift+Slash');
  await page.getByRole('checkbox', { name: 'Use single keys' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  expect(new URL(page.url()).searchParams.get('fact')).toBeNull();
  await close();
});

test('in a narrow window the words come as a sheet, and the menu leads on', async () => {
  const { page, faults, close } = await trial.open(`/r/LAO-VNM/threads?lang=en`, { viewport: narrow });
  await page.locator('tbody [data-words]').first().click();
  const sheet = page.getByRole('dialog', { name: 'The words' });
  await sheet.locator('mark').waitFor();
  await noFlaws(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => sheet.count()).toBe(0);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Articles' }).click();
  await page.waitForURL('**/articles');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test('on paper the example is marked, and nothing of the screen stays', async () => {
  const { page, close } = await trial.open(`/r/LAO-VNM?lang=en`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('Example', { exact: true }).isVisible()).toBe(true);
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  await close();
});

test('a page that the server could not fill fills by itself once it answers', async () => {
  const { page, close } = await openPage(trial.browser, trial.server.address, { viewport: wide });
  await page.route('**/api/**', (route) => route.abort());
  await page.goto(`${trial.server.address}/r/LAO-VNM/threads?lang=en`);
  await page.getByRole('alert').getByText('The server cannot be reached.').waitFor();
  await noFlaws(page);
  expect(await page.locator('tbody tr').count()).toBe(0);
  await page.unroute('**/api/**');
  await expect.poll(() => page.locator('tbody tr').count(), { timeout: 30_000 }).toBeGreaterThan(10);
  await page.getByRole('navigation').getByRole('link', { name: 'Laos', exact: true }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await close();
});
