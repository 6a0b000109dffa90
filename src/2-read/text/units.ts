/** The UTF-16 units of texts of common length lie here, one text after the other. */
let shelf = new Uint16Array(1 << 14);
const longestShelf = 1 << 20;
/** The text that lies there: its language is told from the same units as its tokens. */
let onShelf: string | null = null;
/** Longer ones are not held on to. */
const longestRemembered = 1 << 16;

/** `utf16le` writes the low byte first; where the machine keeps it last, the bytes are turned. */
const isTurned = new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1;

/**
 * The UTF-16 units of a text as numbers, for whoever looks at every one of them: a string's own are slower to ask for.
 * They hold until the next text's are asked for; behind the text stands anything.
 */
export function unitsOf(text: string): Uint16Array {
  if (text === onShelf) return shelf;
  const { length } = text;
  let units = shelf;
  if (length > units.length) {
    units = new Uint16Array(2 * length);
    if (length <= longestShelf) shelf = units;
  }
  const bytes = Buffer.from(units.buffer, 0, 2 * length);
  bytes.write(text, 'utf16le');
  if (isTurned) bytes.swap16();
  onShelf = units === shelf && length <= longestRemembered ? text : null;
  return units;
}
