import { refuse } from './refusal.ts';

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
