import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { LedgerError } from '../0-facts/index.ts';

/**
 * Readings and what linking concludes are JSON, in which the same names come again and again: packed, it takes a
 * fifth of the room. The first byte tells the form: 1 is raw DEFLATE (RFC 1951) with the words below as its
 * dictionary; JSON of a first version of the schema stands as it is, and no JSON begins with a byte below 32.
 */
const deflated = 1;
/** The same with the words of what linking keeps for itself. */
const kept = 2;

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
  const message = 'A row of the ledger cannot be unpacked: another program changed it. `ganket verify` tells which.';
  throw new LedgerError('ledger/packing', message);
}

/** Rows are small: less room is made ready for each than for a file. */
const small = { chunkSize: 4096, memLevel: 6, windowBits: 14 };

export function packText(json: string): Uint8Array {
  return packedWith(deflated, words, json);
}

/** The same for what linking keeps. */
export function packKept(json: string): Uint8Array {
  return packedWith(kept, wordsKept, json);
}

function packedWith(form: number, dictionary: Buffer, json: string): Uint8Array {
  return Buffer.concat([Buffer.of(form), deflateRawSync(json, { dictionary, ...small })]);
}

/** The very JSON that was packed; null for bytes that no packing gives. */
export function unpackText(packed: Uint8Array): string | null {
  const [form] = packed;
  if (form !== deflated && form !== kept) return Buffer.from(packed).toString('utf8');
  const dictionary = form === deflated ? words : wordsKept;
  try {
    return inflateRawSync(packed.subarray(1), { dictionary, chunkSize: small.chunkSize }).toString('utf8');
  } catch {
    return null;
  }
}
