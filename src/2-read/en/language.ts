import { unitsOf } from '../text/units.ts';

const listOf = (words: string) => new Set(words.split(' '));

/** Words without which nobody writes three sentences of English, and which no other language writes so often. */
const formWords = listOf('the of and to in that with for on was is by said at from has would his their its');
/** Those that no neighbour of English has. */
const ownAlone = listOf('the and that with said would has from his their');
/** A sentence alone may have none of them; then these tell, which no neighbour spells so. */
const plainWords = listOf(
  'agreed signed pledged promised asked called urged talks visited paid received between before which were been both ' +
    'sides two three countries their they this foreign deputy monday tuesday wednesday thursday friday saturday sunday ' +
    'suggested requested proposed undertook hosted month goods worth through january february june july october december today yesterday year should embassy agreement cooperation border',
);
/** Of these two together: Danish has `for` and `to`, Dutch `of`, but none has two of them in a sentence often. */
const prepositions = listOf('of to for with by from');
const least = 0.12;
const sentenceAlone = 30;

/** English is told by its small words: «The two sides agreed to …» has four in seven. */
export function isEnglishText(sample: string): boolean {
  if (hasManyMarks(sample)) return false;
  let [words, own, the, plain] = [0, 0, 0, 0];
  const linked = new Set<string>();
  for (const lower of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    words++;
    if (formWords.has(lower)) own++;
    if (ownAlone.has(lower)) the++;
    if (plainWords.has(lower)) plain++;
    if (prepositions.has(lower)) linked.add(lower);
  }
  if (words < 3) return false;
  const isAlone = words < sentenceAlone;
  return (isAlone ? own + plain : own) / words >= least && (the > 0 || (isAlone && (plain > 0 || linked.size > 1)));
}

/** More than one unit in ten beyond ASCII: English with foreign names and curly quotes has far fewer. */
function hasManyMarks(sample: string): boolean {
  const { length } = sample;
  const units = unitsOf(sample);
  let beyond = 0;
  for (let i = 0; i < length; i++) if (units[i]! > 0x7f) beyond++;
  return beyond > length / 10;
}
