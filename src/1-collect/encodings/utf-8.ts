/** The first byte that is no UTF-8; null where all are. */
export function firstInvalid(bytes: Uint8Array): number | null {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return null;
  } catch {
    const again = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    for (let i = 0; i < bytes.length; i++) if (again[i] !== bytes[i]) return i;
    return bytes.length - 1;
  }
}

/** Letters beyond ASCII that are whole in UTF-8: by chance, an old encoding has hardly two. */
const byChance = 3;

/** Whether bytes that are not all UTF-8 are so for a good part. */
export function isMixed(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const whole = text.match(/(?!\ufffd)[\x80-\uffff]/g)?.length ?? 0;
  return whole > byChance;
}

/** Whether bytes are UTF-8 up to a last letter that lacks its end. */
export function isCutOff(bytes: Uint8Array, firstInvalid: number): boolean {
  const rest = Buffer.from(bytes.subarray(firstInvalid)).toString('latin1');
  const lacksEnd = /^(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})$/.test(rest);
  return lacksEnd && bytes.subarray(0, firstInvalid).some((byte) => byte > 0x7f);
}
