import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, describe, expect, test } from 'vitest';
import { secureHeaders } from './guards.ts';
import { servePages } from './pages.ts';
import { answerProblem } from './problems.ts';
import type { Explaining } from './problems.ts';

const folder = mkdtempSync(join(tmpdir(), 'ganket-pages-'));
const outside = `${folder}.secret`;
afterAll(() => [folder, outside].forEach((path) => rmSync(path, { recursive: true })));

mkdirSync(join(folder, '_app', 'immutable'), { recursive: true });
writeFileSync(
  join(folder, 'index.html'),
  '<!doctype html><html lang="vi"><script src="/first.js"></script><script>start()</script>',
);
writeFileSync(join(folder, 'icon.svg'), '<svg/>');
writeFileSync(join(folder, '_app', 'immutable', 'start.1a2b.js'), 'start');
writeFileSync(outside, 'secret');

const explaining: Explaining = {
  language: 'en',
  explain: (error) => error.message,
  report: (error) => expect.unreachable(String(error)),
};

function appFor(pages: string): Hono {
  const app = new Hono();
  app.onError((error, c) => answerProblem(error, c, explaining));
  app.use(secureHeaders, servePages(pages, 'en'));
  return app;
}
const app = appFor(folder);
const ask = (path: string, headers = {}) => app.request(`http://127.0.0.1${path}`, { headers });

test.each([
  ['/', 'text/html; charset=UTF-8', 'no-cache', 'start()'],
  ['/index.html', 'text/html; charset=UTF-8', 'no-cache', 'start()'],
  ['/LAO-VNM/threads/t12?lang=en', 'text/html; charset=UTF-8', 'no-cache', 'start()'],
  ['/articles/001.a', 'text/html; charset=UTF-8', 'no-cache', 'start()'],
  ['/icon.svg', 'image/svg+xml; charset=utf-8', 'no-cache', '<svg/>'],
  ['/_app/immutable/start.1a2b.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable', 'start'],
  [`/../${outside.split('/').at(-1)}`, 'text/html; charset=UTF-8', 'no-cache', 'start()'],
  [`/..%2f${outside.split('/').at(-1)}`, 'text/html; charset=UTF-8', 'no-cache', 'start()'],
])('%s is %s, kept %s', async (path, type, kept, words) => {
  const answer = await ask(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('cache-control')).toBe(kept);
  expect(await answer.text()).toContain(words);
});

test.each(['/_app/immutable/gone.js', '/_app/version.json'])('%s is missing, not a page', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

describe('the page', () => {
  test('comes in the language of the server', async () => {
    expect(await (await ask('/r/LAO-VNM')).text()).toContain('<html lang="en">');
  });

  test('may run its own files and the scripts that stand in it, nothing else', async () => {
    const policy = (await ask('/')).headers.get('content-security-policy');
    // printf 'start()' | openssl dgst -sha256 -binary | base64
    expect(policy).toContain("script-src 'self' 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00=';");
    expect(policy).not.toContain('unsafe-eval');
  });

  test('is not sent twice, and is read anew when it was built anew', async () => {
    const etag = (await ask('/')).headers.get('etag') ?? '';
    expect((await ask('/threads', { 'if-none-match': etag })).status).toBe(304);
    writeFileSync(join(folder, 'index.html'), '<!doctype html>again');
    const again = await ask('/', { 'if-none-match': etag });
    expect(await again.text()).toContain('again');
  });

  test('says what to do where it is not built', async () => {
    const answer = await appFor(join(folder, 'nothing')).request('http://127.0.0.1/');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('npm run setup');
  });
});
