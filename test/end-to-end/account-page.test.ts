/** The page of one's account, on a real server with accounts: signing in and out, mails and tokens. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../rules/texts.ts';
import { findChromium, noChromium, startBrowser } from './browser.ts';

const chromium = findChromium();
const password = 'một câu đủ dài để nhớ';
const folder = mkdtempSync(join(tmpdir(), 'ganket-account-'));
const env = { ...process.env, GANKET_LEDGER: 'so.db', GANKET_ACCOUNTS: 'on', GANKET_PUBLIC_URL: 'http://127.0.0.1' };
const start = (...args: string[]) => spawn(process.execPath, [join(root, 'bin/ganket'), ...args], { cwd: folder, env });
let browser: Browser;
let server: ReturnType<typeof start>;
let address: string;

beforeAll(async () => {
  if (chromium === null) return;
  const add = start('user', 'add', 'nguyenlan', '--role', 'admin', '--email', 'lan@ganket.example');
  add.stdin.end(`${password}\n`);
  await once(add, 'close');
  // The browser tells the origin with the port, so the address that people use has it, too.
  const port = await freePort();
  env.GANKET_PUBLIC_URL = `http://127.0.0.1:${port}`;
  server = start('serve', '--port', String(port));
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  address = /http:\S+/.exec(line.toString())![0];
  browser = await startBrowser(chromium);
});
afterAll(async () => {
  await browser?.close();
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  taken.close();
  await once(taken, 'close');
  return port;
}

test('signs in, asks for mails, makes and revokes a token, and signs out', async (context) => {
  if (chromium === null) return context.skip(noChromium);
  const page = await browser.newPage({ locale: 'vi' });
  await page.goto(`${address}/account`);
  await page.waitForURL(/sign-in/);
  await page.fill('[name=name]', 'nguyenlan');
  await page.fill('[name=password]', password);
  await page.click('button');
  await page.waitForURL(/\/account$/);
  await page.getByLabel('Điều mới từ lần xem trước').selectOption('weekly');
  await page.getByLabel('Nhắc các yêu cầu đôn đốc').check();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã lưu.').waitFor();
  const mail = (await (await page.request.get(`${address}/api/v1/mail`)).json()) as object;
  expect(mail).toMatchObject({ digest: 'weekly', reminders: true, language: 'vi', address: 'lan@ganket.example' });

  await page.getByText('trình duyệt này').waitFor();
  const signIn = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: address,
      'user-agent': 'Mozilla/5.0 (Macintosh) Firefox/140',
    },
    body: JSON.stringify({ name: 'nguyenlan', password }),
  });
  expect(signIn.status).toBe(204);
  await page.reload();
  await page.getByText('Firefox, macOS').waitFor();
  await page.getByRole('button', { name: 'Kết thúc' }).click();
  await page.getByText('Firefox, macOS').waitFor({ state: 'detached' });
  const cookie = signIn.headers.getSetCookie()[0]!.split(';')[0]!;
  expect((await fetch(`${address}/api/v1/sessions`, { headers: { cookie } })).status).toBe(401);

  await page.getByLabel('Dùng cho').fill('Lịch của tôi');
  await page.getByRole('button', { name: 'Tạo mã' }).click();
  const secret = await page.locator('code').innerText();
  const use = async () =>
    (await fetch(`${address}/api/v1/threads`, { headers: { authorization: `Bearer ${secret}` } })).status;
  expect(await use()).toBe(200);
  await page.getByRole('button', { name: 'Hủy' }).click();
  await page.getByText('Chưa có mã nào.').waitFor();
  expect(await use()).toBe(401);

  await page.getByRole('button', { name: 'Đăng xuất mọi nơi' }).click();
  await page.waitForURL(/sign-in/);
  expect(await (await page.request.get(`${address}/api/v1/session`)).json()).toMatchObject({ by: 'nobody' });
});
