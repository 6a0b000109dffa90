/** The first page is light, and nothing on it jumps while it fills. */
import { expect, test } from 'vitest';
import { openPage, settle, wide } from './browser.ts';
import { tryPages } from './pages-trial.ts';

const trial = tryPages();

test.each(['/', '/r/LAO-VNM', '/r/LAO-VNM/threads'])(
  '%s: at most 250 kB of script, and no shift of the layout',
  async (path) => {
    const { page, close } = await openPage(trial.browser, trial.server.address, { viewport: wide });
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift' as 'mark', buffered: true });
    });
    await page.goto(trial.server.address + path);
    await settle(page);
    const { script, shift } = await page.evaluate(() => ({
      script: performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, entry) => sum + (entry as unknown as { encodedBodySize: number }).encodedBodySize, 0),
      shift: (globalThis as unknown as { shift: number }).shift,
    }));
    expect(script).toBeGreaterThan(10_000);
    expect(script).toBeLessThan(250_000);
    // What Google counts as good is 0.1; here nothing moves that a reader would see.
    expect(shift).toBeLessThan(0.02);
    await close();
  },
);

test.each(['/', '/r/LAO-VNM', '/r/LAO-VNM/threads', '/review', '/follow-up'])(
  '%s asks for what it shows, and then is still',
  async (path) => {
    const { page, close } = await openPage(trial.browser, trial.server.address, { viewport: wide });
    await page.goto(trial.server.address + path);
    await settle(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.waitForTimeout(1500);
    expect(asked).toEqual([]);
    await close();
  },
);
