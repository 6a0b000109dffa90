import type { Browser } from 'playwright-core';
import { findChromium, startBrowser } from '../../test/end-to-end/chromium.ts';
import type { Case } from '../measuring/measurement.ts';
import { serveLedger } from '../measuring/serving.ts';
import { awaited, repeated } from '../measuring/timing.ts';

export const benchmark: Case = {
  about: 'The first page in Chromium, with nothing in its cache, on a ledger of up to 2,000 generated articles.',
  async measure({ quick, folder, ledgers, note }) {
    const executable = findChromium();
    if (!executable) {
      note('not measured: Chromium is not on this machine');
      return [];
    }
    const { path, articles } = await ledgers.of(quick ? 200 : 2000);
    note(`the ledger had ${articles} articles`);
    const server = await serveLedger(path, folder);
    const browser = await startBrowser(executable);
    try {
      const pages = [
        { name: 'home', path: '/', ready: 'main tbody a, main li a' },
        { name: 'relation', path: await relationPage(server.address), ready: '[data-words]' },
      ];
      const figures = [];
      for (const { name, path: at, ready } of pages) {
        const samples = await repeated({ runs: quick ? 1 : 5, seconds: 30 }, () =>
          awaited(() => open(browser, server.address + at, ready)),
        );
        const meaning = 'From the address until the rows can be read and chosen.';
        const bar = name === 'home' ? 'at most 1, with 100,000 articles' : undefined;
        figures.push({ name: `${name} page usable`, unit: 's', samples, meaning, ...(bar && { bar }) });
      }
      const kilobytes = (await open(browser, server.address, pages[0]!.ready)) / 1000;
      figures.push({
        name: 'script of the first page',
        unit: 'kB',
        samples: [kilobytes],
        meaning: 'As it comes over the wire, compressed.',
        bar: 'at most 250',
      });
      return figures;
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};

async function relationPage(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/relations`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return `/r/${items[0]!.id}`;
}

/** Opens a page in a browser that has not been there; answers how many bytes of script came. */
async function open(browser: Browser, address: string, ready: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(ready).first().waitFor();
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as unknown as { encodedBodySize: number }).encodedBodySize, 0),
  );
  await context.close();
  return bytes;
}
