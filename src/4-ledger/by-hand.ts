import { factsOf, hashOf, InputError, evidenceAt } from '../0-facts/index.ts';
import type { Reading } from '../0-facts/index.ts';
import { languageOf } from '../2-read/index.ts';
import type { Backend } from './backend.ts';
import { appendEntry, standing, withdrawnIn } from './decisions/log.ts';
import type { DecisionEntry, HandEntry, NewDecision } from './decisions/judgement.ts';
import { appendEntries } from './entries.ts';
import type { ArticleEntry, Placement } from './entries.ts';
import type { Ledger } from './ledger.ts';
import { handOrigin } from './material.ts';
import type { Database } from './tables.ts';

/** The name of the reader of what people enter: no version of the program reads it again. */
const reader = 'hand';

/**
 * Keeps a commitment that no article tells. Its words and those of its document become an article of their own, so
 * that it has evidence, is found, linked and shown as any other; the log says who entered it, when and why.
 */
export async function appendByHand(
  backend: Backend,
  db: Database,
  entry: HandEntry,
  { who, why }: Pick<NewDecision, 'who' | 'why'>,
  at: string,
): Promise<{ entry: DecisionEntry; placement: Placement }> {
  const made = articleOf(entry, at);
  const [placement] = await appendEntries(backend, db, [made], at, entry.relation);
  if (!placement || placement.status === 'known') throw alreadyThere(made.article.id);
  const [fact] = factsOf(made.reading, made.article.sha256);
  const { start, end } = fact!.record.evidence;
  const anchors = [{ fact: fact!.id, text: made.article.sha256, kind: 'commitments', start, end }];
  const judgement = { kind: 'enter', fact: fact!.id } as const;
  const { relation } = entry;
  return { entry: await appendEntry(db, { relation, who, why, judgement, anchors }, at), placement };
}

/** The fact that an entry will be: the same words, standing on the same, are the same one. */
export function handFact(entry: HandEntry): string {
  const { reading, article } = articleOf(entry, '');
  return factsOf(reading, article.sha256)[0]!.id;
}

/** A commitment that was entered by hand, as the log of its relation tells. */
export interface EnteredByHand {
  /** The decision that entered it. */
  seq: number;
  /** The decision that took it back; null while it stands. */
  undoneBy: number | null;
  /** Whom it was given to last. */
  owner: string | null;
}

/** What was entered by hand into a relation, by its facts; what an import brought that was taken back as a whole is not there. */
export async function enteredByHand(
  ledger: Pick<Ledger, 'decisions'>,
  relation: string,
): Promise<Map<string, EnteredByHand>> {
  const log = await ledger.decisions(relation);
  const held = standing(log);
  const withdrawn = withdrawnIn(held);
  const standingSeqs = new Set(held.map(({ seq }) => seq));
  const undoneBy = new Map(log.flatMap(({ seq, judgement: one }) => (one.kind === 'undo' ? [[one.seq, seq]] : [])));
  const entered = new Map<string, EnteredByHand>();
  for (const { seq, judgement } of log)
    if (judgement.kind === 'enter' && !withdrawn.has(seq))
      entered.set(judgement.fact, {
        seq,
        undoneBy: standingSeqs.has(seq) ? null : (undoneBy.get(seq) ?? null),
        owner: null,
      });
  for (const { judgement } of held) {
    const one = judgement.kind === 'owner' ? entered.get(judgement.fact) : undefined;
    if (one && judgement.kind === 'owner') one.owner = judgement.owner;
  }
  return entered;
}

/** The action comes first, for a row's words; what it stands on follows. */
function articleOf(entry: HandEntry, at: string): ArticleEntry {
  const { action, document, force, speakers, holders, pillars, due = null, saidOn = null, url = null } = entry;
  const text = `${action}\n\n${document}`;
  const sha256 = hashOf(text);
  const id = `hand-${sha256.slice(0, 12)}`;
  const commitment = {
    force,
    speakers,
    holders: [...holders].sort(),
    action,
    pillars,
    due,
    indicator: false,
    evidence: evidenceAt(text, 0, action.length),
  };
  const reading: Reading = {
    // The linker compares words of one language: an entry in none would never meet what the press says.
    document: { id, language: languageOf(text), publishedOn: saidOn },
    encounters: [],
    commitments: [commitment],
    results: [],
    indicators: [],
    offices: [],
    things: [],
  };
  const about = { id, text, sha256, title: null, publisher: null, publishedOn: saidOn, url };
  return { article: { ...about, source: 'hand', retrievedAt: at }, origin: `${handOrigin}${sha256}`, reading, reader };
}

function alreadyThere(article: string): InputError {
  const message = `These very words were entered before (${article}). Confirm, edit or take back that entry instead.`;
  return new InputError('decision/entered-before', message, { cause: { values: { article } } });
}

/** A fact enters by hand together with its words, and an import is taken back with all it brought: no plain judgements. */
export function onlyByItself(kind: 'enter' | 'withdraw'): InputError {
  const message = `"${kind}" is no judgement on a fact that is there; a commitment is entered with its words, an import taken back as a whole.`;
  return new InputError('decision/by-itself', message, { cause: { values: { kind } } });
}
