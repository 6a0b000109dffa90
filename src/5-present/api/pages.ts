import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, MiddlewareHandler } from 'hono';
import type { Language } from '../../0-facts/index.ts';
import { notFound } from './problems.ts';

/** Names under here carry a hash of their content: they never change. */
const hashedNames = '/_app/immutable/';

/**
 * The built web pages: files as they are, and `index.html` for every other address, as the pages are made in the
 * browser. They speak `language` until their reader chooses one.
 */
export function servePages(folder: string, language: Language): MiddlewareHandler {
  const page = new PageFile(join(folder, 'index.html'), language);
  let files: MiddlewareHandler | undefined;
  return async (c, next) => {
    const { path, method } = c.req;
    if (method !== 'GET' && method !== 'HEAD') return await next();
    page.check();
    if (path === '/' || path === '/index.html') return page.answer(c);
    c.header('cache-control', path.startsWith(hashedNames) ? 'public, max-age=31536000, immutable' : 'no-cache');
    files ??= serveStatic({ root: folder });
    const file = await files(c, async () => {});
    if (file) return file;
    if (path.startsWith('/_app/')) throw notFound('page', path);
    return page.answer(c);
  };
}

/** `index.html` with the policy for what it may load; read anew when the pages are built anew. */
class PageFile {
  readonly #path: string;
  readonly #language: Language;
  #read: { stamp: string; html: string; etag: string; policy: string } | null = null;

  constructor(path: string, language: Language) {
    this.#path = path;
    this.#language = language;
  }

  /** Says what to do where the pages are not built. */
  check(): void {
    this.#current();
  }

  answer(c: Context): Response {
    const { html, etag, policy } = this.#current();
    c.header('content-security-policy', policy);
    c.header('cache-control', 'no-cache');
    c.header('etag', etag);
    return c.req.header('if-none-match')?.includes(etag) ? c.body(null, 304) : c.html(html);
  }

  #current(): { html: string; etag: string; policy: string } {
    const found = statSync(this.#path, { throwIfNoEntry: false });
    if (!found) throw notFound('page', 'index.html');
    const stamp = `${found.mtimeMs} ${found.size}`;
    if (this.#read?.stamp === stamp) return this.#read;
    const html = readFileSync(this.#path, 'utf8').replace(/<html lang="\w+"/, `<html lang="${this.#language}"`);
    this.#read = { stamp, html, etag: `"${digest(html, 'hex').slice(0, 16)}"`, policy: policyFor(html) };
    return this.#read;
  }
}

/** Only the server's own files, and the scripts that stand in the page itself, told by their hashes. */
function policyFor(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = inline.map(([, script = '']) => `'sha256-${digest(script, 'base64')}'`);
  return [
    "default-src 'self'",
    ['script-src', "'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function digest(text: string, encoding: 'hex' | 'base64'): string {
  return createHash('sha256').update(text).digest(encoding);
}
