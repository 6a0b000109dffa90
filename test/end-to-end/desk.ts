/** What the tests of a desk officer's work share: rows of the ledger, and ways over the pages by keys. */
import type { Locator, Page } from 'playwright-core';
import { settle } from './browser.ts';
import type { PagesTrial } from './pages-trial.ts';

/** What they ask of a commitment. */
export interface Thread {
  id: string;
  action: string;
  owner: string | null;
  due: string | null;
  state: string;
  review: string;
  unsure: string[];
  times: number;
  quote: { article: string; fact: string };
}

export const threadsOf = async ({ server }: PagesTrial, query = ''): Promise<Thread[]> =>
  (await server.ask<{ items: Thread[] }>(`/threads?limit=500${query}`)).items;

export const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'The words' });

/** Keys after one another, that go to a page. */
export async function go(page: Page, keys: string, address: string): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await page.waitForURL(address);
  await settle(page);
}
