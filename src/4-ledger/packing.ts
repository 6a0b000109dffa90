import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { LedgerError } from '../0-facts/index.ts';

/**
 * Readings and what linking concludes are JSON, in which the same names come again and again: packed, it takes a
 * fifth of the room. The first byte tells the form: 1 is raw DEFLATE (RFC 1951) with the words below as its
 * dictionary; JSON of a first version of the schema stands as it is, and no JSON begins with a byte below 32.
 */
const deflated = 1;
/**
 * What linking keeps for itself, with ids as bytes: see `idsAsBytes`. 3 is deflated with words of its own, 4 is not:
 * the shorter one is kept. (2 is of a schema before; what it was for is made anew.)
 */
const kept = 3;
const keptShort = 4;

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

/** For rows of the lists that linking keeps: there are many, and most are small. */
const wordsKept = Buffer.from(
  [
    '{"date":{"publishedOn":"20","inferred":false},"story":"story-","relations":["LAO-VNM"],"wordings":[["',
    '[{"key":"","outcome":{"fact":{"id":"","kind":"indicators","article":"","textHash":"","record":{"metric":"trade-turnover","kind":"actual","value":1,"unit":"USD","date":"20","scope":"LAO-VNM",',
    '"seeking":{"postings":["LAO-VNM\\nsession","LAO-VNM\\n#1"],"place":"","list":null,"wording":null}]',
    '"kind":"session","kind":"visit","kind":"talks","kind":"meeting","kind":"call","kind":"ceremony","force":"agreed","force":"pledged","force":"signed","force":"instructed",',
    '"politics","defence-security","border","finance","energy","science-digital","health","people-local","justice","parliament","multilateral","economy","culture-tourism","agriculture-environment","education","infrastructure","investment","trade"',
    '["","",0.5,"',
    '{"about":{"relation":"LAO-VNM","figures":[],"holders":["LAO","VNM"]},"terms":[["",0.3,"word",0],["name:",1,"name",1],["",0.15,"word",0],["",0.4,"word",0],["",0.5,"word",1],["',
    ']],"works":[],"decided":null}',
    '{"article":"","publishedOn":"20","name":"","country":"VNM","offices":[{"fact":"","office":"Bộ trưởng","country":"VNM"}]}',
    '{"report":{"fact":{"id":"","kind":"encounters","article":"","textHash":"","record":{"kind":"signing","participants":[{"name":"","country":"VNM"},{"name":"","country":"LAO"}],"date":"20","place":null,"status":"planned","status":"held","evidence":{"exact":"","start":1,"end":2},"rule":"vi/encounters/signing"}},"countries":["LAO","VNM"],"language":"vi","mechanism":null,"encounter":{"first":null,"last":null},"encounter":"e',
    '{"article":"","publishedOn":"20","relation":null,"reports":[{"fact":{"id":"","kind":"encounters","article":"","textHash":"","record":{}],"outcomes":[],"mentions":[{"article":"","textHash":"',
    '[{"fact":{"id":"","kind":"commitments","article":"","textHash":"","record":{"force":"proposed","speakers":["Hai bên"],"holders":["LAO","VNM"],"action":"","pillars":["trade"],"due":null,"indicator":false,"evidence":{"exact":"Hai bên","start":1,"end":2},"rule":"vi/speech/propose"}},"language":"vi","terms":[{"key":"","weight":0.15,"role":"word","rare":false,"written":""},{"key":"name:","weight":1,"role":"name","rare":true,"written":"","weight":0.4,"role":"word","rare":false,"written":"","weight":0.5,"role":"word","rare":true,"written":"","weight":0.3,"role":"word","rare":false,"written":""}],"works":[],"speakers":["VNM"],"figures":[],"oneSided":true,"cues":[],"things":[],"plans":[],"relation":"LAO-VNM","encounter":"e","saidOn":"20","due":null,"story":"story-',
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
export function jsonOf(packed: Uint8Array): string {
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
  return packedWith(deflated, words, json);
}

/** Shorter JSON is hardly shortened by more than its ids. */
const worthDeflating = 40;

/** The same for what linking keeps. */
export function packKept(json: string): Uint8Array {
  const bytes = idsAsBytes(json);
  const deflated = bytes.length < worthDeflating ? null : packedWith(kept, wordsKept, bytes);
  return deflated && deflated.length <= bytes.length ? deflated : Buffer.concat([Buffer.of(keptShort), bytes]);
}

function packedWith(form: number, dictionary: Buffer, json: string | Buffer): Uint8Array {
  return Buffer.concat([Buffer.of(form), deflateRawSync(json, { dictionary, ...small })]);
}

/** A string of JSON that is an id, or begins with one: in quotes, perhaps with the letter of its kind before it. */
const ids = /"([et]?)([0-9a-f]{64}|[0-9a-f]{16})([" ])/g;
/** What stands around an id in hexadecimal; the sign for it in the bytes is one more than its place here. */
const aroundIds: [before: string, bytes: number, after: string][] = [
  ['"', 8, '"'],
  ['"', 8, ' '],
  ['"e', 8, '"'],
  ['"t', 8, '"'],
  ['"', 32, '"'],
];
const signs = new Map(aroundIds.map(([before, bytes, after], i) => [`${before}${bytes}${after}`, i + 1]));

/** JSON with a sign and bytes in the place of each id in it: JSON itself has no bytes below 32. */
function idsAsBytes(json: string): Buffer {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { 0: whole, 1: letter, 2: id, 3: after, index } of json.matchAll(ids)) {
    const sign = signs.get(`"${letter}${id!.length / 2}${after}`);
    if (sign === undefined) continue;
    parts.push(Buffer.from(json.slice(at, index)), Buffer.of(sign), Buffer.from(id!, 'hex'));
    at = index + whole.length;
  }
  return at === 0 ? Buffer.from(json) : Buffer.concat([...parts, Buffer.from(json.slice(at))]);
}

function idsAsDigits(bytes: Buffer): string {
  let json = '';
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! > aroundIds.length) continue;
    const [before, length, after] = aroundIds[bytes[at]! - 1]!;
    const end = at + 1 + length;
    json += bytes.toString('utf8', from, at) + before + bytes.toString('hex', at + 1, end) + after;
    from = end;
    at = end - 1;
  }
  return json + bytes.toString('utf8', from);
}

/** The very JSON that was packed; null for bytes that no packing gives. */
export function unpackText(packed: Uint8Array): string | null {
  const rest = packed.subarray(1);
  try {
    switch (packed[0]) {
      case deflated:
        return inflated(rest, words).toString('utf8');
      case kept:
        return idsAsDigits(inflated(rest, wordsKept));
      case keptShort:
        return idsAsDigits(Buffer.from(rest));
      default:
        return Buffer.from(packed).toString('utf8');
    }
  } catch {
    return null;
  }
}

function inflated(bytes: Uint8Array, dictionary: Buffer): Buffer {
  return inflateRawSync(bytes, { dictionary, chunkSize: small.chunkSize });
}
