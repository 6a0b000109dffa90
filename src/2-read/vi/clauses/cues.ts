import type { Draft, Span } from '../../mentions.ts';
import { hitsOf } from '../hits.ts';
import { onceALine } from '../../text/lexicon.ts';
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
  private readonly speechVerbs: readonly Hit[];
  private readonly actionVerbs: readonly Hit[];
  private readonly clauseWords: readonly Hit[];
  /** The longest of them that starts at a token, and the longest that ends before it: from 1 on, 0 stands for none. */
  private readonly speech: Int32Array;
  private readonly actions: Int32Array;
  private readonly actionEnds: Int32Array;
  private readonly words: Int32Array;
  private readonly wordEnds: Int32Array;
  /** Roles of the word that starts at a token, and of the one that ends before it. */
  private readonly roles: Int32Array;
  private readonly rolesBefore: Int32Array;
  private readonly papers: Uint8Array;
  private readonly inName: Uint8Array;
  /** Inside a verb, or a compound that looks like one, behind its first word. */
  private readonly inVerb: Uint8Array;

  constructor(draft: Draft) {
    const places = draft.tokens.count + 1;
    const columns = new Int32Array(7 * places);
    const column = (number: number): Int32Array => columns.subarray(number * places, (number + 1) * places);
    this.draft = draft;
    this.inName = namesOf(draft);
    this.inVerb = new Uint8Array(places);
    this.papers = new Uint8Array(places);
    [this.roles, this.rolesBefore] = [column(0), column(1)];
    [this.speech, this.actions, this.actionEnds] = [column(2), column(3), column(4)];
    [this.words, this.wordEnds] = [column(5), column(6)];
    this.speechVerbs = hitsOf(draft, 'speech-verbs');
    this.actionVerbs = hitsOf(draft, 'action-verbs');
    this.clauseWords = hitsOf(draft, 'clause-roles');
    for (const hit of hitsOf(draft, 'outcome-words'))
      if (hit.entry.values['role'] === 'paper') this.papers[hit.from] = 1;
    this.placeVerbs();
    this.placeWords();
  }

  private placeVerbs(): void {
    const inSpeech = new Uint8Array(this.inVerb.length);
    this.speechVerbs.forEach((hit, i) => {
      if (!keepFirst(this.speech, hit, i)) return;
      for (let at = hit.from + 1; at < hit.to; at++) inSpeech[at] = 1;
    });
    this.actionVerbs.forEach((hit, i) => {
      if (!keepFirst(this.actions, hit, i)) return;
      // «cam kết thúc đẩy» is `cam kết` and `thúc đẩy`, not `kết thúc`.
      if (inSpeech[hit.from] && inSpeech[hit.to - 1] !== 1) {
        this.actions[hit.from] = taken;
        return;
      }
      // They come by start: the first that ends here is the longest.
      if (this.actionEnds[hit.to] === 0) this.actionEnds[hit.to] = i + 1;
      for (let at = hit.from + 1; at < hit.to; at++) this.inVerb[at] = 1;
    });
  }

  private placeWords(): void {
    this.clauseWords.forEach((hit, i) => {
      if (!keepFirst(this.words, hit, i) || this.inName[hit.from]) return;
      this.roles[hit.from] = rolesOf(hit.entry);
      if (this.wordEnds[hit.to] !== 0) return;
      this.wordEnds[hit.to] = i + 1;
      this.rolesBefore[hit.to] = rolesOf(hit.entry);
    });
  }

  /** The verb of speech that starts here. */
  speechAt(token: number): Hit | undefined {
    const hit = this.speechVerbs[(this.speech[token] ?? 0) - 1];
    if (!hit || this.inName[token] || this.inVerb[token] || this.nounEnd(token) > hit.to) return undefined;
    return hit;
  }

  /** The verb of action that starts here; followed by `của` it is a noun. */
  verbAt(token: number): Hit | undefined {
    const hit = this.actionVerbs[(this.actions[token] ?? 0) - 1];
    if (!hit || this.inName[token] || this.inVerb[token] || hit.entry.values['rank'] === 'noun') return undefined;
    return wordAt(this.draft.tokens, hit.to) === 'của' ? undefined : hit;
  }

  /** The verb of action that ends right before the token. */
  verbBefore(token: number): Hit | undefined {
    const hit = this.actionVerbs[(this.actionEnds[token] ?? 0) - 1];
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
    const hit = this.actionVerbs[(this.actions[token] ?? 0) - 1];
    return hit?.entry.values['rank'] === 'noun' ? hit.to : token;
  }

  /** Where the small word ends that starts here and has one of the roles; null where there is none. */
  wordEnd(token: number, roles: number): number | null {
    return (this.roles[token] ?? 0) & roles ? this.clauseWords[this.words[token]! - 1]!.to : null;
  }

  /** Where the small word starts that ends right before the token and has one of the roles. */
  wordStart(token: number, roles: number): number | null {
    return (this.rolesBefore[token] ?? 0) & roles ? this.clauseWords[this.wordEnds[token]! - 1]!.from : null;
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
    const hit = this.clauseWords[(this.words[token] ?? 0) - 1];
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

/** The roles of a lexicon line as bits. */
const rolesOf = onceALine(({ values }) =>
  values['role']!.split(' ').reduce((mask, role) => mask | (Role[role as keyof typeof Role] ?? 0), 0),
);

/** A verb that starts here is none: no other takes its place. */
const taken = -1;

/** Keeps a hit's number at its start; hits come by start, of one start the longest first. False where one is kept. */
function keepFirst(slots: Int32Array, { from }: Hit, index: number): boolean {
  if (slots[from] !== 0) return false;
  slots[from] = index + 1;
  return true;
}

function namesOf(draft: Draft): Uint8Array {
  const inName = new Uint8Array(draft.tokens.count + 1);
  const named: Span[] = draft.things.filter(({ kind }) => kind === 'instrument' || kind === 'mechanism');
  for (const spans of [draft.names, draft.parties, named])
    for (const { from, to } of spans) for (let i = from; i < to; i++) inName[i] = 1;
  return inName;
}
