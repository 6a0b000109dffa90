/** What an import that is under way tells on the pages. */
import { expect, test } from 'vitest';
import { noFlaws, tryPages } from './pages-trial.ts';

const trial = tryPages();

test('pages say how many of the articles are linked, while they are', async () => {
  const { page, faults, close } = await trial.open('/import?lang=en');
  await page.route('**/api/v1/health', async (route) => {
    const health = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...health, linking: { articles: 10_000, done: 3000 } } });
  });
  for (const address of ['/import?lang=en', '/?lang=en']) {
    await page.goto(new URL(address, page.url()).href);
    await page.getByText('3000 of 10000 articles linked').waitFor();
    await page.getByText('It goes on by itself').waitFor();
    await noFlaws(page);
  }
  await page.unroute('**/api/v1/health');
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText('articles linked').count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});
