import type { Block, Draft, EncounterMention } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { isSame } from './partners.ts';
import type { Telling } from './sides.ts';

/**
 * One record a real-world happening: title, lead, caption and body that tell of one encounter are one,
 * at the first full statement in the body.
 */
export function merged(
  draft: Draft,
  told: readonly EncounterMention[],
): { encounters: EncounterMention[]; tellings: Telling[] } {
  const kept: EncounterMention[] = [];
  const tellings: Telling[] = [];
  for (const mention of [...told].sort((a, b) => rank(draft, a) - rank(draft, b) || a.from - b.from)) {
    const same = kept.find((other) => isOne(other, mention));
    const encounter = same ?? { ...mention };
    if (same) fill(same, mention);
    else kept.push(encounter);
    if (mention.participants.length > 1) tellings.push({ from: mention.from, encounter });
  }
  return { encounters: kept.sort((a, b) => a.from - b.from), tellings: tellings.sort((a, b) => a.from - b.from) };
}

/** Body before lead-less titles and captions. */
function rank(draft: Draft, { from }: EncounterMention): number {
  const role: Block['role'] | undefined = draft.blocks[firstFrom(draft.blocks, from + 1) - 1]?.role;
  return role === 'body' || role === undefined ? 0 : 1;
}

const conversation = new Set(['talks', 'meeting', 'call']);

function isOne(a: EncounterMention, b: EncounterMention): boolean {
  if (!(a.kind === b.kind || (conversation.has(a.kind) && conversation.has(b.kind) && (isPlain(a) || isPlain(b)))))
    return false;
  if (!datesAgree(a.date, b.date)) return false;
  if (a.kind === 'visit') return a.place === b.place && isSame(a.participants[0]!, b.participants[0]!);
  const [small, large] = a.participants.length <= b.participants.length ? [a, b] : [b, a];
  return small.participants.every((one) => large.participants.some((other) => isSame(one, other)));
}

/** Told by a word that any meeting takes (`gặp`). */
function isPlain({ kind }: EncounterMention): boolean {
  return kind === 'meeting';
}

/** Equal, one unknown, or one a part of the other (`2026-02` and `2026-02-05`). */
export function datesAgree(a: string | null, b: string | null): boolean {
  if (!a || !b) return true;
  return a.startsWith(b) || b.startsWith(a) || a.split('/').includes(b) || b.split('/').includes(a);
}

function fill(kept: EncounterMention, other: EncounterMention): void {
  if (!kept.date || (other.date && other.date.startsWith(kept.date))) kept.date = other.date ?? kept.date;
  kept.place ??= other.place;
  for (const one of other.participants)
    if (!kept.participants.some((known) => isSame(known, one))) kept.participants.push(one);
  if (other.status === 'held') kept.status = 'held';
}
