import { refuse } from './refusal.ts';

/** What files begin with, in Latin-1: https://www.garykessler.net/library/file_sigs.html and the formats' own standards. */
const signatures: readonly [name: string, start: string][] = [
  ['PDF', '%PDF-'],
  ['ZIP', 'PK\x03\x04'],
  ['ZIP', 'PK\x05\x06'],
  ['gzip', '\x1f\x8b'],
  ['Microsoft Office 97-2003', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['RTF', '{\\rtf'],
  ['JPEG', '\xff\xd8\xff'],
  ['PNG', '\x89PNG'],
  ['GIF', 'GIF8'],
  ['RAR', 'Rar!\x1a'],
  ['7z', "7z\xbc\xaf'\x1c"],
  ['WARC', 'WARC/'],
];

/** The format that the first bytes of a file tell; null where they tell none, as those of text. */
export function signatureOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return signatures.find(([, known]) => start.startsWith(known))?.[0] ?? null;
}

/** Refuses a file that is something else than its name tells. */
export function checkSignature(bytes: Uint8Array, expected: string | readonly string[] | null, source: string): void {
  if (bytes.length === 0) throw refuse('empty', `${source} is empty; expected the text of an article.`, { source });
  const found = signatureOf(bytes);
  if ([expected].flat().includes(found)) return;
  if (found === 'Microsoft Office 97-2003' && expected === 'ZIP') throw oldOffice(source);
  const foundName = found ?? kindOf(bytes);
  const expectedName = expected === null ? 'text' : (endingOf(source) ?? [expected].flat()[0]!);
  const message = `${source} is by its name ${expectedName}, by its content ${foundName}. Give it the ending that fits, or save it again.`;
  throw refuse('wrong-ending', message, { source, found: foundName, expected: expectedName });
}

/** What begins with no known signature: a page, else text, where nothing stands in it that no text has. */
function kindOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (/^[\s\xef\xbb\xbf]*<(!doctype html|html|head|body)\b/i.test(start)) return 'HTML';
  const isText = bytes.subarray(0, 1024).every((byte) => byte >= 32 || (byte >= 9 && byte <= 13) || byte === 27);
  return isText ? 'text' : 'binary';
}

/** `DOCX` of `tin.docx`: a DOCX is a ZIP, but nobody calls it so. */
const endingOf = (source: string): string | undefined => /\.([a-z0-9]{2,5})$/i.exec(source)?.[1]?.toUpperCase();

/** A DOCX or XLSX with a password is wrapped as the old formats were. */
function oldOffice(source: string): Error {
  const message = `${source} is encrypted with a password, or in the Office format before 2007. Open it, save it as DOCX or XLSX without a password, and try again.`;
  return refuse('encrypted', message, { source });
}
