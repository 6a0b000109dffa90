/** What the tests of the pages stand on: the real server in a folder of its own, and Chromium. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const wide = { width: 1440, height: 900 };
export const narrow = { width: 390, height: 844 };
export const noChromium = 'Chromium is not on this machine (Debian: apt-get install chromium)';

export { findChromium, startBrowser } from './chromium.ts';

export interface StartedServer {
  address: string;
  /** What the API answers at a path under `/api/v1`. */
  ask<T>(path: string): Promise<T>;
  stop(): Promise<void>;
}

/** `ganket start` in a new folder: the example ledger, made from the example record, on a free port. */
export async function startExample(): Promise<StartedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'ganket-pages-'));
  const environment = { ...process.env, GANKET_LANGUAGE: 'en', GANKET_HOME: 'VNM' };
  delete (environment as Record<string, string | undefined>)['GANKET_LEDGER'];
  const program = spawn(process.execPath, [join(root, 'bin/ganket'), 'start', '--port', '0'], {
    cwd: folder,
    env: environment,
  });
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    program.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const address = await addressOf(program);
    const ask = async <T>(path: string): Promise<T> => (await (await fetch(`${address}/api/v1${path}`)).json()) as T;
    return { address, ask, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that the server prints when it is ready. */
function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    };
    program.stdout?.on('data', hear);
    program.stderr?.on('data', hear);
    program.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready:\n${said}`)));
  });
}

/** A page of its own with what went wrong on it: errors of its scripts, and requests to anywhere else. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[]; close(): Promise<void> }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) faults.push(`asks elsewhere: ${url}`);
  });
  return { page, faults, close: () => context.close() };
}

/** Whether the page is filled: no skeleton is left, and the pictures that come later are there. */
export async function settle(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  // A busy machine fills a page late, but fills it.
  const patience = { timeout: 30_000 };
  await expect.poll(() => page.locator('.skeleton').count(), patience).toBe(0);
  await expect.poll(() => page.locator('.chart:empty').count(), patience).toBe(0);
  await page.locator('html').evaluate((html) => html.ownerDocument.fonts.ready.then(() => null));
}
