import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { html, raw } from 'hono/html';
import { askedLanguage } from './problems.ts';
import type { Services } from './services.ts';

const words = {
  vi: {
    title: 'Đăng nhập',
    name: 'Tên',
    password: 'Mật khẩu',
    go: 'Đăng nhập',
    elsewhere: 'Đăng nhập bằng tài khoản cơ quan',
    failed: 'Không đăng nhập được.',
    out: 'Đăng xuất',
    all: 'Đăng xuất mọi nơi',
    who: 'Đang đăng nhập:',
    on: 'Vào sổ',
  },
  en: {
    title: 'Sign in',
    name: 'Name',
    password: 'Password',
    go: 'Sign in',
    elsewhere: 'Sign in with an account of your organisation',
    failed: 'You could not be signed in.',
    out: 'Sign out',
    all: 'Sign out everywhere',
    who: 'Signed in:',
    on: 'Go to the ledger',
  },
};

/** Sends the form as the API takes it, and goes on to where one was going; only a path of this server. */
const script = `
const form = document.querySelector('form');
const failed = document.querySelector('[role=alert]');
const send = (path, init) => fetch('/api/v1/session' + path, { headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang }, ...init });
form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const answer = await send('', { method: 'POST', body: JSON.stringify(Object.fromEntries(new FormData(form))) });
  if (answer.ok) location.assign(document.body.dataset.next);
  else failed.textContent = (await answer.json().catch(() => null))?.detail ?? failed.dataset.words;
});
for (const button of document.querySelectorAll('button[data-path]')) {
  button.addEventListener('click', async () => { await send(button.dataset.path, { method: 'DELETE' }); location.reload(); });
}`;

const style = `body { font: 15px/22px system-ui, sans-serif; max-width: 22rem; margin: 15vh auto; padding: 0 1rem; color: #1d1b19; background: #fbfaf7; }
h1 { font-size: 20px; } label { display: block; margin: 12px 0; } input, button { font: inherit; padding: 6px 8px; border: 1px solid #5f5a54; border-radius: 4px; background: #fff; color: inherit; }
input { display: block; width: 100%; box-sizing: border-box; } button { margin: 4px 8px 4px 0; } [role=alert] { color: #a3271f; min-height: 22px; } a { color: inherit; }
@media (prefers-color-scheme: dark) { body { color: #ece8e2; background: #161514; } input, button { background: #1e1c1b; } [role=alert] { color: #e0695f; } }`;

const policy = [
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  "style-src 'unsafe-inline'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page where one signs in and out: small, and apart from the others, which show nothing to strangers. */
export function signInPage({ identity, language }: Services): MiddlewareHandler {
  return async (c) => {
    const spoken = askedLanguage(c) ?? language;
    const say = words[spoken];
    const { account } = c.get('viewer');
    const asked = c.req.query('returnTo') ?? '/';
    // Looked at again where it matters: `//elsewhere` is another site.
    const next = /^\/(?![/\\])/.test(asked) ? asked : '/';
    const form = html`<form>
      <label>${say.name}<input name="name" autocomplete="username" required autofocus /></label>
      <label>${say.password}<input name="password" type="password" autocomplete="current-password" required /></label>
      <p role="alert" data-words="${say.failed}"></p>
      <button>${say.go}</button>
    </form>`;
    const there = `/api/v1/session/elsewhere?returnTo=${encodeURIComponent(next)}`;
    const inside = html`<p>${say.who} <strong>${account?.name}</strong></p>
      <p><a href="/">${say.on}</a></p>
      <button data-path="">${say.out}</button><button data-path="/everywhere">${say.all}</button>`;
    c.header('content-security-policy', policy);
    c.header('cache-control', 'no-store');
    return c.html(
      html`<!doctype html>
        <html lang="${spoken}">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>Ganket: ${say.title}</title>
            ${raw(`<style>${style}</style>`)}
          </head>
          <body data-next="${next}">
            <h1>Ganket</h1>
            ${account ? inside : form}
            ${!account && identity?.hasElsewhere ? html`<p><a href="${there}">${say.elsewhere}</a></p>` : ''}
            ${raw(`<script>${script}</script>`)}
          </body>
        </html>`,
    );
  };
}
