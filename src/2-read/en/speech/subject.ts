import type { Draft, PartyMention, Sentence } from '../../mentions.ts';
import { indexAt, hitAt, says, plainText } from '../words.ts';
import { partiesEndingAt } from '../parties/index.ts';

/** Who is the subject of a verb, and where the words of it begin; `carried` where it is that of the verb before. */
export interface Subject {
  party: PartyMention | null;
  from: number;
  isPassive: boolean;
  isNegated: boolean;
  isCarried: boolean;
}

/**
 * Looks back from a verb: adverbs, helping verbs, dates and what stands between commas may part it from its subject
 * («Norway's prime minister on Thursday pledged», «Minister Lo, in Athens for talks, said»).
 */
export function subjectBefore(draft: Draft, verb: number, sentence: Sentence): Subject {
  const { tokens } = draft;
  const found = { isPassive: false, isNegated: false };
  let at = verb;
  for (;;) {
    const skipped = skipBack(draft, at, sentence.from, found);
    if (skipped === at) break;
    at = skipped;
  }
  const isCarried =
    says(tokens, at - 1, 'and', 'while', 'but', 'then') || (tokens.isMark(at - 1, ',') && at - 1 > sentence.from);
  if (says(tokens, at - 1, 'and', 'while', 'but', 'then')) return { ...found, party: null, from: at, isCarried };
  // `quoted Kowal as saying that …`
  const quoted = says(tokens, at - 1, 'as') ? partiesEndingAt(draft, at - 1) : null;
  if (quoted && says(tokens, quoted.from - 1, 'quoted', 'quoting', 'cited', 'citing', 'quotes'))
    return { ...found, party: quoted, from: quoted.from, isCarried: false };
  const relative = says(tokens, at - 1, 'who') && tokens.isMark(at - 2, ',') ? partiesEndingAt(draft, at - 2) : null;
  if (relative) return { ...found, party: relative, from: relative.from, isCarried: false };
  // `Japan "hopes to …"`: a quotation that begins with the verb.
  const direct = partiesEndingAt(draft, at) ?? (tokens.isMark(at - 1, '"') ? partiesEndingAt(draft, at - 1) : null);
  // `garment exports to the United States will double`
  const before = direct && says(tokens, direct.from - 1, 'the') ? direct.from - 2 : (direct?.from ?? at) - 1;
  const isPlace = direct?.kind === 'state' && says(tokens, before, 'in', 'near', 'at', 'to', 'from');
  if (direct && !isPlace) return { ...found, party: direct, from: direct.from, isCarried: false };
  if (says(tokens, at - 1, 'it')) return { ...found, party: null, from: at - 1, isCarried: false };
  const apposed = behindApposition(draft, at, sentence);
  if (apposed) return { ...found, party: apposed, from: apposed.from, isCarried: false };
  return { ...found, party: null, from: at, isCarried };
}

function skipBack(draft: Draft, at: number, limit: number, found: { isPassive: boolean; isNegated: boolean }): number {
  if (at <= limit) return at;
  const { tokens } = draft;
  const date = draft.dates[indexAt(draft.dates, at - 1)];
  if (date && date.to === at && date.from > limit)
    return says(tokens, date.from - 1, 'on', 'in', 'the') ? date.from - 1 : date.from;
  const hit = draft.hits
    .endingAt('clause-words')
    .find(at, ({ entry }) => ['adverb', 'aux', 'not'].includes(entry.values['kind']!));
  if (!hit) return at;
  const kind = hit.entry.values['kind'];
  if (kind === 'not') found.isNegated = true;
  if (kind === 'aux' && at === hit.to && says(tokens, hit.from, 'is', 'are', 'was', 'were', 'be', 'been'))
    found.isPassive = true;
  return Math.max(limit, hit.from);
}

const farthest = 28;

/** The party before the comma that what is apposed begins with. */
function behindApposition(draft: Draft, at: number, sentence: Sentence): PartyMention | null {
  const { tokens } = draft;
  if (!tokens.isMark(at - 1, ',')) return null;
  const closed = partiesEndingAt(draft, at - 1);
  if (
    (closed?.kind === 'person' || closed?.kind === 'joint') &&
    plainText(draft.tokens, closed.from, closed.to).includes(',')
  )
    return closed;
  for (let i = at - 2; i > sentence.from && i > at - farthest; i--) {
    // `RABAT, Feb 2 (Reuters) - Spain and Morocco …`: behind a dateline nobody spoke yet.
    if (tokens.isMark(i, '-') && !(tokens.isGlued(i) && tokens.isGlued(i + 1))) return null;
    if (!tokens.isMark(i, ',')) continue;
    const party = partiesEndingAt(draft, i);
    if (
      party &&
      (party.from <= sentence.from + 4 ||
        says(tokens, i + 1, 'who', 'which', 'the', 'on', 'in', 'at', 'speaking', 'a', 'an', 'also') ||
        hitAt(draft, 'clause-words', i + 1))
    )
      return party;
  }
  return null;
}

/** Who speaks: in «X said Y had agreed to …» the one of Y's own side who tells it; `it` is whoever was told before. */
export function tellerOf(
  { tokens }: Draft,
  subject: Subject,
  verb: number,
  teller: PartyMention | null,
): PartyMention | null {
  if (!subject.party)
    return says(tokens, subject.from, 'it') && says(tokens, subject.from + 1, 'had', 'has', 'also') ? teller : null;
  const isOwn =
    subject.party.kind === 'state' &&
    teller?.kind === 'person' &&
    (subject.party.inferred || says(tokens, verb - 1, 'had', 'has', 'also', 'already')) &&
    teller.countries.join() === subject.party.countries.join();
  return isOwn ? teller : subject.party;
}
