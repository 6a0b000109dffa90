import type { PartyMention } from '../../mentions.ts';
import type { Complement } from './complement.ts';
import { forceOf, isJoint } from './frame.ts';
import type { Frame } from './frame.ts';
import type { Act } from './verb.ts';

/** A verb of speech in force: whose it is, and from which word its clause runs. */
export interface Utterance {
  act: Act;
  party: PartyMention;
  from: number;
  /** The subject was not written in this sentence. */
  far: boolean;
}

/** The frame of an action said with these words; null where saying so binds nobody. */
export function frameOf(utterance: Utterance, complement: Complement): Frame | null {
  const force = forceOf(utterance.act, utterance.party, complement);
  if (!force) return null;
  const { act, far } = utterance;
  // `ông A cho biết hai nước đã nhất trí …`: those who agreed say so.
  const { actor, then } = complement;
  const known = actor !== null && (!isJoint(actor) || actor.participants.length > 1);
  const party = act === 'tell' && then === 'agree' && known ? actor : utterance.party;
  return {
    force,
    speakers: party.participants.map((each) => each.name),
    countries: party.countries,
    joint: isJoint(party),
    act,
    unsure: far ? ['speakers'] : [],
  };
}
