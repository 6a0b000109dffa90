import type { DecisionEntry, Judgement } from './judgement.ts';

/** Persons who judged one question differently. */
export interface Disagreement {
  relation: string;
  /** The fact that the question is about; the first of two. */
  fact: string;
  /** Each person's latest word, oldest first. */
  entries: DecisionEntry[];
}

/** What stands of a log, told apart by whether it counts. */
export interface Agreement {
  /** What counts: all of it, but where two must judge alike only what two did. */
  counted: DecisionEntry[];
  /** What one person judged and another still has to. */
  waiting: DecisionEntry[];
  disagreements: Disagreement[];
}

/**
 * Holds the entries that stand against the rule of their relation. Where two persons must judge alike, a judgement
 * on what is right (confirmed or rejected, a field's value, a state, one thread or two) counts once two different
 * persons hold it as their latest word; other kinds say what one person does, and count at once.
 */
export function agreement(standing: readonly DecisionEntry[]): Agreement {
  const underRule = new Map<string, number>();
  for (const { relation, judgement } of standing)
    if (judgement.kind === 'rule') underRule.set(relation, judgement.reviewers);
  const found: Agreement = { counted: [], waiting: [], disagreements: [] };
  const questions = Map.groupBy(standing, (entry) =>
    underRule.get(entry.relation) === 2 ? questionOf(entry.judgement) : null,
  );
  for (const [question, entries] of questions) {
    if (question === null) found.counted.push(...entries);
    else settle(entries, found);
  }
  const places = new Map(standing.map((entry, place) => [entry, place]));
  found.counted.sort((a, b) => places.get(a)! - places.get(b)!);
  return found;
}

/** What the judgement answers, where two may answer it differently; null where it is no such matter. */
function questionOf(judgement: Judgement): string | null {
  switch (judgement.kind) {
    case 'confirm':
    case 'reject':
      return `right ${judgement.fact}`;
    case 'edit':
      return `field ${judgement.fact} ${judgement.field}`;
    case 'set-state':
      return `state ${judgement.fact}`;
    case 'together':
    case 'apart':
      return `pair ${[...judgement.facts].sort().join(' ')}`;
    default:
      return null;
  }
}

function answerOf(judgement: Judgement): string {
  if (judgement.kind === 'edit') return JSON.stringify(judgement.value);
  return judgement.kind === 'set-state' ? judgement.state : judgement.kind;
}

/** Each person's latest word on one question. */
function settle(entries: DecisionEntry[], found: Agreement): void {
  const latest = new Map<string, DecisionEntry>();
  for (const entry of entries) {
    latest.delete(entry.who);
    latest.set(entry.who, entry);
  }
  const answers = Map.groupBy(latest.values(), ({ judgement }) => answerOf(judgement));
  const agreed = [...answers.values()].filter((some) => some.length > 1);
  const last = agreed
    .map((some) => some.at(-1)!)
    .sort((a, b) => a.seq - b.seq)
    .at(-1);
  if (last) found.counted.push(last);
  else found.waiting.push(...latest.values());
  if (answers.size < 2) return;
  const { judgement, relation } = entries[0]!;
  const fact = 'facts' in judgement ? judgement.facts[0] : (judgement as { fact: string }).fact;
  found.disagreements.push({ relation, fact, entries: [...latest.values()] });
}
