import type { DraftSection } from './draft.ts';

/**
 * How much of one A4 page a short brief takes, before anybody has laid it out: the same lines have to fit in Word, in
 * LibreOffice and in PDF, whose faces are not equally wide. So it is reckoned by letters, with the widest of them.
 */

/** Points: text width and height of a page within the narrowest margins used. */
const page = { width: 473, height: 725 };

/** Sizes of type with what a line takes in height, and a letter on average in width. */
const body = { line: 10.6, letter: 4.55, gap: 1.6 };
const note = { line: 8.7, letter: 3.62, gap: 1 };
const group = { line: 11.5, gap: 4 };
const heading = { line: 14, gap: 8 };
const titled = { line: 19, letter: 8.2 };

/** A share of the page: 1 is all of it. */
export function roomOf(sections: DraftSection[], title: string): number {
  let height = lines(title.length, titled.letter) * titled.line + 3 * body.line + heading.line + heading.gap;
  const told = new Set<string>();
  const articles = new Set<string>();
  for (const { title: name, groups, empty } of sections) {
    height += heading.gap + lines(name.length, titled.letter) * heading.line;
    if (!groups.length) height += body.gap + lines(empty.length, body.letter) * body.line;
    for (const { title: count, lines: own } of groups) {
      if (count) height += group.gap + lines(count.length, body.letter) * group.line;
      for (const { runs, quotes } of own) {
        const letters = runs.reduce((sum, { text }) => sum + text.length, 0) + 5 * quotes.length;
        height += body.gap + lines(letters, body.letter) * body.line;
        for (const { article, start, end, exact, title: headline, publisher, url, decided } of quotes) {
          const key = `${article} ${start} ${end}`;
          if (told.has(key)) continue;
          told.add(key);
          const source = articles.has(article)
            ? 20
            : headline.length + (publisher?.length ?? 20) + (url?.length ?? 0) + 20;
          articles.add(article);
          const decidedLetters = decided ? 50 + decided.who.length + (decided.why?.length ?? 0) : 0;
          height += note.gap + lines(exact.length + source + decidedLetters + 10, note.letter) * note.line;
        }
      }
    }
  }
  return height / page.height;
}

/** So many lines of so many letters, with what is lost where words break. */
const lines = (letters: number, width: number): number => Math.ceil(letters / (page.width / width - 3));
