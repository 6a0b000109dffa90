/** Dashes that count as `-`, quotation marks as `"` or `'`, a low comma as `,`. */
const plainOf: Record<string, string> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': ',',
};

/** A mark in its plain form. */
export function plainMark(mark: string): string {
  return plainOf[mark] ?? mark;
}

/** The same for every UTF-16 unit. */
export const plainMarks = Uint16Array.from({ length: 0x10000 }, (_, unit) =>
  plainMark(String.fromCharCode(unit)).charCodeAt(0),
);
