/** A stretch of a text, by UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** The paragraph (a line of the text) in which the words stand. */
export function paragraphAt(text: string, words: Stretch): Stretch {
  const start = text.lastIndexOf('\n', words.start - 1) + 1;
  const end = text.indexOf('\n', words.end);
  return { start, end: end < 0 ? text.length : end };
}

// A sentence ends with its mark, perhaps a closing quotation mark, a space, and a capital or an opening mark.
const boundary = /[.!?…]["”’)]*\s+(?=["“‘(]*[\p{Lu}\p{N}])/gu;
// "TP. Hồ Chí Minh", "GS. Nguyễn": the full stop of an abbreviation ends nothing.
const abbreviation = /(?:^|[\s("“])(?:\p{Lu}|TP|GS|PGS|TS|ThS|Mr|Mrs|Dr|No|St)\.\s+$/u;

/** The sentence, or the sentences, in which the words stand, within one paragraph. */
export function sentenceAt(text: string, words: Stretch): Stretch {
  const paragraph = paragraphAt(text, words);
  let { start } = paragraph;
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(boundary)) {
    const end = paragraph.start + match.index + match[0].length;
    if (abbreviation.test(text.slice(paragraph.start, end))) continue;
    if (end <= words.start) start = end;
    else if (end >= words.end) return { start, end: end - trailingSpace(match[0]) };
  }
  return { start, end: paragraph.end };
}

const trailingSpace = (mark: string): number => mark.length - mark.trimEnd().length;
