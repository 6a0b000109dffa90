/** What an import that is under way tells on the pages, and a table of a relation that the ledger does not know. */
import { expect, test } from 'vitest';
import { noFlaws, press, tryPages } from './pages-trial.ts';

const trial = tryPages();

test('pages say how many of the articles are linked, while they are', async () => {
  const { page, faults, close } = await trial.open('/import?lang=en');
  await page.route('**/api/v1/health', async (route) => {
    const health = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...health, linking: { articles: 10_000, done: 3000 } } });
  });
  for (const address of ['/import?lang=en', '/?lang=en']) {
    await page.goto(new URL(address, page.url()).href);
    await page.getByText('3,000 of 10,000 articles linked').waitFor();
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

test('the first table of an empty ledger is of countries chosen by their names, the next of three', async () => {
  await trial.post('/ledger', {});
  const { page, faults, close } = await trial.open('/import?lang=en');
  const csv = 'Nội dung cam kết;Thời hạn\nmở đường bay thẳng;31/12/2027\n';
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({ name: 'nam-phi.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const bring = page.getByRole('button', { name: 'Bring the rows in' });
  await page.getByText('Choose the relation that the rows belong to.').waitFor();
  expect(await bring.isDisabled()).toBe(true);
  await noFlaws(page);
  // The home side is known.
  expect(await page.getByLabel('Between').inputValue()).toBe('VNM');
  await page.getByRole('combobox', { name: 'and', exact: true }).selectOption({ label: 'South Africa' });
  await page.getByLabel('Field of rows that tell none').selectOption('infrastructure');
  await press(bring);
  await page.getByText('1 added').waitFor();
  const { items } = await trial.server.ask<{ items: { id: string; open: number }[] }>('/relations');
  expect(items.map(({ id, open }) => [id, open])).toEqual([['VNM-ZAF', 1]]);

  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({ name: 'cuba.csv', mimeType: 'text/csv', buffer: Buffer.from(csv.replace('Thời hạn', 'Hạn')) });
  await page.getByLabel('Relation').selectOption('another, of two or three countries');
  // The ledger's only relation, which was chosen by itself, is not the one that the rows go to now.
  expect(await bring.isDisabled()).toBe(true);
  await page.getByRole('combobox', { name: 'and', exact: true }).selectOption('Laos');
  expect(await bring.isDisabled()).toBe(false);
  const third = page.getByRole('combobox', { name: 'and also', exact: true });
  await third.selectOption('Laos');
  expect(await bring.isDisabled()).toBe(true);
  await third.selectOption('Cambodia');
  await page.getByLabel('Field of rows that tell none').selectOption('trade');
  await press(bring);
  await page.getByText('1 added').waitFor();
  const after = await trial.server.ask<{ items: { id: string }[] }>('/relations');
  expect(after.items.map(({ id }) => id).sort()).toEqual(['KHM-LAO-VNM', 'VNM-ZAF']);
  expect(faults).toEqual([]);
  await close();
});
