import type { Email } from 'postal-mime';
import type { ArchiveFormat, Document, Part } from '../document.ts';
import { isEdtf } from '../../0-facts/index.ts';
import { meantByFont } from '../encodings/old.ts';
import { blockText } from '../markup/blocks.ts';
import type { PageNode } from '../markup/blocks.ts';
import { framed } from '../markup/frame.ts';
import { isHidden } from '../markup/hidden.ts';
import { untold } from '../plain-text.ts';
import { asRefusal, refuse } from '../refusal.ts';
import { unknownCharset, withoutCharsets } from './eml/charsets.ts';

/** A saved mail: what its sender wrote is an article, and so is each attachment of a kind that is read. */
export const format: ArchiveFormat = {
  endings: ['.eml'],
  mediaTypes: ['message/rfc822'],
  signature: null,
  async *parts(bytes, { source }) {
    const whole = await bytes.whole();
    const mail = await parsed(whole, source);
    try {
      const told = await wordsIn(whole, mail, source);
      if (told) yield { name: '', document: documentOf(told.mail, told.text), original: whole };
    } catch (error) {
      yield { name: '', error: asRefusal(error, source) };
    }
    yield* attachmentsOf(mail);
  },
};

async function parsed(whole: Uint8Array, source: string): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(Buffer.from(whole), {
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
  }).catch((error: Error) => {
    throw noMail(source, error.message);
  });
  if (mail.headers.length === 0) throw noMail(source, 'it has no headers');
  return mail;
}

/** What the sender wrote, and the mail with its words as they were meant; null where all that it holds are attachments. */
async function wordsIn(whole: Uint8Array, mail: Email, source: string): Promise<{ mail: Email; text: string } | null> {
  const unknown = unknownCharset(whole);
  if (unknown !== null) {
    const message = `${source} says it is in the encoding "${unknown}", which is not known. Save it as UTF-8.`;
    throw refuse('charset', message, { source, found: unknown });
  }
  const text = await textOf(mail);
  if (text === '') return wordless(mail, source);
  if (!text.includes(lost)) return { mail, text };
  // Its bytes are not in the encoding that it names, or that a mail is in which names none.
  const again = await parsed(withoutCharsets(whole), source);
  const western = await textOf(again);
  if (meantByFont(western)) return { mail: again, text: western };
  if (western.includes(lostInUtf8)) return { mail, text };
  const message = `${source} does not tell the encoding of its words rightly, and these do not tell it for sure. Open it in a mail program, and save its text as UTF-8.`;
  throw refuse('mail-encoding', message, { source });
}

/** What decoders write for bytes that mean nothing, and that sign itself in UTF-8, byte by byte. */
const lost = '\ufffd';
const lostInUtf8 = 'ï¿½';

/** A mail without words of its own: what holds them cannot be read, there are attachments, or there is nothing. */
function wordless({ attachments }: Email, source: string): null {
  const sealed = attachments.find(({ mimeType }) => /pkcs7-mime|pgp-encrypted/.test(mimeType));
  if (sealed) {
    const message = `${source} is encrypted with a password or key. Open it in a mail program, and save its text.`;
    throw refuse('encrypted', message, { source });
  }
  const outlook = attachments.find(({ mimeType }) => /ms-tnef/.test(mimeType));
  if (outlook) {
    const found = outlook.filename ?? 'winmail.dat';
    const message = `${source} has its words in ${found} alone, a form of Outlook’s own. Open it in Outlook and save it as text or HTML, or have it sent again as HTML.`;
    throw refuse('outlook-only', message, { source, found });
  }
  if (attachments.length > 0) return null;
  throw refuse('empty', `${source} is empty; expected the text of an article.`, { source });
}

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

/** Mails within a mail, and its appointments, mostly have no names. */
const endingsOfNameless: Readonly<Record<string, string>> = { 'message/rfc822': '.eml', 'text/calendar': '.ics' };

function* attachmentsOf(mail: Email): Iterable<Part> {
  for (const [index, { filename, content, mimeType, related }] of mail.attachments.entries()) {
    // Pictures within the text have no name of their own.
    if (related) continue;
    const name = filename ?? `${index + 1}${endingsOfNameless[mimeType] ?? ''}`;
    yield { name, bytes: new Uint8Array(content as ArrayBuffer) };
  }
}

async function textOf({ text, html = '' }: Email): Promise<string> {
  if (text?.trim()) return text.replace(/\r\n/g, '\n').trim();
  if (!html.trim()) return '';
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(framed(html));
  for (const element of document.querySelectorAll('[hidden], [style]'))
    if (element.hasAttribute('hidden') || isHidden(element)) element.remove();
  return blockText((document as unknown as { body: PageNode }).body);
}

function noMail(source: string, found: string): Error {
  const message = `${source} is broken or cut off as a mail: ${found}. Save the mail again.`;
  return refuse('broken', message, { source, found });
}
