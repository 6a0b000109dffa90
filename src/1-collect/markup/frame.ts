/** What may stand before a page's body, one piece at a time. */
const headPiece =
  /\s*(?:<!--[\s\S]*?-->|<\/?head\b[^>]*>|<(?:meta|link|base)\b[^>]*>|<(title|style|script|noscript|template)\b[^>]*>[\s\S]*?<\/\1\s*>)/iy;
const opening = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<html\b[^>]*>)?/i;

/**
 * A page with `head` and `body` written out. Both may be left out in HTML, browsers put them where they belong,
 * and the parser here does not: it would lose the text.
 */
export function framed(html: string): string {
  if (/<head[\s>]/i.test(html) && /<body[\s>]/i.test(html)) return html;
  const start = opening.exec(html)![0];
  const end = endOfHead(html, start.length);
  const head = html.slice(start.length, end).replace(/<\/?head\b[^>]*>/gi, '');
  const body = html.slice(end);
  const root = /<html\b/i.test(start) ? start : `${start}<html>`;
  return `${root}<head>${head}</head>${/^\s*<body[\s>]/i.test(body) ? '' : '<body>'}${body}`;
}

function endOfHead(html: string, start: number): number {
  for (let end = start; ;) {
    headPiece.lastIndex = end;
    if (!headPiece.test(html)) return end;
    end = headPiece.lastIndex;
  }
}
