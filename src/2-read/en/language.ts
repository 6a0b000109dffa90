import { unitsOf } from '../text/units.ts';

/** Words without which nobody writes three sentences of English, and which no other language writes so often. */
const formWords = new Set(
  'the of and to in that with for on was is by said at from has would his their its'.split(' '),
);
/** Those that no neighbour of English has. */
const ownAlone = new Set('the and that with said would will has from his their'.split(' '));
const least = 0.12;

/** English is told by its small words: «The two sides agreed to …» has four in seven. */
export function isEnglishText(sample: string): boolean {
  if (hasManyMarks(sample)) return false;
  let [words, own, the] = [0, 0, 0];
  for (const [word] of sample.matchAll(/\p{L}+/gu)) {
    words++;
    const lower = word.toLowerCase();
    if (formWords.has(lower)) own++;
    if (ownAlone.has(lower)) the++;
  }
  return words >= 3 && own / words >= least && (the > 0 || words < 30);
}

/** More than one unit in ten beyond ASCII: English with foreign names and curly quotes has far fewer. */
function hasManyMarks(sample: string): boolean {
  const { length } = sample;
  const units = unitsOf(sample);
  let beyond = 0;
  for (let i = 0; i < length; i++) if (units[i]! > 0x7f) beyond++;
  return beyond > length / 10;
}
