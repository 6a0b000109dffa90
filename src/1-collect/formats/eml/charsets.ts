import { withIconv } from '../../encodings/iconv.ts';

/** The header of a text part that tells what it is (RFC 2045), with the lines that it goes on in. */
const told = /^(content-type:[ \t]*text\/(?:plain|html))((?:[^\r\n]|\r?\n[ \t])*)/gim;
const charset = /;\s*charset\s*=\s*"?([^";\s]+)"?/i;

/** An encoding that a text of a mail names and nobody knows. */
export function unknownCharset(mail: Uint8Array): string | null {
  for (const [, , parameters = ''] of latin1(mail).matchAll(told)) {
    const name = charset.exec(parameters)?.[1];
    if (name !== undefined && !withIconv.knows(name)) return name;
  }
  return null;
}

/** A mail whose texts are taken byte by byte, as Western letters, whatever it says of them. */
export function withoutCharsets(mail: Uint8Array): Uint8Array {
  const western = '; charset=windows-1252';
  let isTold = false;
  const changed = latin1(mail).replace(told, (_, type: string, parameters: string) => {
    isTold = true;
    return type + parameters.replace(charset, '') + western;
  });
  return Buffer.from(isTold ? changed : `Content-Type: text/plain${western}\r\n${changed}`, 'latin1');
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
