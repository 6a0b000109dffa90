/** One piece of RTF: a group's begin or end, a control word with its number, a byte of text, text as it stands. */
export type Token =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'byte'; value: number }
  | { kind: 'text'; bytes: Buffer };

const openSign = 0x7b;
const closeSign = 0x7d;
const backslash = 0x5c;

/** The pieces of an RTF file (Rich Text Format Specification 1.9.1, "Syntax"), in order. */
export function* tokensIn(bytes: Buffer): Generator<Token, undefined> {
  for (let at = 0; at < bytes.length;) {
    const sign = bytes[at];
    if (sign === openSign || sign === closeSign) {
      yield { kind: sign === openSign ? 'open' : 'close' };
      at++;
      continue;
    }
    if (sign === backslash) {
      const { token, end } = controlAt(bytes, at + 1);
      yield token;
      // What follows is so many bytes of a picture, of any value.
      at = token.kind === 'word' && token.name === 'bin' ? end + Math.max(0, token.value ?? 0) : end;
      continue;
    }
    let end = at;
    while (end < bytes.length && !isMark(bytes[end]!)) end++;
    // Ends of lines mean nothing: they only keep a file readable.
    const text = bytes.subarray(at, end).filter((byte) => byte !== 10 && byte !== 13 && byte !== 0);
    if (text.length > 0) yield { kind: 'text', bytes: Buffer.from(text) };
    at = end;
  }
}

const isMark = (byte: number): boolean => byte === openSign || byte === closeSign || byte === backslash;

function controlAt(bytes: Buffer, start: number): { token: Token; end: number } {
  const here = bytes.subarray(start, start + 64).toString('latin1');
  const [whole, name, value] = /^([a-zA-Z]{1,32})(-?\d{1,10})? ?/.exec(here) ?? [];
  if (whole !== undefined)
    return { token: { kind: 'word', name: name!, value: value ? Number(value) : null }, end: start + whole.length };
  const hex = /^'([0-9a-f]{2})/i.exec(here)?.[1];
  if (hex !== undefined) return { token: { kind: 'byte', value: parseInt(hex, 16) }, end: start + 3 };
  return { token: { kind: 'word', name: here[0] ?? '', value: null }, end: start + 1 };
}
