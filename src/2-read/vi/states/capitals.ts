import type { Draft } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { TokenKind } from '../../text/tokens.ts';
import { says } from '../words.ts';

/**
 * «Hà Nội và Bắc Kinh nhất trí …» acts and is a state; «tại Hà Nội», «rời Bắc Kinh», «Hà Nội, ngày
 * 2 tháng 9» are places. A capital is a place unless its neighbours say that it acts.
 */
export function capitalActs(draft: Draft, { from, to }: Hit): boolean {
  const { hits, tokens } = draft;
  const before = hits.endingAt('capital-cues');
  if (before.find(from, isCue('place'))) return false;
  if (before.find(from, isCue('party'))) return true;
  const acts = hits.startingAt('capital-cues').find(to, isCue('act')) !== undefined;
  const opens =
    before.find(from, isCue('clause')) !== undefined || opensClause(draft, from) || says(tokens, from - 1, 'và');
  return acts && opens && tokens.kind[to] === TokenKind.word;
}

/** `place` (`tại`), `party` (`phía`, `giữa`) and `clause` (`tuy nhiên`, `rằng`) stand before a capital, what only one who acts does (`đã`, `cam kết`) behind it. */
function isCue(cue: 'place' | 'party' | 'clause' | 'act'): (hit: Hit) => boolean {
  return ({ entry }) => entry.values['cue'] === cue;
}

function opensClause({ tokens }: Draft, from: number): boolean {
  const before = from - 1;
  return before < 0 || tokens.kind[before] === TokenKind.newline || tokens.kind[before] === TokenKind.mark;
}
