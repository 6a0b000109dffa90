import type { ActionMention, Draft, PartyMention, Sentence } from '../../mentions.ts';
import { once } from '../../once.ts';
import type { Hit } from '../../text/hits.ts';
import { partyAt } from '../parties/index.ts';
import { isInTable } from '../tables.ts';
import { inside, lastBefore } from '../../text/spans.ts';
import { hitAt, says } from '../words.ts';
import { furtherModal, stateOfNoun } from './that-clause.ts';
import { isOnlyLookedAt, behindWords } from './said.ts';
import { saidBehind } from './clause.ts';
import type { Said } from './said.ts';
import { agreedBehind, needed } from './agreed.ts';
import { mentionsOf } from './emit.ts';
import { nounBehind } from './nouns.ts';
import { behindMarker, leadInOf, listedItem } from './lead-in.ts';
import type { LeadIn } from './lead-in.ts';
import { listFrom } from './list.ts';
import { isJointDocument, isSigned } from './documents.ts';
import { boundAt, isUnderPaper } from './paper.ts';
import { askedOf } from './passive.ts';
import { isOwnProgramme, isProgramme } from './programme.ts';
import { attributedTo } from './quoted.ts';
import { subjectBefore, tellerOf } from './subject.ts';

/** Of the sentence so far: whose the verbs are, and who is said to tell it. */
interface Carried {
  party: PartyMention | null;
  teller: PartyMention | null;
}

/** Reads the clauses of speech of a draft, sentence by sentence. */
export class SpeechReader {
  private readonly draft: Draft;
  private readonly found: ActionMention[] = [];
  private subject: PartyMention | null = null;
  private leadIn: LeadIn | null = null;
  /** The block in which a promise of a signed paper was read last. */
  private paperIn: number | null = null;

  constructor(draft: Draft) {
    this.draft = draft;
  }

  read(): ActionMention[] {
    for (const sentence of this.draft.sentences) {
      const role = this.draft.blocks[sentence.block]!.role;
      if (role === 'body' && !isInTable(this.draft, sentence)) this.sentence(sentence);
    }
    return this.found;
  }

  private sentence(sentence: Sentence): void {
    const { draft } = this;
    const item = this.leadIn && listedItem(draft, sentence, this.leadIn);
    if (item) {
      this.found.push(...mentionsOf(draft, { party: this.leadIn!.party, from: item.items[0]!.from }, item, 'listed'));
      return;
    }
    const carried: Carried = {
      teller: null,
      party: this.leadIn && sentence.to - sentence.from > 3 ? this.leadIn.party : null,
    };
    if (behindMarker(draft, sentence.from) === sentence.from) this.leadIn = null;
    for (let i = sentence.from; i < sentence.to;) {
      // «met Thampi and offered to …»: the verb of the meeting has told who.
      if (!carried.party && hitAt(draft, 'encounter-verbs', i)?.entry.values['form'] === 'past')
        carried.party = subjectBefore(draft, i, sentence).party;
      i = Math.max(
        i + 1,
        this.speechAt(i, sentence, carried) ??
          this.modalAt(i, sentence, carried) ??
          this.signedAt(i, sentence, carried) ??
          this.boundAt(i, sentence) ??
          this.reachedAt(i, sentence) ??
          this.necessaryAt(i, sentence, carried) ??
          this.nounAt(i, sentence, carried) ??
          i + 1,
      );
    }
    if (carried.party) this.subject = carried.party;
  }

  /** A verb of speech and what stands behind it; where reading goes on, null where no such verb stands here. */
  private speechAt(i: number, sentence: Sentence, carried: Carried): number | null {
    const { draft } = this;
    const verb = hitAt(draft, 'speech-verbs', i);
    if (!verb || verb.to > sentence.to) return null;
    if (verb.entry.values['plain'] === 'aim' && verb.entry.values['form'] === 'ing') return this.aimAt(verb, sentence);
    const subject = subjectBefore(draft, i, sentence);
    const form = verb.entry.values['form'];
    const isIt = says(draft.tokens, subject.from, 'it') && subject.isPassive && isJointAct(verb);
    if (subject.isPassive && !isIt) {
      const asked = askedOf(draft, verb, subject, sentence, carried.party);
      if (asked) {
        this.found.push(...mentionsOf(draft, asked.speaker, asked.said, 'asked'));
        carried.party = asked.said.holder === 'nobody' ? carried.party : (asked.holder ?? carried.party);
        return asked.said.end;
      }
    }
    const isOurs = says(draft.tokens, subject.from, 'we') && verb.entry.values['force'] === 'agreed';
    const own =
      isIt || isOurs
        ? this.both(sentence)
        : (tellerOf(draft, subject, i, carried.party) ?? (subject.isCarried || form === 'ing' ? carried.party : null));
    const teller = own && subject.party && isOfStates(own) ? speakerFor(draft, own, sentence, verb.to) : null;
    const party = teller ?? own;
    if (form === 'plain' && !subject.party) return null;
    if (!party && verb.entry.values['frame'] === 'say' && isJointPaper(draft, i)) {
      carried.teller = this.both(sentence);
      return verb.to;
    }
    if (!party || (subject.isPassive && !isIt && !isAdjectival(verb))) return null;
    carried.party = party;
    this.leadIn ??= leadInOf(draft, verb, party, sentence);
    if (subject.isNegated || verb.entry.values['frame'] === 'not') return sentence.to;
    const isTelling = ['say', 'tell'].includes(verb.entry.values['frame']!) && verb.entry.values['force'] !== 'none';
    if (isTelling && !isAtHome(draft, verb.to)) carried.teller = party;
    const said = saidBehind(draft, verb, sentence);
    if (!said) return behindBelief(draft, verb.to, sentence) ?? verb.to;
    const from = subject.party ? subject.from : i;
    const told = teller && own?.kind === 'joint' ? { ...said, holder: said.holder ?? own } : said;
    const isUnderPaper = form === 'ing' && told.force !== 'proposed' && this.isSigning(sentence, i);
    this.found.push(...mentionsOf(draft, { party, from, isUnderPaper }, told, verb.entry.values['plain']!));
    return this.further(said, party, sentence, verb);
  }

  /** `signed a framework on Thursday, pledging to …`: what the paper says. */
  private isSigning({ from }: Sentence, to: number): boolean {
    return this.draft.encounters.some(
      (encounter) =>
        encounter.kind === 'signing' && encounter.status === 'held' && encounter.from >= from && encounter.from < to,
    );
  }

  /** `…, aiming to bring trade to 4 billion USD`: a figure aimed at is of whoever promised or proposed what stands before. */
  private aimAt(verb: Hit, sentence: Sentence): number {
    const before = this.found.at(-1);
    const said = saidBehind(this.draft, verb, sentence);
    const item = said?.items.find((each) => inside(this.draft.quantities, each).length > 0);
    if (!before || before.from < sentence.from || !item) return said?.end ?? verb.to;
    const { force, speakers, holders } = before;
    const party = lastBefore(this.draft.parties, verb.from, () => true) ?? null;
    if (party && said)
      for (const mention of mentionsOf(this.draft, { party, from: verb.from }, { ...said, items: [item] }, 'aim'))
        this.found.push({ ...mention, force, speakers, holders });
    return said?.end ?? verb.to;
  }

  /** `… and its readiness to send experts`: a second noun of what the subject expressed. */
  private nounAt(i: number, sentence: Sentence, carried: Carried): number | null {
    const { draft } = this;
    const isSecond = says(draft.tokens, i - 1, 'and') && says(draft.tokens, i, 'its', 'his', 'her', 'their');
    const said = isSecond && carried.party ? nounBehind(draft, i + 1, sentence) : null;
    if (!said || !carried.party) return null;
    this.found.push(...mentionsOf(draft, { party: carried.party, from: i }, said, 'noun'));
    return said.end;
  }

  /** `Agreement was reached on opening a second gate`. */
  private reachedAt(i: number, sentence: Sentence): number | null {
    const { draft } = this;
    const { tokens } = draft;
    if (!says(tokens, i, 'agreement', 'consensus', 'understanding')) return null;
    let at = i + 1;
    while (says(tokens, at, 'was', 'has', 'had', 'been', 'also', 'is')) at++;
    if (at === i + 1 || !says(tokens, at, 'reached', 'achieved')) return null;
    const said = agreedBehind(draft, at + 1, sentence, 'agreed');
    const party = said && this.both(sentence);
    if (!said || !party) return null;
    this.found.push(...mentionsOf(draft, { party, from: i }, said, 'reached'));
    return said.end;
  }

  /** `It is also necessary to share experience, they said`: asked for by whoever says it. */
  private necessaryAt(i: number, sentence: Sentence, carried: Carried): number | null {
    const { draft } = this;
    const { tokens } = draft;
    if (!says(tokens, i, 'necessary', 'essential', 'imperative', 'important') || !says(tokens, i + 1, 'to', 'for'))
      return null;
    const it = says(tokens, i - 1, 'is', 'was') ? i - 2 : i - 3;
    if (!says(tokens, it, 'it') || !says(tokens, it + 1, 'is', 'was')) return null;
    const speaker = attributedTo(draft, sentence, i, this.subject) ?? carried.teller;
    const said = speaker && needed(draft, i + 1, sentence, 'proposed', { holder: null, onWhom: 'both' });
    if (!said) return null;
    this.found.push(...mentionsOf(draft, { party: speaker, from: it }, said, 'necessary'));
    return said.end;
  }

  /** `…, and will open an embassy`: goes on in the same voice. */
  private further(said: Said, party: PartyMention, sentence: Sentence, verb: Hit): number {
    const { draft } = this;
    const modal = said.end < sentence.to ? furtherModal(draft, said.end) : null;
    if (modal?.entry.values['force'] !== 'will' || verb.entry.values['frame'] === 'ask') return said.end;
    const list = listFrom(draft, modal.to, sentence.to, 'plain');
    if (list.items.length === 0) return said.end;
    const holder = partyAt(draft, modal.from - 1);
    const next: Said = { ...list, force: 'pledged', holder, onWhom: 'self' };
    this.found.push(...mentionsOf(draft, { party, from: modal.from }, next, 'further'));
    return list.end;
  }

  /** «China will continue to send …», «Turkey must stop …» in quotation marks, without a verb of speech before. */
  private modalAt(i: number, sentence: Sentence, carried: Carried): number | null {
    const { draft } = this;
    const modal = hitAt(draft, 'modals', i);
    const kind = modal?.entry.values['force'];
    if (!modal || !['will', 'need', 'hope'].includes(kind!)) return null;
    const subject = subjectBefore(draft, i, sentence);
    const isUnder = this.isUnder(sentence, i, subject.from);
    const party =
      subject.party ??
      (subject.isCarried && carried.party ? carried.party : isUnder ? stateOfNoun(draft, sentence.from, i) : null);
    if (!party || subject.isNegated) return null;
    // «The aim of Laos is to …» tells an aim.
    if (
      says(draft.tokens, i, 'is', 'are') &&
      says(draft.tokens, i + 1, 'to') &&
      says(draft.tokens, party.from - 1, 'of')
    )
      return null;
    const speaker = attributedTo(draft, sentence, i, this.subject) ?? carried.teller;
    if (isToldAtHome(draft, sentence)) return null;
    if ((says(draft.tokens, i, 'would') || kind === 'hope') && !speaker) return null;
    if (
      isProgramme(draft, modal.to) ||
      (party.kind === 'person' && isOwnProgramme(draft, modal.to)) ||
      (kind === 'need' && !speaker && !this.isJointNeed(party))
    )
      return null;
    const list = listFrom(draft, behindWords(draft, modal.to), sentence.to, 'plain');
    if (list.items.length === 0 || (kind === 'will' && isOnlyLookedAt(draft, list.items[0]!.from))) return null;
    const isOwn = party.inferred && party.kind === 'person' && speaker !== null;
    const said: Said = {
      ...list,
      force: kind === 'will' ? 'pledged' : 'proposed',
      holder: kind === 'hope' ? null : isOwn ? speaker : party,
      onWhom: party.kind === 'joint' || kind === 'hope' ? 'both' : 'self',
    };
    if (isUnder) this.paperIn = sentence.block;
    const from = subject.party ? subject.from : i;
    this.found.push(...mentionsOf(draft, { party: speaker ?? party, from, isUnderPaper: isUnder }, said, 'modal'));
    carried.party = party;
    return list.end;
  }

  /** Under a paper, or in a sentence that goes on so (`Malaysia will recruit …` behind `Under the MoU, …`). */
  private isUnder(sentence: Sentence, modal: number, subject: number): boolean {
    if (isUnderPaper(this.draft, sentence, modal)) return true;
    return (
      this.paperIn === sentence.block &&
      subject === sentence.from &&
      says(this.draft.tokens, modal, 'will', 'shall', 'is', 'are')
    );
  }

  /** Both sides need in a paper of both. */
  private isJointNeed({ kind }: PartyMention): boolean {
    return kind === 'joint' && (once(this.draft, isSigned) || once(this.draft, isJointDocument));
  }

  /** `The agreement commits both states to …`. */
  private boundAt(i: number, sentence: Sentence): number | null {
    const bound = boundAt(this.draft, i, sentence);
    const party = bound && this.both(sentence);
    if (!bound || !party) return null;
    this.found.push(...mentionsOf(this.draft, { party, from: bound.from, isUnderPaper: true }, bound.said, 'bound'));
    return bound.said.end;
  }

  /** `signed an accord to cooperate in …`. */
  private signedAt(i: number, sentence: Sentence, carried: Carried): number | null {
    const { draft } = this;
    if (!says(draft.tokens, i, 'signed')) return null;
    const subject = subjectBefore(draft, i, sentence);
    const party = subject.party ?? (subject.isCarried ? carried.party : null);
    if (!party || subject.isPassive || subject.isNegated) return null;
    carried.party = party;
    for (let at = i + 1; at < Math.min(sentence.to, i + 12); at++) {
      if (draft.tokens.isMark(at, ',') || says(draft.tokens, at, 'allowing', 'enabling', 'permitting')) break;
      if (
        !says(draft.tokens, at, 'to') ||
        !draft.hits.startingAt('action-verbs').find(at + 1, ({ entry }) => entry.values['form'] === 'plain')
      )
        continue;
      const list = listFrom(draft, at + 1, sentence.to, 'plain');
      const said: Said = { ...list, force: 'signed', holder: null, onWhom: 'self' };
      this.found.push(...mentionsOf(draft, { party, from: subject.from }, said, 'signed'));
      return list.end;
    }
    return i + 1;
  }

  /** Whom `it was agreed` means: the sides told last, or those who met. */
  private both(sentence: Sentence): PartyMention | null {
    const { parties, encounters } = this.draft;
    const isBoth = ({ kind, countries }: PartyMention) => kind === 'joint' && countries.length > 1;
    const told = lastBefore(parties, sentence.from, isBoth);
    const met = encounters.find(({ participants }) => participants.length >= 2);
    if (told || !met) return told ?? this.subject;
    const countries = met.participants.flatMap(({ country }) => country ?? []).sort();
    return { ...met, kind: 'joint', participants: met.participants, countries, inferred: true };
  }
}

/** `expressed his belief that the school, well equipped, will …`: behind what is only believed, which no modal makes a promise. */
function behindBelief(draft: Draft, from: number, { to }: Sentence): number | null {
  const { tokens } = draft;
  let at = from;
  while (at < from + 4 && !says(tokens, at, 'belief', 'confidence', 'conviction', 'optimism', 'trust', 'certainty'))
    at++;
  if (at === from + 4 || !says(tokens, at + 1, 'that', 'in')) return null;
  for (let i = at + 2; i < to; i++) {
    const form = hitAt(draft, 'speech-verbs', i)?.entry.values['form'];
    if (form === 'ing' && tokens.isMark(i - 1, ',')) return i;
    if (
      form === 'past' &&
      (says(tokens, i - 1, 'and', 'also') || subjectBefore(draft, i, { from: at, to, block: 0 }).party)
    )
      return i;
  }
  return to;
}

/** `Thailand has decided to …, Rattana said`: the person of that state who tells it. */
function speakerFor(draft: Draft, { countries }: PartyMention, sentence: Sentence, at: number): PartyMention | null {
  const who = attributedTo(draft, sentence, at, null);
  return who?.countries.length === 1 && countries.includes(who.countries[0]!) ? who : null;
}

function isOfStates({ kind, inferred }: PartyMention): boolean {
  return kind === 'state' || (kind === 'joint' && !inferred);
}

/** `a joint statement said`, `the joint communiqué also says`: both tell it. */
function isJointPaper(draft: Draft, verb: number): boolean {
  let end = verb;
  while (hitAt(draft, 'clause-words', end - 1)?.entry.values['kind'] === 'adverb') end--;
  return draft.hits.endingAt('joint-papers').get(end) !== undefined;
}

/** `it was agreed that`: what two do together; `it is hoped`, `it was expected` are nobody's. */
function isJointAct(verb: Hit): boolean {
  return verb.entry.values['frame'] === 'act' || verb.entry.values['frame'] === 'order';
}

/** `Belgium will raise the tax, the minister told parliament`: where no other state is spoken of and nobody met. */
function isToldAtHome(draft: Draft, { from, to }: Sentence): boolean {
  const states = inside(draft.states, { from, to }).flatMap(({ countries }) => countries);
  if (new Set(states).size > 1 || draft.encounters.length > 0) return false;
  for (let i = from; i < to; i++) if (says(draft.tokens, i, 'told') && isAtHome(draft, i + 1)) return true;
  return false;
}

/** `told parliament`, `told supporters`: the politics of one state. */
function isAtHome({ tokens }: Draft, at: number): boolean {
  return says(
    tokens,
    at,
    'parliament',
    'lawmakers',
    'legislators',
    'voters',
    'supporters',
    'mps',
    'deputies',
    'congress',
  );
}

/** `is committed to` is no passive. */
function isAdjectival(verb: Hit): boolean {
  return verb.entry.values['plain'] === 'commit' || verb.entry.values['plain'] === 'resolve';
}
