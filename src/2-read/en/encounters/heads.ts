import type { Participant } from '../../../0-facts/index.ts';
import type { Draft, Sentence } from '../../mentions.ts';
import { once } from '../../once.ts';
import { inside } from '../../text/spans.ts';
import { indexAt, says } from '../words.ts';

/**
 * Who led each side, by its state: «The Indian side was led by Joint Secretary Rao, and the Romanian side by Director
 * General Toma», «The meeting was co-chaired by A and B», «A and B led their respective delegations to the talks».
 */
export function headsOf(draft: Draft): ReadonlyMap<string, Participant> {
  return once(draft, findHeads);
}

function findHeads(draft: Draft): Map<string, Participant> {
  const heads = new Map<string, Participant>();
  const { tokens } = draft;
  for (let i = 1; i < tokens.count; i++) {
    const sentence = draft.sentences[indexAt(draft.sentences, i)];
    if (!sentence) continue;
    for (const participant of ledBy(draft, i, sentence))
      if (participant.country && !heads.has(participant.country)) heads.set(participant.country, participant);
  }
  return heads;
}

function ledBy(draft: Draft, i: number, sentence: Sentence): Participant[] {
  const { tokens } = draft;
  const persons = (from: number, to: number) =>
    inside(draft.parties, { from, to }).flatMap(({ kind, participants }) => (kind === 'person' ? participants : []));
  if (says(tokens, i, 'by') && says(tokens, i - 1, 'co-chaired', 'cochaired', 'chaired'))
    return persons(i, Math.min(sentence.to, i + farthest)).slice(0, 2);
  // `led by`, and shorter for the other side: `and the Thai side by`
  if (says(tokens, i, 'by') && says(tokens, i - 1, 'led', 'headed', 'represented', 'side', 'delegation'))
    return isOfDelegation(draft, i, sentence) ? persons(i, Math.min(sentence.to, i + 12)).slice(0, 1) : [];
  const isLeading =
    says(tokens, i, 'led', 'headed') &&
    says(tokens, i + 1, 'their', 'the') &&
    says(tokens, i + 2, 'respective', 'delegations');
  return isLeading ? persons(sentence.from, i) : [];
}

const farthest = 40;

/** `the Indian side was led by`, not `a delegation of the port led by`, who may be anybody's guest. */
function isOfDelegation({ tokens }: Draft, at: number, sentence: Sentence): boolean {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 5); i--)
    if (says(tokens, i, 'side', 'delegation')) return true;
  return false;
}
