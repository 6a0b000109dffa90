/** No headline is longer; leads and paragraphs are. */
const longest = 200;

/**
 * The first line of a text, where it looks like a headline: short, with more text below, and without
 * the full stop that ends a sentence.
 */
export function titleIn(text: string): string | null {
  const body = text.trimStart();
  const end = body.indexOf('\n');
  if (end < 0) return null;
  const line = body.slice(0, end).trim();
  const hasMore = body.slice(end).trim() !== '';
  const isHeadline = line.length <= longest && /\p{L}.*\s.*\p{L}/u.test(line) && !/[.,;:…]["”»']?$/.test(line);
  return hasMore && isHeadline ? line : null;
}
