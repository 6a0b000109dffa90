import { cannotUnpack, deflatedWith, inflatedWith } from '../packing.ts';

/**
 * What linking keeps at a place of a list, as JSON in few bytes: there are many, and most are small. The first byte tells
 * the form, in both of which ids stand as bytes (see `idsAsBytes`): 1 is raw DEFLATE with the words below, 0 is not.
 * Other words are another form: with them goes a step of the schema that throws the lists away.
 */
const plain = 0;
const deflated = 1;

const words = Buffer.from(
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

/** What is shorter hardly becomes so by more than its ids, and is written most often: ties and reports. */
const worthDeflating = 64;

export function packBody(json: string): Uint8Array {
  const bytes = idsAsBytes(json);
  const packed = bytes.length < worthDeflating ? bytes : deflatedWith(words, bytes);
  return packed.length < bytes.length
    ? Buffer.concat([Buffer.of(deflated), packed])
    : Buffer.concat([Buffer.of(plain), bytes]);
}

/** The very JSON that was packed. Refuses what no packing gives, as another program may have left it. */
export function jsonOfBody(packed: Uint8Array): string {
  const rest = packed.subarray(1);
  if (packed[0] === plain) return idsAsDigits(Buffer.from(rest));
  if (packed[0] !== deflated) throw cannotUnpack();
  try {
    return idsAsDigits(inflatedWith(words, rest));
  } catch {
    throw cannotUnpack();
  }
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
