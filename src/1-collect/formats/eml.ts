import type { Email } from 'postal-mime';
import type { ArchiveFormat, Document, Part } from '../document.ts';
import { isEdtf } from '../../0-facts/index.ts';
import { blockText } from '../markup/blocks.ts';
import type { PageNode } from '../markup/blocks.ts';
import { untold } from '../plain-text.ts';
import { refuse } from '../refusal.ts';

/** A saved mail: what its sender wrote is an article, and so is each attachment of a kind that is read. */
export const format: ArchiveFormat = {
  endings: ['.eml'],
  mediaTypes: ['message/rfc822'],
  signature: null,
  async *parts(bytes, { source }) {
    const whole = await bytes.whole();
    const { default: PostalMime } = await import('postal-mime');
    const mail = await PostalMime.parse(Buffer.from(whole), {
      attachmentEncoding: 'arraybuffer',
      forceRfc822Attachments: true,
    }).catch((error: Error) => {
      throw noMail(source, error.message);
    });
    if (mail.headers.length === 0) throw noMail(source, 'it has no headers');
    const text = mail.text?.trim() ? mail.text.replace(/\r\n/g, '\n').trim() : await textOf(mail.html ?? '');
    if (text) yield { name: '', document: documentOf(mail, text), original: whole };
    yield* attachmentsOf(mail);
    if (!text && mail.attachments.length === 0)
      throw refuse('empty', `${source} is empty; expected the text of an article.`, { source });
  },
};

function documentOf(mail: Email, text: string): Document {
  // The day as the sender's clock had it.
  const date = mail.headers.find(({ key }) => key === 'date')?.value ?? '';
  const [, day = '', month = '', year = ''] = /(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})/.exec(date) ?? [];
  const number = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(month.toLowerCase()) / 3 + 1;
  const publishedOn = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return {
    ...untold,
    text,
    title: mail.subject?.trim() || null,
    author: mail.from?.name || mail.from?.address || null,
    publishedOn: month && isEdtf(publishedOn) ? publishedOn : null,
  };
}

function* attachmentsOf(mail: Email): Iterable<Part> {
  for (const [index, { filename, content, mimeType, related }] of mail.attachments.entries()) {
    // Pictures within the text have no name of their own.
    if (related) continue;
    const name = filename ?? `${index + 1}${mimeType === 'message/rfc822' ? '.eml' : ''}`;
    yield { name, bytes: new Uint8Array(content as ArrayBuffer) };
  }
}

async function textOf(html: string): Promise<string> {
  if (!html.trim()) return '';
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return blockText((document as unknown as { body: PageNode }).body);
}

function noMail(source: string, found: string): Error {
  const message = `${source} is broken or cut off as a mail: ${found}. Save the mail again.`;
  return refuse('broken', message, { source, found });
}
