import type { Draft } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { firstFrom } from '../../text/spans.ts';

/**
 * «Ngày 22/10, bà A cho biết đoàn sẽ đến vào ngày 5/11» → the first day is past, the second ahead. The
 * nearest word before a date in its clause tells (`sẽ`, `đã ký`); where there is none, the first behind it.
 */
export class Outlook {
  /** Words that tell of a date behind them, and of a date before them, by start. */
  private readonly forward: Hit[] = [];
  private readonly backward: Hit[] = [];
  /** The number of the clause of every token: sentences, and what `;` parts within them. */
  private readonly clause: Int32Array;

  constructor(draft: Draft) {
    for (const hit of draft.hits) {
      if (hit.entry.table !== 'time-outlook') continue;
      if (hit.entry.values.before) this.forward.push(hit);
      if (hit.entry.values.after) this.backward.push(hit);
    }
    this.clause = clausesOf(draft);
  }

  /** Whether the clause of the words from one token to another speaks of what is to come. */
  isAhead(from: number, to: number): boolean {
    const before = this.nearest(this.forward, from);
    if (before && this.clause[before.from] === this.clause[from]) return before.entry.values.before === 'future';
    const behind = this.backward[firstFrom(this.backward, to)];
    return (
      behind !== undefined && this.clause[behind.from] === this.clause[from] && behind.entry.values.after === 'future'
    );
  }

  /** Whether a word before the date in its clause says that it is past. */
  isPast(from: number): boolean {
    const before = this.nearest(this.forward, from);
    if (!before || this.clause[before.from] !== this.clause[from]) return false;
    return before.entry.values.before === 'past';
  }

  /** The last of the words that ends before the token. */
  private nearest(words: readonly Hit[], token: number): Hit | undefined {
    let i = firstFrom(words, token) - 1;
    while (i >= 0 && words[i]!.to > token) i--;
    return words[i];
  }
}

function clausesOf({ tokens, sentences }: Draft): Int32Array {
  const clause = new Int32Array(tokens.count);
  let number = 0;
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (next < sentences.length && sentences[next]!.from === i) {
      number++;
      next++;
    } else if (tokens.isMark(i, ';')) number++;
    clause[i] = number;
  }
  return clause;
}
