import type { Draft, Span } from '../../mentions.ts';
import { hitsOf } from '../hits.ts';
import type { LexiconEntry } from '../../text/lexicon.ts';
import type { Hit } from '../../text/phrases.ts';
import { wordAt } from './word.ts';

/** What a small word does in a clause: the roles of `clause-roles.tsv`, as bits. */
export const Role = {
  about: 1 << 0,
  also: 1 << 1,
  carry: 1 << 2,
  firm: 1 << 3,
  for: 1 << 4,
  future: 1 << 5,
  give: 1 << 6,
  list: 1 << 7,
  manner: 1 << 8,
  matter: 1 << 9,
  meet: 1 << 10,
  must: 1 << 11,
  not: 1 << 12,
  org: 1 << 13,
  passive: 1 << 14,
  past: 1 << 15,
  prep: 1 << 16,
  purpose: 1 << 17,
  ready: 1 << 18,
  result: 1 << 19,
  soon: 1 << 20,
  source: 1 << 21,
  that: 1 << 22,
  thing: 1 << 23,
  toward: 1 << 24,
  us: 1 << 25,
  we: 1 << 26,
  world: 1 << 27,
  and: 1 << 28,
  between: 1 << 29,
  sign: 1 << 30,
} as const;

/** How an action verb stands in a list: the ranks of `action-verbs.tsv`. */
export type Rank = 'lead' | 'own' | 'joint' | 'field' | 'target' | 'noun';

/**
 * The words that build clauses, by the token at which they start: verbs of speech, verbs of action
 * and small words. What lies inside a name or a named party is no verb (`Mặt trận Thống nhất`).
 */
export class Cues {
  private readonly draft: Draft;
  /** The longest hit that starts at a token, and the longest that ends before it. */
  private readonly speech: (Hit | undefined)[];
  private readonly actions: (Hit | undefined)[];
  private readonly actionEnds: (Hit | undefined)[];
  private readonly words: (Hit | undefined)[];
  private readonly wordEnds: (Hit | undefined)[];
  /** Roles of the word that starts at a token, and of the one that ends before it. */
  private readonly roles: Int32Array;
  private readonly rolesBefore: Int32Array;
  private readonly papers: Uint8Array;
  private readonly inName: Uint8Array;
  /** Inside a verb, or a compound that looks like one, behind its first word. */
  private readonly inVerb: Uint8Array;

  constructor(draft: Draft) {
    const places = draft.tokens.count + 1;
    const slots = (): (Hit | undefined)[] => new Array<Hit | undefined>(places).fill(undefined);
    this.draft = draft;
    this.inName = namesOf(draft);
    this.inVerb = new Uint8Array(places);
    this.papers = new Uint8Array(places);
    this.roles = new Int32Array(places);
    this.rolesBefore = new Int32Array(places);
    [this.speech, this.actions, this.actionEnds, this.words, this.wordEnds] = [
      slots(),
      slots(),
      slots(),
      slots(),
      slots(),
    ];
    for (const hit of hitsOf(draft, 'speech-verbs')) keepLongest(this.speech, hit.from, hit);
    for (const hit of hitsOf(draft, 'action-verbs')) keepLongest(this.actions, hit.from, hit);
    for (const hit of hitsOf(draft, 'clause-roles')) keepLongest(this.words, hit.from, hit);
    for (const hit of hitsOf(draft, 'outcome-words'))
      if (hit.entry.values['role'] === 'paper') this.papers[hit.from] = 1;
    const inSpeech = new Uint8Array(places);
    for (const hit of this.speech) if (hit) inSpeech.fill(1, hit.from + 1, hit.to);
    for (const hit of this.actions) {
      if (!hit) continue;
      // «cam kết thúc đẩy» is `cam kết` and `thúc đẩy`, not `kết thúc`.
      if (inSpeech[hit.from] && inSpeech[hit.to - 1] !== 1) {
        this.actions[hit.from] = undefined;
        continue;
      }
      keepLongest(this.actionEnds, hit.to, hit);
      this.inVerb.fill(1, hit.from + 1, hit.to);
    }
    for (const hit of this.words) {
      if (!hit || this.inName[hit.from]) continue;
      keepLongest(this.wordEnds, hit.to, hit);
      this.roles[hit.from] = rolesOf(hit.entry);
    }
    for (const hit of this.wordEnds) if (hit) this.rolesBefore[hit.to] = rolesOf(hit.entry);
  }

  /** The verb of speech that starts here. */
  speechAt(token: number): Hit | undefined {
    const hit = this.speech[token];
    if (!hit || this.inName[token] || this.inVerb[token] || this.nounEnd(token) > hit.to) return undefined;
    return hit;
  }

  /** The verb of action that starts here; followed by `của` it is a noun. */
  verbAt(token: number): Hit | undefined {
    const hit = this.actions[token];
    if (!hit || this.inName[token] || this.inVerb[token] || hit.entry.values['rank'] === 'noun') return undefined;
    return wordAt(this.draft.tokens, hit.to) === 'của' ? undefined : hit;
  }

  /** The verb of action that ends right before the token. */
  verbBefore(token: number): Hit | undefined {
    const hit = this.actionEnds[token];
    if (!hit || this.inName[hit.from] || this.inVerb[hit.from] || hit.entry.values['rank'] === 'noun') return undefined;
    return hit;
  }

  /** The verb of action that ends before the token with nothing but adverbs between. */
  verbBack(token: number, limit: number): Hit | undefined {
    for (let i = token; i > limit;) {
      const verb = this.verbBefore(i);
      if (verb) return verb.from >= limit ? verb : undefined;
      const next = this.wordStart(i, Role.manner);
      if (next === null) return undefined;
      i = next;
    }
    return undefined;
  }

  /** Where the words end that only look like a verb (`chuyển đổi số`); the token itself where there are none. */
  nounEnd(token: number): number {
    const hit = this.actions[token];
    return hit?.entry.values['rank'] === 'noun' ? hit.to : token;
  }

  /** Where the small word ends that starts here and has one of the roles; null where there is none. */
  wordEnd(token: number, roles: number): number | null {
    return (this.roles[token] ?? 0) & roles ? this.words[token]!.to : null;
  }

  /** Where the small word starts that ends right before the token and has one of the roles. */
  wordStart(token: number, roles: number): number | null {
    return (this.rolesBefore[token] ?? 0) & roles ? this.wordEnds[token]!.from : null;
  }

  /** The first token at or after `from` that is none of these small words. */
  skip(from: number, limit: number, roles: number): number {
    let i = from;
    while (i < limit) {
      const next = this.wordEnd(i, roles);
      if (next === null || (this.verbAt(i)?.to ?? 0) > next) break;
      i = next;
    }
    return i;
  }

  /** The token after the last one before `from` that is none of these small words. */
  skipBack(from: number, limit: number, roles: number): number {
    let i = from;
    while (i > limit) {
      const next = this.wordStart(i, roles);
      if (next === null || next < limit || this.verbBefore(i)) break;
      i = next;
    }
    return i;
  }

  /** Whether the name of a kind of document starts here (`thỏa thuận`, `bản ghi nhớ`). */
  isPaper(token: number): boolean {
    return this.papers[token] === 1;
  }

  /** Whether the word here has the role, also as part of a name or a named party (`Tập đoàn …`, `các nước`). */
  names(token: number, roles: number): boolean {
    const hit = this.words[token];
    return hit !== undefined && (rolesOf(hit.entry) & roles) !== 0;
  }

  /** Whether the token lies inside a verb of several words (`phòng, chống`), behind its first. */
  isInVerb(token: number): boolean {
    return this.inVerb[token] === 1;
  }

  isInName(token: number): boolean {
    return this.inName[token] === 1;
  }

  /** Whether the token is a capital word that no sentence, clause or quotation begins with. */
  isNameLike(token: number, first: number): boolean {
    return token !== first && this.draft.tokens.isCapital(token) && !this.draft.tokens.isAllCaps(token);
  }
}

const masks = new WeakMap<LexiconEntry, number>();

/** The roles of a lexicon line as bits; reckoned once a line. */
function rolesOf(entry: LexiconEntry): number {
  let mask = masks.get(entry);
  if (mask === undefined) {
    mask = 0;
    for (const role of entry.values['role']!.split(' ')) mask |= Role[role as keyof typeof Role] ?? 0;
    masks.set(entry, mask);
  }
  return mask;
}

function keepLongest(slots: (Hit | undefined)[], token: number, hit: Hit): void {
  const known = slots[token];
  if (!known || hit.to - hit.from > known.to - known.from) slots[token] = hit;
}

function namesOf(draft: Draft): Uint8Array {
  const inName = new Uint8Array(draft.tokens.count + 1);
  const named: Span[] = draft.things.filter(({ kind }) => kind === 'instrument' || kind === 'mechanism');
  for (const { from, to } of [...draft.names, ...draft.parties, ...named]) inName.fill(1, from, to);
  return inName;
}
