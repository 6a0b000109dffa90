import type { ActionMention, Draft, PartyMention, Sentence } from '../../mentions.ts';
import { once } from '../../once.ts';
import type { Hit } from '../../text/hits.ts';
import { partiesEndingAt, partyAt, partyFrom } from '../parties/index.ts';
import { hitAt, says } from '../words.ts';
import { furtherModal, saidBehind } from './clause.ts';
import type { Said } from './clause.ts';
import { mentionsOf } from './emit.ts';
import { behindMarker, leadInOf, listedItem } from './lead-in.ts';
import type { LeadIn } from './lead-in.ts';
import { listFrom } from './list.ts';
import { isJointDocument, isSigned } from './documents.ts';
import { askedOf } from './passive.ts';
import { subjectBefore, tellerOf } from './subject.ts';

/** Reads the clauses of speech of a draft, sentence by sentence. */
export class SpeechReader {
  private readonly draft: Draft;
  private readonly found: ActionMention[] = [];
  private subject: PartyMention | null = null;
  private leadIn: LeadIn | null = null;

  constructor(draft: Draft) {
    this.draft = draft;
  }

  read(): ActionMention[] {
    for (const sentence of this.draft.sentences) {
      const role = this.draft.blocks[sentence.block]!.role;
      if (role === 'body') this.sentence(sentence);
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
    const carried: { party: PartyMention | null } = {
      party: this.leadIn && sentence.to - sentence.from > 3 ? this.leadIn.party : null,
    };
    if (behindMarker(draft, sentence.from) === sentence.from) this.leadIn = null;
    for (let i = sentence.from; i < sentence.to;)
      i = Math.max(
        i + 1,
        this.speechAt(i, sentence, carried) ??
          this.modalAt(i, sentence, carried) ??
          this.signedAt(i, sentence, carried) ??
          i + 1,
      );
    if (carried.party) this.subject = carried.party;
  }

  /** A verb of speech and what stands behind it; where reading goes on, null where no such verb stands here. */
  private speechAt(i: number, sentence: Sentence, carried: { party: PartyMention | null }): number | null {
    const { draft } = this;
    const verb = hitAt(draft, 'speech-verbs', i);
    if (!verb || verb.to > sentence.to) return null;
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
    const party = isIt
      ? this.both(sentence)
      : (tellerOf(draft, subject, i, carried.party) ?? (subject.isCarried || form === 'ing' ? carried.party : null));
    if (form === 'plain' && !subject.party) return null;
    if (!party || (subject.isPassive && !isIt && !isAdjectival(verb))) return null;
    carried.party = party;
    this.leadIn ??= leadInOf(draft, verb, party, sentence);
    if (subject.isNegated || verb.entry.values['frame'] === 'not') return sentence.to;
    const said = saidBehind(draft, verb, sentence);
    if (!said) return verb.to;
    this.found.push(
      ...mentionsOf(draft, { party, from: subject.party ? subject.from : i }, said, verb.entry.values['plain']!),
    );
    return this.further(said, party, sentence, verb);
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
  private modalAt(i: number, sentence: Sentence, carried: { party: PartyMention | null }): number | null {
    const { draft } = this;
    const modal = hitAt(draft, 'modals', i);
    const kind = modal?.entry.values['force'];
    if (!modal || (kind !== 'will' && kind !== 'need')) return null;
    const subject = subjectBefore(draft, i, sentence);
    const party = subject.party ?? (subject.isCarried && carried.party ? carried.party : null);
    if (!party || subject.isNegated) return null;
    const speaker = this.attributed(sentence, i) ?? null;
    if (says(draft.tokens, i, 'would') && !speaker) return null;
    if (
      isProgramme(draft, modal.to) ||
      (kind === 'need' &&
        !speaker &&
        !(party.kind === 'joint' && (once(draft, isSigned) || once(draft, isJointDocument))))
    )
      return null;
    const list = listFrom(draft, modal.to, sentence.to, 'plain');
    if (list.items.length === 0) return null;
    const isOwn = party.inferred && party.kind === 'person' && speaker !== null;
    const said: Said = {
      ...list,
      force: kind === 'will' ? 'pledged' : 'proposed',
      holder: isOwn ? speaker : party,
      onWhom: party.kind === 'joint' ? 'both' : 'self',
    };
    const isUnderPaper = this.isUnderPaper(sentence, i);
    this.found.push(
      ...mentionsOf(
        draft,
        { party: speaker ?? party, from: subject.party ? subject.from : i, isUnderPaper },
        said,
        'modal',
      ),
    );
    carried.party = party;
    return list.end;
  }

  /** `signed an accord to cooperate in …`. */
  private signedAt(i: number, sentence: Sentence, carried: { party: PartyMention | null }): number | null {
    const { draft } = this;
    if (!says(draft.tokens, i, 'signed')) return null;
    const subject = subjectBefore(draft, i, sentence);
    const party = subject.party ?? (subject.isCarried ? carried.party : null);
    if (!party || subject.isPassive || subject.isNegated) return null;
    carried.party = party;
    for (let at = i + 1; at < Math.min(sentence.to, i + 12); at++) {
      if (draft.tokens.isMark(at, ',')) break;
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

  /** Who said the words, told before the quotation or behind: `…,” Lokwang told reporters`, `…, she added`. */
  private attributed(sentence: Sentence, at: number): PartyMention | null {
    const { draft } = this;
    for (let i = at; i < sentence.to; i++) {
      const verb = hitAt(draft, 'speech-verbs', i);
      if (!verb || !['say', 'tell'].includes(verb.entry.values['frame']!) || verb.entry.values['form'] !== 'past')
        continue;
      const before = partiesEndingAt(draft, i);
      const behind = partyFrom(draft, verb.to);
      const who = before ?? behind;
      if (who && who.from > at && who.kind === 'person') return who;
    }
    const quoted = draft.sentences[draft.sentences.indexOf(sentence) + 1];
    const isOpen = quotesIn(draft, sentence) % 2 === 1;
    return isOpen && quoted && this.subject?.kind === 'person' ? this.subject : null;
  }

  private isUnderPaper(sentence: Sentence, modal: number): boolean {
    const { draft } = this;
    const words = draft.tokens.slice(sentence.from, modal).toLowerCase();
    const rest = draft.tokens.slice(modal, sentence.to).toLowerCase();
    const isUnder =
      /^(?:under|according to|in accordance with) (?:the|this|an?) (?:\w+ ){0,3}(?:agreement|mou|memorandum|deal|accord|treaty|contract|document|terms)/.test(
        words,
      );
    return (
      (isUnder || /, under an? (?:agreement|deal|accord|memorandum)[^.]* signed/.test(rest)) && !once(draft, isSigned)
    );
  }

  /** Whom `it was agreed` means: the sides told last, or those who met. */
  private both(sentence: Sentence): PartyMention | null {
    const { parties, encounters } = this.draft;
    const told = parties.findLast(
      ({ kind, from, countries }) => kind === 'joint' && from < sentence.from && countries.length > 1,
    );
    const met = encounters.find(({ participants }) => participants.length >= 2);
    if (told || !met) return told ?? this.subject;
    const countries = met.participants.flatMap(({ country }) => country ?? []).sort();
    return { ...met, kind: 'joint', participants: met.participants, countries, inferred: true };
  }
}

/** `it was agreed that`: what two do together; `it is hoped`, `it was expected` are nobody's. */
function isJointAct(verb: Hit): boolean {
  return verb.entry.values['frame'] === 'act' || verb.entry.values['frame'] === 'order';
}

/** `is committed to` is no passive. */
function isAdjectival(verb: Hit): boolean {
  return verb.entry.values['plain'] === 'commit' || verb.entry.values['plain'] === 'resolve';
}

/** `will visit`, `will be held`: a programme or a fact, no promise. */
function isProgramme({ tokens }: Draft, at: number): boolean {
  if (says(tokens, at, 'take') && says(tokens, at + 1, 'place', 'part')) return true;
  if (says(tokens, at, 'pay')) return says(tokens, at + 1, 'a', 'an', 'tribute', 'homage');
  return says(
    tokens,
    at,
    'visit',
    'attend',
    'be',
    'arrive',
    'meet',
    'have',
    'probably',
    'likely',
    'become',
    'benefit',
    'depend',
    'remain',
    'see',
    'leave',
  );
}

function quotesIn({ tokens }: Draft, sentence: Sentence): number {
  let count = 0;
  for (let i = sentence.from; i < sentence.to; i++) if (tokens.isMark(i, '"')) count++;
  return count;
}
