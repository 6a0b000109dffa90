import type { Force } from '../../../0-facts/index.ts';
import type { PartyMention } from '../../mentions.ts';
import type { Complement } from './complement.ts';
import type { Act } from './verb.ts';

/** Who says something with what force; what follows in the sentence, or goes on from it, takes it over. */
export interface Frame {
  force: Force;
  speakers: string[];
  /** The sides that speak, as ISO codes. */
  countries: string[];
  joint: boolean;
  /** What the verb of speech did, for the trace. */
  act: Act | 'bare' | 'source' | 'lead-in';
  /** Fields taken from farther away than the clause. */
  unsure: string[];
}

/** Whether a party speaks for both sides. */
export function isJoint(party: PartyMention): boolean {
  return party.kind === 'joint' || party.countries.length > 1;
}

/**
 * The force of what a party says: `nhất trí` is agreed, `đề nghị` proposed, `khẳng định sẽ` pledged;
 * stressing an action for the two sides is a proposal by one and an agreement by both. Null: no commitment.
 */
export function forceOf(act: Act, party: PartyMention, complement: Complement): Force | null {
  const joint = isJoint(party);
  const inner = complement.then;
  if (inner === 'refuse' || inner === 'plan' || inner === 'praise') return null;
  switch (act) {
    case 'agree':
      return inner === 'instruct' ? 'instructed' : 'agreed';
    case 'decide':
      return joint ? 'agreed' : 'pledged';
    case 'propose':
      return inner === 'pledge' ? 'pledged' : 'proposed';
    case 'hope':
      return complement.actor ? 'proposed' : null;
    case 'pledge':
      return joint ? 'agreed' : 'pledged';
    case 'instruct':
      return 'instructed';
    case 'stress':
    case 'affirm':
    case 'tell':
      return forceOfTelling(act, party, complement);
    case 'refuse':
    case 'praise':
    case 'plan':
      return null;
  }
}

function forceOfTelling(act: 'stress' | 'affirm' | 'tell', party: PartyMention, complement: Complement): Force | null {
  const joint = isJoint(party);
  const { actor, modal, matter, then } = complement;
  if (then === 'propose' || then === 'hope') return 'proposed';
  if (then === 'agree') return 'agreed';
  if (then === 'pledge' || then === 'decide') return joint ? 'agreed' : 'pledged';
  if (then === 'stress' || then === 'affirm') return joint ? 'agreed' : 'proposed';
  if (matter || modal === 'must') return joint ? 'agreed' : act === 'tell' && !matter ? null : 'proposed';
  if (joint) return act === 'tell' && modal === null ? null : 'agreed';
  // `tuyên bố viện trợ …`, `thông báo dỡ bỏ …`: to say so is to pledge it.
  const own = actor === null || (actor.kind !== 'joint' && actor.countries.join() === party.countries.join());
  if (act === 'tell' && complement.gives && own && modal === null) return 'pledged';
  if (act === 'tell' && modal === null) {
    if (!complement.ahead) return null;
    if (own) return 'pledged';
  }
  if (actor && isJoint(actor))
    return act === 'stress' ? 'proposed' : act === 'tell' || modal !== null ? 'pledged' : 'proposed';
  if (act === 'affirm' || modal === 'future' || modal === 'ready' || complement.own) return 'pledged';
  return act === 'stress' ? 'proposed' : null;
}
