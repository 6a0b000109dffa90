import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { madeUpServer } from './made-up.ts';
import type { MadeUpServer } from './made-up.ts';

let server: MadeUpServer;
beforeEach(async () => {
  server = await madeUpServer(false);
});
afterEach(() => server.close());

/** Follows the events; `until` waits for the words and answers all that was heard. */
async function follow(headers: Record<string, string> = {}) {
  const response = await server.ask('/api/v1/events', { headers: { 'accept-encoding': 'gzip', ...headers } });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  return {
    response,
    until: async (words: string): Promise<string> => {
      while (!heard.includes(words)) {
        const { done, value } = await reader.read();
        if (done) return `${heard}(the end)`;
        heard += value;
      }
      return heard;
    },
    leave: () => reader.cancel(),
  };
}

test('an import is told as it goes, then that the ledger changed', async () => {
  const page = await follow();
  expect(page.response.headers.get('content-type')).toBe('text/event-stream');
  expect(page.response.headers.get('content-encoding')).toBeNull();
  await page.until('\n\n');
  await server.post('/api/v1/articles', { text: 'Việt Nam và Lào nhất trí mở đường bay.' });
  const heard = await page.until('event: ledger');
  expect(heard).toMatch(/event: import\ndata: \{"done":1,"total":1,"outcome":\{.*"status":"added".*\nid: test-1/);
  await server.post('/api/v1/articles', { text: 'Việt Nam và Lào nhất trí mở đường bay.' });
  expect((await page.until('test-3')).match(/event: ledger/g)).toHaveLength(1);
  await page.leave();
});

test('a page that comes back is told what it missed, one that missed nothing is not', async () => {
  const current = server.services.events.latest;
  const returned = await follow({ 'last-event-id': 'an-earlier-run-12' });
  expect(await returned.until('event: ledger')).toContain(`id: ${current}`);
  const same = await follow({ 'last-event-id': current });
  server.services.events.close();
  expect(await same.until('event: ledger')).toMatch(/^: .*\n\n\(the end\)$/);
});

test('an open stream is kept alive, and ends with the server', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const page = await follow();
  await page.until('\n\n');
  vi.advanceTimersByTime(20_000);
  expect(await page.until('still here')).toContain(': still here\n\n');
  expect(vi.getTimerCount()).toBe(1);
  server.services.events.close();
  expect(await page.until('never')).toContain('(the end)');
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('a page that has gone is not written to any more', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const page = await follow();
  await page.until('\n\n');
  await page.leave();
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
  vi.useRealTimers();
});

test('a page that takes nothing is let go', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const page = await follow();
  await page.until('\n\n');
  for (let i = 0; i < 1100; i++) server.services.events.tell({ name: 'ledger', data: { ledger: 'x' } });
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
  vi.useRealTimers();
});
