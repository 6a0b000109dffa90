import type { MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import { mailKinds } from '../../0-facts/index.ts';
import type { MailKind } from '../../0-facts/index.ts';
import { mailWords } from '../../0-facts/messages/index.ts';
import { askedLanguage } from './problems.ts';
import type { Services } from './services.ts';

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Where the link in a mail leads: a page whose button stops these mails, without signing in. Looking alone changes
 * nothing, as mail programs look at links by themselves; a POST does it, also that of their own button (RFC 8058).
 */
export function stopMailsPage(services: Services): MiddlewareHandler {
  return async (c) => {
    const { mails } = services.ledger();
    const key = c.req.query('key') ?? '';
    const kind = mailKinds.find((one) => one === c.req.query('of')) ?? null;
    const isPost = c.req.method === 'POST';
    const known = kind === null ? null : isPost ? await mails.stop(key, kind) : await mails.languageOf(key);
    const language = known ?? askedLanguage(c) ?? services.language;
    const words = mailWords[language];
    c.header('content-security-policy', policy);
    c.header('cache-control', 'no-store');
    const ask = kind !== null && known !== null && !isPost;
    return c.html(
      html`<!doctype html>
        <html lang="${language}">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>Ganket: ${words.stopTitle}</title>
            <style>
              body {
                font:
                  15px/22px system-ui,
                  sans-serif;
                max-width: 26rem;
                margin: 15vh auto;
                padding: 0 1rem;
                color-scheme: light dark;
              }
              button {
                font: inherit;
                padding: 6px 12px;
              }
            </style>
          </head>
          <body>
            <h1>Ganket</h1>
            ${
              ask
                ? html`<form method="post">
                    <p>${questionOf(kind, words)}</p>
                    <button>${words.stop}</button>
                  </form>`
                : html`<p role="status">${known === null ? words.stopUnknown : words.stopped}</p>`
            }
          </body>
        </html>`,
      known === null ? 404 : 200,
    );
  };
}

const questionOf = (kind: MailKind, words: (typeof mailWords)['vi']): string =>
  kind === 'digest' ? words.stopDigest : words.stopReminders;
