/** What every test of the pages begins with: Chromium, the real server, and what is looked at on each page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { findChromium, noChromium, openPage, settle, startBrowser, startExample, wide } from './browser.ts';
import type { StartedServer } from './browser.ts';

/** The browser and the server of one file of tests. */
export interface PagesTrial {
  readonly browser: Browser;
  readonly server: StartedServer;
  /** Sends JSON to a path under `/api/v1`. */
  post(path: string, body: object): Promise<Response>;
  /** A page of its own at an address, filled. */
  open(path: string, options?: BrowserContextOptions): Promise<Awaited<ReturnType<typeof openPage>>>;
}

/** Starts both for the tests of a file, which are skipped where Chromium is not; `begin` makes what they stand on. */
export function tryPages(begin: (trial: PagesTrial) => Promise<void> = async () => {}): PagesTrial {
  const executable = findChromium();
  let browser: Browser | undefined;
  let server: StartedServer | undefined;
  const trial: PagesTrial = {
    get browser() {
      return browser!;
    },
    get server() {
      return server!;
    },
    post(path, body) {
      const headers = { 'content-type': 'application/json' };
      return fetch(`${trial.server.address}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    },
    async open(path, options = { viewport: wide }) {
      const opened = await openPage(trial.browser, trial.server.address, { ...options, acceptDownloads: true });
      await opened.page.goto(`${trial.server.address}${path}`);
      await settle(opened.page);
      return opened;
    },
  };
  beforeAll(async () => {
    if (!executable) return;
    browser = await startBrowser(executable);
    server = await startExample();
    await begin(trial);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(({ skip }) => {
    if (!executable) skip(noChromium);
  });
  return trial;
}

/** A commitment said more than once, so that its life line has something to show. */
export async function mostRestated({ server }: PagesTrial): Promise<RestatedThread> {
  const { items } = await server.ask<{ items: RestatedThread[] }>('/threads?relation=LAO-VNM&limit=500');
  const [most] = items.sort((a, b) => b.times - a.times);
  if (!most || most.times < 2) throw new Error('the example record has no commitment that is said twice');
  return most;
}

interface RestatedThread {
  id: string;
  times: number;
  quote: { article: string; fact: string };
}

/** A ledger of one's own with these texts in it, each with its date. */
export const ownLedger =
  (texts: [text: string, publishedOn: string][]) =>
  async ({ post }: PagesTrial): Promise<void> => {
    await post('/ledger', {});
    for (const [text, publishedOn] of texts) await post('/articles', { text, publishedOn });
  };

/**
 * axe finds nothing of level A or AA, and nothing is wider than the window.
 * Only faults are told, and only of the page itself, which has no frames: axe then takes under half the time.
 */
export async function noFlaws(page: Page): Promise<void> {
  const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  expect(page.frames()).toHaveLength(1);
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(levels)
    .setLegacyMode();
  const { violations, passes } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  expect(await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
}

/** A control by keyboard alone: reached, and pressed. */
export async function press(control: Locator, key = 'Enter'): Promise<void> {
  await control.focus();
  await control.press(key);
}
