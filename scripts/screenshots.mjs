// Takes the pictures of the pages for the documents, from the example record: `node scripts/screenshots.mjs`.
// Needs set-up to have run, and Chromium.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs/pictures');
const wide = { width: 1440, height: 900 };
/** As much as a reader scrolls through at one glance. */
const tall = { width: 1440, height: 1360 };
const narrow = { width: 390, height: 844 };

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ name: string, language: 'vi' | 'en', size: typeof wide, colours?: 'dark', at: string, before?: (page: Page) => Promise<unknown>, act?: (page: Page) => Promise<void> }} Picture */

/** @param {Page} page */
const chooseSecond = async (page) => {
  await page.locator('main li [data-words], main tbody [data-words]').nth(1).click();
  await page.locator('aside mark').waitFor();
  await page.mouse.move(0, 0);
};

/** The server is not there.
 * @param {Page} page */
const away = (page) => page.route('**/api/**', (route) => route.abort());

/** @type {(name: string, text: string) => { name: string, mimeType: string, buffer: Buffer }} */
const fileOf = (name, text) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

/** @param {Page} page */
async function dropFiles(page) {
  const [whole, broken] = [
    ' date 2026-11-05 Hội đàm\n\nViệt Nam và Lào nhất trí xây cầu Nậm Sê trước ngày 30/6/2028.',
    '%PDF-1.4 …',
  ];
  const files = [fileOf('hoi-dam.txt', whole), fileOf('thong-cao.pdf', broken)];
  await page.locator('main input[type=file]').first().setInputFiles(files);
  await page.getByText('thong-cao.pdf', { exact: true }).waitFor();
  await page.locator('main h2').nth(1).scrollIntoViewIfNeeded();
}

/** @param {Page} page */
async function dropTable(page) {
  const rows = [
    'STT;Nội dung cam kết;Cơ quan chủ trì;Thời hạn;Tình hình',
    '1;mở rộng chợ biên giới tại ba tỉnh;Bộ Công Thương;31/12/2027;',
    '2;xây cầu thứ hai qua sông;Bộ Giao thông;quý II/2028;đang làm',
  ];
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles([fileOf('theo-doi-cam-ket.csv', rows.join('\n'))]);
  await page.locator('main table').waitFor();
}

/** @type {(thread: string, article: string) => Picture[]} */
const wanted = (thread, article) => [
  { name: 'relation', language: 'vi', size: tall, at: '/r/LAO-VNM', act: chooseSecond },
  { name: 'relation-en', language: 'en', size: tall, at: '/r/LAO-VNM', act: chooseSecond },
  { name: 'commitments', language: 'vi', size: wide, at: '/r/LAO-VNM/threads', act: chooseSecond },
  { name: 'commitments-narrow', language: 'vi', size: narrow, at: '/r/LAO-VNM/threads' },
  { name: 'commitment', language: 'en', size: wide, at: thread },
  { name: 'article', language: 'vi', size: wide, at: article },
  { name: 'article-dark', language: 'en', size: wide, colours: 'dark', at: `${article}&novelty=1` },
  { name: 'home', language: 'vi', size: wide, at: '/' },
  { name: 'board', language: 'en', size: wide, colours: 'dark', at: '/r/LAO-VNM/threads?view=board' },
  { name: 'board-narrow', language: 'vi', size: narrow, at: '/r/LAO-VNM/threads?view=board&by=pillar' },
  { name: 'indicators', language: 'vi', size: wide, at: '/r/LAO-VNM/indicators' },
  { name: 'brief', language: 'vi', size: wide, at: '/r/LAO-VNM/brief' },
  { name: 'review', language: 'en', size: wide, at: '/review' },
  { name: 'raise-next', language: 'vi', size: wide, at: '/r/LAO-VNM/raise-next' },
  { name: 'search', language: 'vi', size: wide, at: '/search?q=kim+ngach' },
  { name: 'settings', language: 'en', size: wide, at: '/settings' },
  { name: 'help', language: 'vi', size: wide, at: '/help' },
  { name: 'commitment-dark', language: 'en', size: wide, colours: 'dark', at: thread },
  { name: 'timeline', language: 'en', size: wide, at: '/r/LAO-VNM/timeline' },
  { name: 'server-away', language: 'en', size: wide, at: '/r/LAO-VNM/threads', before: away },
  { name: 'no-commitment', language: 'vi', size: wide, at: '/t/t0' },
];

/** A ledger of one's own: before anything is in it, with files of which one is broken, with a table to bring in.
 * @type {Picture[]} */
const ofOwn = [
  { name: 'own-empty', language: 'vi', size: wide, at: '/' },
  { name: 'own-files', language: 'en', size: wide, at: '/', act: dropFiles },
  { name: 'own-table', language: 'vi', size: wide, at: '/import', act: dropTable },
];

/** The address that the server prints when it is ready. */
function addressOf(/** @type {import('node:child_process').ChildProcess} */ program) {
  return new Promise((resolve, reject) => {
    program.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    program.stdout?.on('data', (chunk) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk))?.[0];
      if (address) resolve(address);
    });
  });
}

function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  const found = paths.find((path) => existsSync(path));
  if (!found) throw new Error('Chromium is not on this machine (Debian: apt-get install chromium)');
  return found;
}

/** The commitment said most often, and where it was last said. */
async function telling(/** @type {string} */ address) {
  const answer = await fetch(`${address}/api/v1/threads?relation=LAO-VNM&limit=500`);
  const { items } =
    /** @type {{ items: { id: string, times: number, quote: { article: string, fact: string } }[] }} */ (
      await answer.json()
    );
  const [most] = items.sort((a, b) => b.times - a.times);
  if (!most) throw new Error('the example record has no commitments');
  const { article, fact } = most.quote;
  return { thread: `/t/${most.id}?in=${article}&fact=${fact}`, article: `/a/${article}?fact=${fact}` };
}

async function take(
  /** @type {import('playwright-core').Browser} */ browser,
  /** @type {string} */ address,
  /** @type {Picture} */ picture,
) {
  const { name, language, size, colours = 'light', at, before, act } = picture;
  const context = await browser.newContext({ viewport: size, colorScheme: colours, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await before?.(page);
  await page.goto(`${address}${at}${at.includes('?') ? '&' : '?'}lang=${language}`);
  await page.locator('main h1').first().waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  await act?.(page);
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.locator('html').evaluate((html) => html.ownerDocument.fonts.ready.then(() => null));
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}

const folder = mkdtempSync(join(tmpdir(), 'ganket-pictures-'));
const env = { ...process.env, GANKET_HOME: 'VNM' };
const program = spawn(process.execPath, [join(root, 'bin/ganket'), 'start', '--port', '0'], { cwd: folder, env });
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const address = /** @type {string} */ (await addressOf(program));
  const { thread, article } = await telling(address);
  mkdirSync(pictures, { recursive: true });
  for (const picture of wanted(thread, article)) await take(browser, address, picture);
  await fetch(`${address}/api/v1/ledger`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  for (const picture of ofOwn) await take(browser, address, picture);
} finally {
  await browser.close();
  program.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
