import { daysOf } from '../../../0-facts/index.ts';
import type { Force, Participant } from '../../../0-facts/index.ts';
import type { ActionMention, DateMention, Draft, PartyMention, Span } from '../../mentions.ts';
import { once } from '../../once.ts';
import { inside, lastBefore } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { metricOf } from '../figures/metric.ts';
import { firstStates } from '../parties/index.ts';
import { pillarsOf } from '../pillars.ts';
import { stateName } from '../states.ts';
import { says } from '../words.ts';
import type { Said } from './said.ts';
import { isJointDocument, isSigned } from './documents.ts';

/** Who speaks, and where the evidence of the first action begins. */
export interface Speaker {
  party: PartyMention;
  from: number;
  /** Whether the words go on with a signed paper (`Under the agreement, …`). */
  isUnderPaper?: boolean;
}

/** The commitments of one clause of speech. */
export function mentionsOf(
  draft: Draft,
  { party, from, isUnderPaper }: Speaker,
  said: Said,
  rule: string,
): ActionMention[] {
  const isDecided = ['decide', 'resolve', 'determine'].includes(rule);
  const force = forceOf(draft, party, said, { isUnderPaper: isUnderPaper ?? false, isDecided });
  const speakers = force === 'signed' ? signersOf(draft, party) : party.participants.map(({ name }) => name);
  const holders = holdersOf(draft, party, said);
  if (isAtHome(party, said, force)) return [];
  return said.items.map((item, i) => ({
    from: i === 0 ? Math.min(from, item.from) : item.from,
    to: item.to,
    action: item,
    force,
    speakers,
    holders,
    pillars: pillarsOf(draft, item),
    due: dueOf(draft, item),
    indicator: inside(draft.quantities, item).some(
      (quantity) => metricOf(draft, quantity, true) !== null && quantity.unit !== 'percent',
    ),
    unsure: [],
    rule: `en/speech/${rule}`,
  }));
}

/** `Opposition leader X demanded that the Prime Minister explain …`: the politics of one state. */
function isAtHome({ kind, countries }: PartyMention, { holder }: Said, force: Force): boolean {
  if (force !== 'proposed' || kind === 'joint' || countries.length !== 1) return false;
  // `encouraged Chinese companies to invest`: one's own
  if (
    holder !== null &&
    holder !== 'nobody' &&
    holder.kind === 'state' &&
    holder.inferred &&
    holder.countries.join() === countries[0]
  )
    return holder.rule.startsWith('en/states');
  return holder !== null && holder !== 'nobody' && holder.kind === 'person' && holder.countries.join() === countries[0];
}

interface Circumstances {
  isUnderPaper: boolean;
  /** Told with a verb of deciding: what one decides alone it promises. */
  isDecided: boolean;
}

/** Both sides that promise agree; what one side agrees to inside a joint statement it promises. */
function forceOf(draft: Draft, party: PartyMention, said: Said, { isUnderPaper, isDecided }: Circumstances): Force {
  const isAsk = said.force === 'proposed';
  const isJoint = party.kind === 'joint' && party.countries.length !== 1;
  if (isUnderPaper && !isAsk) return 'signed';
  if (once(draft, isSigned) && said.force !== 'instructed' && (isJoint || !isAsk)) return 'signed';
  if (isJoint && said.force === 'pledged') return 'agreed';
  if (!isJoint && isDecided) return 'pledged';
  if (isJoint && isAsk && said.onWhom === 'both') return 'agreed';
  if (!isJoint && said.force === 'agreed' && party.kind === 'state' && once(draft, isJointDocument)) return 'pledged';
  return said.force;
}

/** Who signs for all promises of a paper: the persons of the signing, else whoever speaks. */
function signersOf(draft: Draft, party: PartyMention): string[] {
  if (party.kind === 'state' && once(draft, isSigned)) return party.participants.map(({ name }) => name);
  const isState = ({ name, country }: Participant) => country !== null && name === stateName(draft, country);
  const signing = draft.encounters.find(({ kind, participants }) => kind === 'signing' && participants.length >= 2);
  if (signing?.participants.every(isState) && party.kind === 'joint') return party.participants.map(({ name }) => name);
  return (signing?.participants ?? party.participants).map(({ name }) => name);
}

function holdersOf(draft: Draft, party: PartyMention, said: Said): string[] {
  const { holder, onWhom } = said;
  if (holder === 'nobody') return [];
  if (holder) return holder.countries;
  if (onWhom === 'self' || party.countries.length > 1)
    return party.kind === 'joint' && onWhom === 'other' ? [] : party.countries;
  if (onWhom === 'both' && said.force === 'agreed' && !needsBoth(draft, said)) return party.countries;
  const others = counterpartOf(draft, party);
  return onWhom === 'other' ? others : union(party.countries, others);
}

/** What one side agrees to do takes both where it is to meet, to sign or to work with the other. */
function needsBoth({ tokens }: Draft, { items }: Said): boolean {
  return items.some(({ from }) =>
    says(tokens, from, 'cooperate', 'hold', 'sign', 'meet', 'coordinate', 'work', 'exchange', 'establish', 'launch'),
  );
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
}

/** The state on the other side: of whom was met or spoken of last. */
export function counterpartOf(draft: Draft, party: PartyMention): string[] {
  const others = (each: PartyMention) => each.countries.filter((country) => !party.countries.includes(country));
  const isOther = (each: PartyMention) => others(each).length > 0;
  const isOtherPerson = (each: PartyMention) => (each.kind === 'person' || each.kind === 'joint') && isOther(each);
  const state =
    lastBefore(draft.parties, party.from, isOtherPerson) ??
    lastBefore(draft.parties, party.from, isOther) ??
    draft.parties.find(isOther);
  return state
    ? others(state).slice(0, 1)
    : firstStates(draft, 2)
        .filter((country) => !party.countries.includes(country))
        .slice(0, 1);
}

/** The last moment that the words name, where it is no beginning; `within 30 days` counts from an act to come. */
function dueOf(draft: Draft, item: Span): string | null {
  const { tokens } = draft;
  const dates = inside(draft.dates, item).filter(
    ({ role, from, rule }) =>
      role !== 'start' && !says(tokens, from - 1, 'since') && !/(?:days|weeks)-ahead$/.test(rule),
  );
  const last = dates.findLast((date) => !isInName(draft, date));
  if (!last) return null;
  const end = last.edtf.split('/').at(-1)!;
  const { publishedOn } = draft.article;
  // `despite the change of last month`, `based on UNCLOS 1982`: what is past is due only where it is told as a deadline.
  const isPast = last.role !== 'deadline' && publishedOn !== null && (daysOf(end)?.last ?? publishedOn) < publishedOn;
  return end === '..' || isPast ? null : end;
}

/** `the 2008 labour agreement`: a year that tells which one. */
function isInName({ tokens }: Draft, { from, to, edtf }: DateMention): boolean {
  return (
    edtf.length === 4 &&
    says(tokens, from - 1, 'the', 'its', 'their') &&
    tokens.kind[to] === TokenKind.word &&
    !says(tokens, to, 'and', 'or', 'in', 'at', 'with', 'for')
  );
}
