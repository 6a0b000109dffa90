import type { Draft } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';

/** What a small word does in a clause: the roles of `clause-roles.tsv`. */
export type Role =
  | 'about'
  | 'also'
  | 'carry'
  | 'firm'
  | 'for'
  | 'give'
  | 'future'
  | 'list'
  | 'manner'
  | 'matter'
  | 'meet'
  | 'must'
  | 'not'
  | 'org'
  | 'passive'
  | 'past'
  | 'prep'
  | 'purpose'
  | 'ready'
  | 'result'
  | 'soon'
  | 'source'
  | 'that'
  | 'thing'
  | 'toward'
  | 'us'
  | 'we'
  | 'world';

/** How an action verb stands in a list: the ranks of `action-verbs.tsv`. */
export type Rank = 'lead' | 'own' | 'joint' | 'field' | 'target' | 'noun';

/**
 * The words that build clauses, by the token at which they start: verbs of speech, verbs of action
 * and small words. What lies inside a name or a named party is no verb (`Mặt trận Thống nhất`).
 */
export class Cues {
  private readonly speech = new Map<number, Hit>();
  private readonly actions = new Map<number, Hit>();
  private readonly actionEnds = new Map<number, Hit>();
  private readonly words = new Map<number, Hit>();
  private readonly papers = new Set<number>();
  private readonly wordEnds = new Map<number, Hit>();
  private readonly draft: Draft;
  private readonly inName: Uint8Array;
  /** Inside a verb, or a compound that looks like one, behind its first word. */
  private readonly inVerb: Uint8Array;

  constructor(draft: Draft) {
    this.draft = draft;
    this.inName = namesOf(draft);
    this.inVerb = new Uint8Array(draft.tokens.count + 1);
    for (const hit of draft.hits) {
      const { table } = hit.entry;
      if (table === 'speech-verbs') keepLongest(this.speech, hit.from, hit);
      else if (table === 'action-verbs') keepLongest(this.actions, hit.from, hit);
      else if (table === 'clause-roles') keepLongest(this.words, hit.from, hit);
      else if (table === 'outcome-words' && hit.entry.values.role === 'paper') this.papers.add(hit.from);
    }
    for (const hit of this.actions.values()) {
      keepLongest(this.actionEnds, hit.to, hit);
      this.inVerb.fill(1, hit.from + 1, hit.to);
    }
    for (const hit of this.words.values()) keepLongest(this.wordEnds, hit.to, hit);
  }

  /** The verb of speech that starts here. */
  speechAt(token: number): Hit | undefined {
    const hit = this.speech.get(token);
    if (!hit || this.inName[token] || this.inVerb[token] || this.nounEnd(token) > hit.to) return undefined;
    return hit;
  }

  /** The verb of action that starts here; a capital inside a sentence makes it a name. */
  verbAt(token: number): Hit | undefined {
    const hit = this.actions.get(token);
    if (!hit || this.inName[token] || this.inVerb[token] || hit.entry.values.rank === 'noun') return undefined;
    return this.draft.tokens.textOf(hit.to) === 'của' ? undefined : hit;
  }

  /** The verb of action that ends right before the token. */
  verbBefore(token: number): Hit | undefined {
    const hit = this.actionEnds.get(token);
    if (!hit || this.inName[hit.from] || this.inVerb[hit.from] || hit.entry.values.rank === 'noun') return undefined;
    return hit;
  }

  /** The verb of action that ends before the token with nothing but adverbs between. */
  verbBack(token: number, limit: number): Hit | undefined {
    for (let i = token; i > limit;) {
      const verb = this.verbBefore(i);
      if (verb) return verb.from >= limit ? verb : undefined;
      const next = this.wordStart(i, 'manner');
      if (next === null) return undefined;
      i = next;
    }
    return undefined;
  }

  /** Where the words end that only look like a verb (`chuyển đổi số`); the token itself where there are none. */
  nounEnd(token: number): number {
    const hit = this.actions.get(token);
    return hit?.entry.values.rank === 'noun' ? hit.to : token;
  }

  /** Where the small word ends that starts here and has one of the roles; null where there is none. */
  wordEnd(token: number, ...roles: Role[]): number | null {
    const hit = this.words.get(token);
    return hit && !this.inName[token] && hasRole(hit, roles) ? hit.to : null;
  }

  /** Where the small word starts that ends right before the token and has one of the roles. */
  wordStart(token: number, ...roles: Role[]): number | null {
    const hit = this.wordEnds.get(token);
    return hit && !this.inName[hit.from] && hasRole(hit, roles) ? hit.from : null;
  }

  /** The first token at or after `from` that is none of these small words, nor a date. */
  skip(from: number, limit: number, ...roles: Role[]): number {
    let i = from;
    while (i < limit) {
      const next = this.wordEnd(i, ...roles);
      if (next === null || (this.verbAt(i)?.to ?? 0) > next) break;
      i = next;
    }
    return i;
  }

  /** The token after the last one before `from` that is none of these small words. */
  skipBack(from: number, limit: number, ...roles: Role[]): number {
    let i = from;
    while (i > limit) {
      const next = this.wordStart(i, ...roles);
      if (next === null || next < limit || this.verbBefore(i)) break;
      i = next;
    }
    return i;
  }

  /** Whether the name of a kind of document starts here (`thỏa thuận`, `bản ghi nhớ`). */
  isPaper(token: number): boolean {
    return this.papers.has(token);
  }

  /** Whether the word here has the role, also as part of a name or a named party (`Tập đoàn …`, `các nước`). */
  names(token: number, role: Role): boolean {
    const hit = this.words.get(token);
    return hit !== undefined && hasRole(hit, [role]);
  }

  isInName(token: number): boolean {
    return this.inName[token] === 1;
  }

  /** Whether the token is a capital word that no sentence, clause or quotation begins with. */
  isNameLike(token: number, first: number): boolean {
    return token !== first && this.draft.tokens.isCapital(token) && !this.draft.tokens.isAllCaps(token);
  }
}

function hasRole(hit: Hit, roles: readonly Role[]): boolean {
  const own = hit.entry.values.role!.split(' ');
  return roles.some((role) => own.includes(role));
}

function keepLongest(map: Map<number, Hit>, token: number, hit: Hit): void {
  const known = map.get(token);
  if (!known || hit.to - hit.from > known.to - known.from) map.set(token, hit);
}

function namesOf(draft: Draft): Uint8Array {
  const inName = new Uint8Array(draft.tokens.count + 1);
  const spans = [
    ...draft.names,
    ...draft.parties,
    ...draft.things.filter(({ kind }) => kind === 'instrument' || kind === 'mechanism'),
  ];
  for (const { from, to } of spans) inName.fill(1, from, to);
  return inName;
}
