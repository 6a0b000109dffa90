import { refuse } from './refusal.ts';

/** Bytes as the text they encode in UTF-8, unit for unit as given: a byte order mark stays. */
export function decodeUtf8(bytes: Uint8Array, source: string): string {
  checkNotBinary(bytes, source);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const at = firstInvalid(bytes);
    throw refuse(
      'encoding',
      `${source} is not in UTF-8: byte ${at} (0x${bytes[at]?.toString(16).padStart(2, '0')}) fits no letter. Save it as UTF-8 and try again.`,
      { source, at },
      error,
    );
  }
}

/** A text has no NUL; what has one is an image, an archive, a document or UTF-16. */
export function checkNotBinary(bytes: Uint8Array, source: string): void {
  const at = bytes.indexOf(0);
  if (at < 0) return;
  throw refuse(
    'binary',
    `${source} is a binary file (byte ${at} is NUL); expected text in UTF-8. Save its text as UTF-8 and try again.`,
    { source, at },
  );
}

/** Refuses what is no text to read: nothing, too much, or signs that no text has. */
export function checkText(text: string, source: string, textBytes: number): void {
  if (text.trim() === '') {
    throw refuse('empty', `${source} is empty; expected the text of an article.`, { source });
  }
  const found = Buffer.byteLength(text);
  if (found > textBytes) {
    throw refuse(
      'too-large',
      `${source} has ${found} bytes of text; an article may have ${textBytes} (the setting textBytes). Split it, or raise the setting.`,
      { source, found, limit: textBytes },
    );
  }
  if (text.includes('\0') || !text.isWellFormed()) {
    throw refuse(
      'not-text',
      `${source} has signs that no text has (NUL or half a surrogate pair). Mend it where it comes from.`,
      {
        source,
      },
    );
  }
}

function firstInvalid(bytes: Uint8Array): number {
  const again = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  for (let i = 0; i < bytes.length; i++) if (again[i] !== bytes[i]) return i;
  return bytes.length - 1;
}
