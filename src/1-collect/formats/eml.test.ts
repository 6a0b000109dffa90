/** Mails as programs send them, and as they should not. */
import { expect, test } from 'vitest';
import { encode } from '../encodings/encode.ts';
import { inMemory } from '../gather.ts';
import { collecting } from '../trial.ts';
import { format } from './eml.ts';

const text = 'Sáng 5/2, tại Hà Nội, hai bên nhất trí mở rộng chợ biên giới và lập tổ công tác chung trong năm nay.';
const lines = (...all: (string | Buffer)[]): Buffer =>
  Buffer.concat(all.flatMap((one) => [Buffer.from(one), Buffer.from('\r\n')]));
const html = (inside: string): string =>
  `<html><head><title>Thư</title><style>p{}</style></head><body>${inside}</body></html>`;
const old = (encoding: string): Buffer => Buffer.from(encode(text, encoding)!);
const quoted = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[^ -<>-~]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A part by its type, its words, and how they are sent. */
const part = (type: string, words: string | Buffer, sent = ''): Buffer =>
  lines(`Content-Type: ${type}`, ...(sent ? [`Content-Transfer-Encoding: ${sent}`] : []), '', words);
const several = (kind: string, ...parts: Buffer[]): Buffer =>
  Buffer.concat([
    lines(`Content-Type: multipart/${kind}; boundary=x`, ''),
    ...parts.flatMap((one) => [lines('--x'), one]),
    lines('--x--'),
  ]);
const plain = part('text/plain; charset=utf-8', text);
const winmail = part('application/ms-tnef; name=winmail.dat', 'eJ8+Ig==', 'base64');

/** What comes out of a mail: the text of an article, or the code of what is said of it. */
async function partsOf(mail: Buffer): Promise<string[]> {
  const delivery = { source: 'thu.eml', charset: null, limits: collecting.limits, unpacked: { files: 0, bytes: 0 } };
  const whole = Buffer.concat([Buffer.from('Subject: Tin\r\n'), mail]);
  const parts = await Array.fromAsync(format.parts(inMemory(whole), delivery));
  return parts.map((one) =>
    one.error ? one.error.code : 'document' in one ? one.document.text : 'bytes' in one ? `file ${one.name}` : '',
  );
}

test.each<[name: string, mail: Buffer, parts: string[]]>([
  ['plain and HTML', several('alternative', plain, part('text/html', html('<p>Khác</p>'))), [text]],
  [
    'HTML beside nothing but blanks',
    several('alternative', part('text/plain', '  '), part('text/html; charset=utf-8', html(`<p>${text}</p>`))),
    [text],
  ],
  [
    'HTML with what is hidden',
    part('text/html; charset=utf-8', html(`<div style="display:none">Ẩn</div><p hidden>Ẩn</p><p>${text}</p>`)),
    [text],
  ],
  [
    'windows-1258 in quoted-printable',
    part('text/plain; charset=windows-1258', quoted(old('windows-1258')), 'quoted-printable'),
    [text],
  ],
  [
    'UTF-16 in base64',
    part('text/plain; charset=utf-16', Buffer.from(`\ufeff${text}`, 'utf16le').toString('base64'), 'base64'),
    [text],
  ],
  ['an encoding that nobody knows', part('text/plain; charset="x-la"', text), ['input/charset']],
  [
    'bytes that its words do not tell',
    part('text/plain; charset=utf-8', Buffer.from('H\xe0 N\xf4i', 'latin1')),
    ['input/mail-encoding'],
  ],
  [
    'the sign for what was lost, as it came',
    part('text/plain; charset=utf-8', 'Hai bên \ufffd họp.'),
    ['Hai bên \ufffd họp.'],
  ],
  ['an appointment', part('text/calendar', 'BEGIN:VCALENDAR'), ['file 1.ics']],
  ['what Outlook alone opens', winmail, ['input/outlook-only', 'file winmail.dat']],
  ['words, and what Outlook alone opens', several('mixed', plain, winmail), [text, 'file winmail.dat']],
  [
    'what is sealed',
    part('application/pkcs7-mime; name=smime.p7m', 'MIAG', 'base64'),
    ['input/encrypted', 'file smime.p7m'],
  ],
])('a mail of %s', async (_, mail, parts) => {
  // Some encodings have letters and tones apart.
  expect((await partsOf(mail)).map((one) => one.normalize('NFC'))).toEqual(parts);
});

test.each([
  ['that names none', ''],
  ['that names UTF-8', 'Content-Type: text/plain; format=flowed;\r\n charset=utf-8\r\n'],
  ['of HTML that tells it within', 'Content-Type: text/html\r\n'],
])('a mail in an old encoding, %s, keeps its bytes for who knows it', async (_, header) => {
  for (const encoding of ['windows-1258', 'VNI']) {
    const words = old(encoding);
    const body = header.includes('html') ? lines('<html><body><p>', words, '</p></body></html>') : words;
    const [found] = await partsOf(Buffer.concat([Buffer.from(`${header}\r\n`), body]));
    expect(found).toBe(words.toString('latin1'));
  }
});
