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

/** The columns of a token's row: the number of the longest hit that starts there or ends before it, from 1 on; 0 is none. */
const Column = { speech: 0, action: 1, actionEnd: 2, word: 3, wordEnd: 4, roles: 5, rolesBefore: 6, flags: 7 } as const;
const rowWidth = 8;

/** Of a token. Inside a verb is behind its first word, also in a compound that only looks like one. */
const Flag = { inName: 1, inVerb: 2, inSpeech: 4, paper: 8 } as const;

/**
 * The words that build clauses, by the token at which they start: verbs of speech, verbs of action
 * and small words. What lies inside a name or a named party is no verb (`Mặt trận Thống nhất`).
 */
export class Cues {
  private readonly draft: Draft;
  private readonly speechVerbs: readonly Hit[];
  private readonly actionVerbs: readonly Hit[];
  private readonly clauseWords: readonly Hit[];
  /** What stands at each token, a row of `Column` each: all that is asked of a token lies together. */
  private readonly rows: Int32Array;

  constructor(draft: Draft) {
    this.draft = draft;
    this.rows = new Int32Array(rowWidth * (draft.tokens.count + 1));
    this.speechVerbs = hitsOf(draft, 'speech-verbs');
    this.actionVerbs = hitsOf(draft, 'action-verbs');
    this.clauseWords = hitsOf(draft, 'clause-roles');
    this.placeNames();
    for (const { from, entry } of hitsOf(draft, 'outcome-words'))
      if (entry.values['role'] === 'paper') this.mark(from, Flag.paper);
    this.placeVerbs();
    this.placeWords();
  }

  private mark(token: number, flag: number): void {
    this.rows[rowWidth * token + Column.flags]! |= flag;
  }

  private has(token: number, flags: number): boolean {
    return (this.rows[rowWidth * token + Column.flags]! & flags) !== 0;
  }

  private placeNames(): void {
    for (const span of this.draft.names) this.markInside(span, Flag.inName);
    for (const span of this.draft.parties) this.markInside(span, Flag.inName);
    for (const thing of this.draft.things)
      if (thing.kind === 'instrument' || thing.kind === 'mechanism') this.markInside(thing, Flag.inName);
  }

  private markInside({ from, to }: Span, flag: number): void {
    for (let i = from; i < to; i++) this.mark(i, flag);
  }

  /** Keeps a hit's number at its start; hits come by start, of one start the longest first. False where one is kept. */
  private keepFirst(column: number, { from }: Hit, index: number): boolean {
    const place = rowWidth * from + column;
    if (this.rows[place] !== 0) return false;
    this.rows[place] = index + 1;
    return true;
  }

  private placeVerbs(): void {
    const { rows } = this;
    this.speechVerbs.forEach((hit, i) => {
      if (this.keepFirst(Column.speech, hit, i)) this.markInside({ from: hit.from + 1, to: hit.to }, Flag.inSpeech);
    });
    this.actionVerbs.forEach((hit, i) => {
      if (!this.keepFirst(Column.action, hit, i)) return;
      // «cam kết thúc đẩy» is `cam kết` and `thúc đẩy`, not `kết thúc`.
      if (this.has(hit.from, Flag.inSpeech) && !this.has(hit.to - 1, Flag.inSpeech)) {
        rows[rowWidth * hit.from + Column.action] = taken;
        return;
      }
      // They come by start: the first that ends here is the longest.
      if (rows[rowWidth * hit.to + Column.actionEnd] === 0) rows[rowWidth * hit.to + Column.actionEnd] = i + 1;
      this.markInside({ from: hit.from + 1, to: hit.to }, Flag.inVerb);
    });
  }

  private placeWords(): void {
    const { rows } = this;
    this.clauseWords.forEach((hit, i) => {
      if (!this.keepFirst(Column.word, hit, i) || this.has(hit.from, Flag.inName)) return;
      const roles = rolesOf(hit.entry);
      rows[rowWidth * hit.from + Column.roles] = roles;
      const end = rowWidth * hit.to;
      if (rows[end + Column.wordEnd] !== 0) return;
      rows[end + Column.wordEnd] = i + 1;
      rows[end + Column.rolesBefore] = roles;
    });
  }

  /** The verb of speech that starts here. */
  speechAt(token: number): Hit | undefined {
    const found = this.rows[rowWidth * token + Column.speech];
    if (!found || this.has(token, Flag.inName | Flag.inVerb)) return undefined;
    const hit = this.speechVerbs[found - 1]!;
    return this.nounEnd(token) > hit.to ? undefined : hit;
  }

  /** The verb of action that starts here; followed by `của` it is a noun. */
  verbAt(token: number): Hit | undefined {
    const found = this.rows[rowWidth * token + Column.action];
    if (!found || found === taken || this.has(token, Flag.inName | Flag.inVerb)) return undefined;
    const hit = this.actionVerbs[found - 1]!;
    if (hit.entry.values['rank'] === 'noun') return undefined;
    return wordAt(this.draft.tokens, hit.to) === 'của' ? undefined : hit;
  }

  /** The verb of action that ends right before the token. */
  verbBefore(token: number): Hit | undefined {
    const found = this.rows[rowWidth * token + Column.actionEnd];
    if (!found) return undefined;
    const hit = this.actionVerbs[found - 1]!;
    if (this.has(hit.from, Flag.inName | Flag.inVerb) || hit.entry.values['rank'] === 'noun') return undefined;
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
    const found = this.rows[rowWidth * token + Column.action];
    const hit = found ? this.actionVerbs[found - 1] : undefined;
    return hit?.entry.values['rank'] === 'noun' ? hit.to : token;
  }

  /** Where the small word ends that starts here and has one of the roles; null where there is none. */
  wordEnd(token: number, roles: number): number | null {
    const row = rowWidth * token;
    return this.rows[row + Column.roles]! & roles ? this.clauseWords[this.rows[row + Column.word]! - 1]!.to : null;
  }

  /** Where the small word starts that ends right before the token and has one of the roles. */
  wordStart(token: number, roles: number): number | null {
    const row = rowWidth * token;
    if ((this.rows[row + Column.rolesBefore]! & roles) === 0) return null;
    return this.clauseWords[this.rows[row + Column.wordEnd]! - 1]!.from;
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
    return this.has(token, Flag.paper);
  }

  /** Whether the word here has the role, also as part of a name or a named party (`Tập đoàn …`, `các nước`). */
  names(token: number, roles: number): boolean {
    const hit = this.clauseWords[(this.rows[rowWidth * token + Column.word] ?? 0) - 1];
    return hit !== undefined && (rolesOf(hit.entry) & roles) !== 0;
  }

  /** Whether the token lies inside a verb of several words (`phòng, chống`), behind its first. */
  isInVerb(token: number): boolean {
    return this.has(token, Flag.inVerb);
  }

  isInName(token: number): boolean {
    return this.has(token, Flag.inName);
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
