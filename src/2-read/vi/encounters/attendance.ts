import type { Participant } from '../../../0-facts/index.ts';
import type { PartyMention, Sentence, Span } from '../../mentions.ts';
import { firstFrom, inside } from '../../text/spans.ts';
import { hitsOf, longestHits } from '../hits.ts';
import { listFrom, participantsOf } from './partners.ts';
import { partiesIn } from './scene.ts';
import type { Scene } from './scene.ts';
import { says } from '../words.ts';

/** Persons that `dự`, `chủ trì`, `chứng kiến` link with the occasion, before it in its sentence or with `của` behind. */
export function attendants(scene: Scene, cue: Span, sentence: Sentence): Participant[] {
  return participantsOf(partiesAttending(scene, cue, sentence));
}

export function partiesAttending(scene: Scene, cue: Span, sentence: Sentence): PartyMention[] {
  const words = inside(longestHits(scene.draft, 'attendance-words'), { from: sentence.from, to: cue.from });
  const word = words.findLast(({ to, entry }) => entry.values['links'] === 'yes' && cue.from - to < 40);
  if (!word) return [];
  const behind = scene.partyAt.get(word.to);
  if (behind && behind.to <= cue.from && /của$/.test(word.entry.phrase))
    return listFrom(scene, behind).filter(isLeader);
  const before = partiesIn(scene, { from: sentence.from, to: word.from }).filter(isLeader);
  if (before.length === 0) return visitorsOf(scene, cue, sentence);
  return before.filter((party) => party === before.at(-1) || isChained(scene, party, before));
}

/** `Nhân dịp dự Hội nghị …, Thủ tướng A …`: the subject stands behind. */
function visitorsOf(scene: Scene, cue: Span, sentence: Sentence): PartyMention[] {
  const behind = partiesIn(scene, { from: cue.to, to: sentence.to });
  const subject = behind.find((party) => isLeader(party) && !scene.objectWord.has(party.from));
  return subject ? [subject] : [];
}

export function isLeader({ kind, participants }: PartyMention): boolean {
  return kind === 'person' || (kind === 'joint' && participants.length > 1);
}

/** Listed with the next one: `A và B`, `A, B và C`. */
function isChained(scene: Scene, party: PartyMention, all: readonly PartyMention[]): boolean {
  const next = all[all.indexOf(party) + 1];
  if (!next) return false;
  // `A đã cùng B chứng kiến`.
  if (says(scene.draft.tokens, next.from - 1, 'cùng') && next.from - party.to === 2) return true;
  if (next.from - party.to > 2) return false;
  return isChainedWord(scene, party.to) && (next === all.at(-1) || isChained(scene, next, all));
}

function isChainedWord({ draft: { tokens } }: Scene, i: number): boolean {
  return tokens.isMark(i, ',') || ['và', 'cùng'].includes(tokens.wordAt(i));
}

/** Behind the name: `do Trung Quốc và Lào đồng chủ trì`, `dưới sự chủ trì của A và B`, `giữa A và B`. */
export function chairsBehind(scene: Scene, name: Span, sentence: Sentence): Participant[] {
  const { tokens } = scene.draft;
  const words = hitsOf(scene.draft, 'attendance-words');
  for (let i = firstFrom(words, name.to); i < words.length && words[i]!.to < sentence.to; i++) {
    const first = /của$/.test(words[i]!.entry.phrase) ? scene.partyAt.get(words[i]!.to) : undefined;
    if (first) return participantsOf(listFrom(scene, first).filter(isLeader));
  }
  for (let i = name.from + 1; i < Math.min(name.to + 6, sentence.to); i++) {
    const first = says(tokens, i, 'do', 'giữa') ? scene.partyAt.get(i + 1) : undefined;
    if (first && (first.kind === 'person' || says(tokens, i, 'do'))) return participantsOf(listFrom(scene, first));
  }
  return [];
}
