import type { Draft, Span } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { firstFrom } from '../../text/spans.ts';
import { hitsOf } from '../hits.ts';
import type { Way } from './reckon.ts';

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
    for (const hit of hitsOf(draft, 'time-outlook')) {
      if (hit.entry.values.before) this.forward.push(hit);
      if (hit.entry.values.after) this.backward.push(hit);
    }
    this.clause = clausesOf(draft);
  }

  /**
   * Which way the clause of a date looks. `until`: the date is an end; `ahead` for a deadline (`trước`), which
   * looks ahead unless a word before it is of the past, '' for an end that may lie either way (`đến`).
   */
  wayOf({ from, to }: Span, sentence: Span | undefined, until: string | undefined): Way {
    const before = this.nearest(this.forward, from);
    if (before && this.clause[before.from] === this.clause[from]) return wayOf(before.entry.values['before']);
    const behind = this.backward[firstFrom(this.backward, to)];
    const told = behind !== undefined && this.clause[behind.from] === this.clause[from];
    if (told && behind.entry.values['after'] === 'future') return 'ahead';
    if (until !== undefined) return until === 'ahead' ? 'ahead' : 'either';
    const rest = sentence ? sentence.to - sentence.from - (to - from) : 0;
    return told || rest > fewTokens ? 'past' : 'either';
  }

  /** The last of the words that ends before the token. */
  private nearest(words: readonly Hit[], token: number): Hit | undefined {
    let i = firstFrom(words, token) - 1;
    while (i >= 0 && words[i]!.to > token) i--;
    return words[i];
  }
}

/** A date with no more than this beside it stands alone. */
const fewTokens = 4;

function wayOf(word: string | undefined): Way {
  return word === 'future' ? 'ahead' : 'past';
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
