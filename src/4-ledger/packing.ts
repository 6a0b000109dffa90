import { deflateRawSync, deflateSync, inflateRawSync, inflateSync } from 'node:zlib';
import { LedgerError } from '../0-facts/index.ts';
import type { TextsTable } from './tables.ts';

/**
 * Readings and what linking concludes are JSON, in which the same names come again and again: packed, it takes a
 * fifth of the room. The first byte tells the form: 1 is raw DEFLATE (RFC 1951) with the words below as its
 * dictionary; JSON of a first version of the schema stands as it is, and no JSON begins with a byte below 32.
 */
const deflated = 1;

/** Part of the form: packed rows are read with it for ever. Other words would be another form, of another first byte. */
const words = Buffer.from(
  [
    '"unsure":["due","date","value","scope"],"perYear":"basis":"new","basis":"cumulative","qualifier":"about","qualifier":"over","of":"trade-turnover"',
    '"status":"progress","status":"started","status":"completed","what":"',
    '"metric":"scholarships","metric":"tourists","metric":"investment-registered","metric":"investment-stock","metric":"growth","metric":"exports","metric":"trade-turnover","kind":"actual","kind":"target","value":1000000000,"unit":"percent","unit":"count","unit":"USD","date":"2025","scope":"LAO-VNM","per":"year"',
    '"kind":"framework","kind":"instrument","kind":"milestone","kind":"mechanism","kind":"project","name":"","date":null,"number":null,',
    '"state":"proposed","suggested":"completed","state":"signed","state":"under-way","state":"completed","rule":"said-proposed","rule":"said-pledged","rule":"said-agreed","oneSided":true,"internal":true,',
    '"kind":"document","kind":"event","kind":"obstacle","kind":"target","specificity":"specific","specificity":"directed",',
    '{"field":"wording","from":"","to":""},"why":{"key":"why.shared-words","values":{"terms":"","percent":"indicator":true',
    '"politics","defence-security","border","finance","energy","science-digital","health","people-local","justice","parliament","multilateral","economy","culture-tourism","agriculture-environment","education","infrastructure","investment","trade"',
    '"rule":"vi/encounters/meeting","rule":"vi/encounters/visit","rule":"vi/outcomes/","rule":"vi/figures/","rule":"vi/things/","rule":"vi/people/office-name","rule":"vi/speech/joint","rule":"vi/speech/',
    '{"id":"t","relation":"LAO-VNM","facts":[{"fact":"","article":"","start":,"end":,"saidOn":"20","encounter":"e","story":"story-","figures":[],"drifts":[],"why":null}],"kind":"line-of-action","specificity":"general","state":"agreed","suggested":null,"steps":[{"state":"agreed","date":"20","rule":"said-agreed","fact":""}],"oneSided":false,"internal":false,"due":null,"force":"agreed","pillars":[""],"holders":["LAO","VNM"],"speakers":["hai bên"],"figures":[]}',
    '{"document":{"id":"","language":"vi","publishedOn":"20"},"encounters":[{"kind":"session","kind":"ceremony","kind":"signing","kind":"call","kind":"visit","kind":"meeting","kind":"talks","participants":[{"name":"","country":"LAO"},{"name":"","country":"VNM"}],"date":"20","place":null,"status":"planned","status":"held",',
    '"commitments":[{"force":"instructed","force":"signed","force":"proposed","force":"pledged","speakers":["',
    '"office":"Chủ tịch nước","office":"Chủ tịch Quốc hội","office":"Tổng Bí thư","office":"Bộ trưởng","office":"Thủ tướng","country":"VNM",',
    '}],"results":[],"indicators":[],"offices":[],"things":[]',
    '"],"holders":["LAO","VNM"],"action":"","pillars":["trade"],"due":null,"indicator":false,"evidence":{"exact":"","start":1,"end":1},"rule":"vi/"},{"force":"agreed","speakers":["',
  ].join(''),
);

/** A value as JSON in little room. */
export function pack(value: unknown): Uint8Array {
  return packText(JSON.stringify(value));
}

/** The value that was packed. */
export function unpack<T>(packed: Uint8Array): T {
  return JSON.parse(jsonOf(packed)) as T;
}

/** The JSON that was packed. Refuses what no packing gives, as another program may have left it. */
function jsonOf(packed: Uint8Array): string {
  const json = unpackText(packed);
  if (json !== null) return json;
  throw cannotUnpack();
}

/** Said of bytes that no packing gives. */
export function cannotUnpack(): LedgerError {
  const message = 'A row of the ledger cannot be unpacked: another program changed it. `ganket verify` tells which.';
  return new LedgerError('ledger/packing', message);
}

/** Rows are small: less room is made ready for each than for a file. */
const small = { chunkSize: 4096, memLevel: 6, windowBits: 14 };

export function packText(json: string): Uint8Array {
  return Buffer.concat([Buffer.of(deflated), deflatedWith(words, json)]);
}

/** The very JSON that was packed; null for bytes that no packing gives. */
export function unpackText(packed: Uint8Array): string | null {
  if (packed[0] !== deflated) return Buffer.from(packed).toString('utf8');
  try {
    return inflatedWith(words, packed.subarray(1)).toString('utf8');
  } catch {
    return null;
  }
}

/** A small row as raw DEFLATE with a dictionary. */
export function deflatedWith(dictionary: Buffer, content: string | Buffer): Uint8Array {
  return deflateRawSync(content, { dictionary, ...small });
}

export function inflatedWith(dictionary: Buffer, bytes: Uint8Array): Buffer {
  return inflateRawSync(bytes, { dictionary, chunkSize: small.chunkSize });
}

/** How the table has an article's text: in `text`, or as zlib (RFC 1950), which any program reads, in `packed_text`. */
export type KeptText = Pick<TextsTable, 'text' | 'packed_text'>;

/** A text as it is kept: packed where that is shorter, `text` then being empty. */
export function keptText(text: string): KeptText {
  const bytes = Buffer.from(text);
  const packed = deflateSync(bytes);
  return packed.length < bytes.length ? { text: '', packed_text: packed } : { text, packed_text: null };
}

/** The text that a row keeps; null for bytes that no packing gives. */
export function unpackedText({ text, packed_text }: KeptText): string | null {
  if (packed_text === null) return text;
  try {
    return inflateSync(packed_text).toString('utf8');
  } catch {
    return null;
  }
}

/** The same. Refuses what no packing gives. */
export function textOf(row: KeptText): string {
  const text = unpackedText(row);
  if (text === null) throw cannotUnpack();
  return text;
}
