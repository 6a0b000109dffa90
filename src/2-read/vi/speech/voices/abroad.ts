import type { Block, Draft } from '../../../mentions.ts';
import { firstFrom } from '../../../text/spans.ts';
import { Role } from '../../clauses/cues.ts';
import type { Frame } from '../frame.ts';
import type { Sheet } from '../sheet.ts';

/**
 * Whether what one side says is said to, or about, somebody abroad: another state, an international body or the world
 * stands in its paragraph or in the lead, or the article tells of a meeting of two states. «Thủ tướng Thái Lan cam kết
 * nâng lương tối thiểu» alone is a matter of the house.
 */
export function isAbroad(sheet: Sheet, { joint, countries, speakers }: Frame, block: number): boolean {
  if (joint || countries.length > 1) return true;
  const facts = factsOf(sheet);
  if (facts.meets || (countries.length === 0 && !speakers.some((name) => facts.bodies.has(name)))) return true;
  return [block, ...facts.lead].some((index) => {
    const { world, states } = aroundBlock(sheet, facts, index);
    return world || states.size > 1 || [...states].some((code) => countries.length > 0 && !countries.includes(code));
  });
}

interface Around {
  states: Set<string>;
  /** An international body, or `cộng đồng quốc tế`. */
  world: boolean;
}

interface Facts {
  meets: boolean;
  /** Bodies of a state that nothing tells. */
  bodies: Set<string>;
  /** The first paragraph; none where the page has captions and heads alone. */
  lead: number[];
  blocks: Map<number, Around>;
}

const known = new WeakMap<Sheet, Facts>();

function factsOf(sheet: Sheet): Facts {
  let facts = known.get(sheet);
  if (!facts) known.set(sheet, (facts = readFacts(sheet.draft)));
  return facts;
}

function readFacts({ blocks, encounters, parties }: Draft): Facts {
  const bodies = parties.filter(({ rule, countries }) => rule === 'vi/parties/body' && countries.length === 0);
  const lead = blocks.findIndex(({ role }) => role === 'body');
  return {
    meets: encounters.some(({ participants }) => new Set(participants.map(({ country }) => country)).size > 1),
    bodies: new Set(bodies.map(({ participants }) => participants[0]!.name)),
    lead: lead < 0 ? [] : [lead],
    blocks: new Map(),
  };
}

function aroundBlock(sheet: Sheet, { blocks }: Facts, index: number): Around {
  let around = blocks.get(index);
  if (!around) blocks.set(index, (around = readBlock(sheet, sheet.draft.blocks[index]!)));
  return around;
}

function readBlock({ cues, draft }: Sheet, { from, to }: Block): Around {
  const around: Around = { states: new Set(), world: false };
  const { states, parties } = draft;
  for (let i = firstFrom(states, from); i < states.length && states[i]!.from < to; i++)
    for (const code of states[i]!.countries) around.states.add(code);
  for (let i = firstFrom(parties, from); i < parties.length && parties[i]!.from < to; i++) {
    // `hai bên` may be two of one house.
    if (parties[i]!.kind !== 'joint') for (const code of parties[i]!.countries) around.states.add(code);
    around.world ||= parties[i]!.rule === 'vi/parties/organisation';
  }
  for (let i = from; i < to && !around.world; i++) around.world = cues.names(i, Role.world);
  return around;
}
