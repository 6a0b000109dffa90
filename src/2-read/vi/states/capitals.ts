import type { Draft } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { TokenKind } from '../../text/tokens.ts';
import { hitsOf } from '../hits.ts';

/**
 * «Hà Nội và Bắc Kinh nhất trí …» acts and is a state; «tại Hà Nội», «rời Bắc Kinh», «Hà Nội, ngày
 * 2 tháng 9» are places. A capital is a place unless its neighbours say that it acts.
 */
export function capitalActs(draft: Draft, capital: Hit): boolean {
  const { tokens } = draft;
  const cues = cuesOf(draft);
  if (cues.places.has(capital.from)) return false;
  if (cues.parties.has(capital.from)) return true;
  const opens = cues.clauses.has(capital.from) || opensClause(draft, capital.from);
  return cues.acts.has(capital.to) && opens && tokens.kind[capital.to] === TokenKind.word;
}

interface Cues {
  /** Tokens before which a word of place ends (`tại`). */
  places: Set<number>;
  /** Tokens before which a word ends that takes a party (`phía`, `giữa`). */
  parties: Set<number>;
  /** Tokens before which a word ends that opens a clause (`tuy nhiên`, `rằng`). */
  clauses: Set<number>;
  /** Tokens at which something begins that only one who acts does (`đã`, `cam kết`). */
  acts: Set<number>;
}

const known = new WeakMap<Draft, Cues>();

function cuesOf(draft: Draft): Cues {
  let cues = known.get(draft);
  if (cues) return cues;
  known.set(draft, (cues = { places: new Set(), parties: new Set(), clauses: new Set(), acts: new Set() }));
  for (const { from, to, entry } of hitsOf(draft, 'capital-cues')) {
    if (entry.values['cue'] === 'place') cues.places.add(to);
    else if (entry.values['cue'] === 'party') cues.parties.add(to);
    else if (entry.values['cue'] === 'clause') cues.clauses.add(to);
    else cues.acts.add(from);
  }
  return cues;
}

function opensClause({ tokens }: Draft, from: number): boolean {
  const before = from - 1;
  return before < 0 || tokens.kind[before] === TokenKind.newline || tokens.kind[before] === TokenKind.mark;
}
