import type { PartyMention } from '../../mentions.ts';
import type { Bare } from './bare.ts';
import type { Complement } from './complement.ts';
import { isJoint } from './frame.ts';
import type { Frame } from './frame.ts';
import type { Quotation } from './voices/quotations.ts';
import type { Sheet } from './sheet.ts';
import type { Signing } from './documents/signed.ts';
import { frameOf } from './utterance.ts';
import type { Utterance } from './utterance.ts';
import { wordAt } from '../clauses/word.ts';

/** What stands around a clause without a verb of speech. */
export interface Surroundings {
  utterance: Utterance | null;
  frame: Frame | null;
  before: { frame: Frame | null; party: PartyMention | null; sameParagraph: boolean; led: boolean };
  linked: boolean;
  /** The verb of speech has not had its action yet. */
  waiting: boolean;
  quotation: Quotation | null;
  /** The text is a document of the parties: what they are to do is its word. */
  paper: boolean;
  /** Who is named at the sentence's end as having told it. */
  teller: PartyMention | null;
  /** `Đổi lại, …`: what one side gives for what was agreed before. */
  inReturn: boolean;
  /** A signing whose terms the clause tells. */
  signing: Signing | null;
}

/**
 * The frame of «hai bên sẽ …», «Chúng tôi sẽ …»: the verb of speech or quotation it stands under, else
 * the sentence before, else the subject's own word where it says `sẽ` or `sẵn sàng`.
 */
export function bareFrame(sheet: Sheet, bare: Bare, around: Surroundings): Frame | null {
  const { complement, party } = bare;
  // `Theo đó, A và B ký bản ghi nhớ`: the signing itself is told.
  const signs = complement.modal === null && wordAt(sheet.draft.tokens, complement.action) === 'ký';
  if (around.signing && party !== 'we' && party !== 'us') return signs ? null : signedFrame(around.signing, party);
  // `Kết thúc kỳ họp, hai bên ký Biên bản`: told, where no document and no verb of speech says that it is to be done.
  if (signs && !around.paper && !around.before.led && !around.utterance && !around.quotation) return null;
  const speaker = around.quotation?.speaker ?? null;
  if (speaker) return quotedFrame(speaker, bare);
  if (party === 'we' || party === 'us') return around.utterance ? quotedFrame(around.utterance.party, bare) : null;
  const actor = complement.actor ?? party;
  if (around.utterance && isAnswer(around, party)) return paperFrame(party);
  if (isOwnTeller(around, party) && complement.gives) return paperFrame(party);
  if (around.inReturn && !isJoint(party)) return paperFrame(party);
  if (around.utterance) {
    const frame = frameOf(around.utterance, { ...complement, actor });
    if (!frame && around.utterance.act === 'tell' && isJoint(actor) && complement.ahead) {
      return frameOf(around.utterance, { ...complement, actor, modal: 'future' });
    }
    const told = complement.modal !== null || complement.ahead || isOwnGift(around.utterance, actor, complement);
    return frame && (told || around.utterance.act !== 'tell') ? frame : null;
  }
  const frame =
    carriedFrame(bare, party, around) ??
    askedFrame(bare, party, around) ??
    supportFrame(sheet, bare, party, around) ??
    ownFrame(sheet, bare, party, around.before.frame);
  // `Kỳ họp … được tổ chức tại Hà Nội`: what took place, in the preamble.
  const told = wordAt(sheet.draft.tokens, complement.action - 1) === 'được';
  return frame ?? (!told && (around.paper || around.before.led) ? paperFrame(party) : null);
}

/** «Phía Lào đề nghị …; phía Việt Nam sẽ …»: what the other side says, after what the first one said. */
function isAnswer({ utterance }: Surroundings, party: PartyMention): boolean {
  if (utterance?.party.kind !== 'state' || party.kind !== 'state') return false;
  return utterance.party.countries.join() !== party.countries.join();
}

/** «Ấn Độ cấp cho Myanmar khoản vay …, bộ ngoại giao Ấn Độ thông báo»: it tells of its own gift. */
function isOwnTeller({ teller }: Surroundings, party: PartyMention): boolean {
  return teller !== null && party.kind === 'state' && teller.countries.join() === party.countries.join();
}

/** «ông A cho biết … Nhật Bản còn hỗ trợ …»: his own state gives. */
function isOwnGift({ party }: Utterance, actor: PartyMention, { gives }: Complement): boolean {
  return gives && actor.countries.length === 1 && actor.countries.join() === party.countries.join();
}

/** The terms of what was signed bind the one who is to act; those who signed say so. */
function signedFrame({ party }: Signing, actor: PartyMention): Frame {
  const speakers = (party ?? actor).participants.map((each) => each.name);
  return {
    force: 'signed',
    speakers,
    countries: actor.countries,
    joint: isJoint(actor),
    act: 'bare',
    unsure: party ? [] : ['speakers'],
  };
}

/** `Hai Bên tăng cường …`, `Phía Lào miễn thuế …` in a treaty or minutes. */
export function paperFrame(party: PartyMention): Frame {
  const joint = isJoint(party);
  const speakers = party.participants.map((each) => each.name);
  return { force: joint ? 'agreed' : 'pledged', speakers, countries: party.countries, joint, act: 'bare', unsure: [] };
}

function quotedFrame(speaker: PartyMention, { party, complement, from }: Bare): Frame | null {
  const both = party === 'us' || (party !== 'we' && isJoint(party));
  const must = complement.modal === 'must';
  if (complement.modal === null) return null;
  const actor = party === 'us' || party === 'we' ? null : party;
  const act = must ? 'propose' : both ? 'stress' : 'pledge';
  const frame = frameOf({ act, party: speaker, from, far: false }, { ...complement, actor });
  return frame && { ...frame, act: 'bare' };
}

/** A sentence that goes on from one before: its force and speakers, with a subject of its own. */
function carriedFrame({ complement }: Bare, party: PartyMention, { linked, before }: Surroundings): Frame | null {
  const { frame, sameParagraph } = before;
  if (!frame || !(linked || (sameParagraph && isJoint(party)))) return null;
  if (frame.joint && !isJoint(party)) return null;
  // `Hai bên sẽ …` behind what one of them promised is a word of both.
  const own = frame.force === 'pledged' && !frame.joint;
  if (!linked && isJoint(party) && own && complement.modal === 'future') return null;
  const same = frame.force === 'pledged' && frame.countries.join() === party.countries.join();
  // `Đức cho biết … Berlin cũng dành 20 triệu USD …`: what it gives besides.
  if (!linked && same && complement.gives && complement.modal === null) return paperFrame(party);
  if (!linked && complement.modal === null && !frame.joint) return null;
  return { ...frame, act: 'bare', countries: isJoint(party) || frame.joint ? frame.countries : party.countries };
}

/** «Thủ tướng A mong …. Chính phủ Việt Nam ủng hộ …»: what he goes on to say for his state. */
function supportFrame(
  sheet: Sheet,
  { complement, from }: Bare,
  party: PartyMention,
  { before }: Surroundings,
): Frame | null {
  const speaker = before.sameParagraph ? before.party : null;
  const verb = sheet.cues.verbAt(complement.action);
  if (speaker?.kind !== 'person' || complement.modal !== null || !verb?.entry.phrase.startsWith('ủng hộ')) return null;
  if (speaker.countries.join() !== party.countries.join()) return null;
  return frameOf({ act: 'pledge', party: speaker, from, far: true }, { ...complement, actor: party });
}

/** «Thủ tướng A mong …. Hai bên cần …»: what the one who spoke last in the paragraph asks of both. */
function askedFrame({ complement, from }: Bare, party: PartyMention, { before }: Surroundings): Frame | null {
  const speaker = before.party;
  if (complement.modal !== 'must' || speaker?.kind !== 'person') return null;
  const both = isJoint(party) && speaker.countries.every((country) => party.countries.includes(country));
  const other = party.kind === 'state' && before.sameParagraph && speaker.countries.join() !== party.countries.join();
  if (!both && !other) return null;
  return frameOf({ act: 'stress', party: speaker, from, far: true }, { ...complement, actor: party });
}

/**
 * `Chính phủ Lào sẽ …`, `Hai bên sẽ …`: the subject's own word; said by the person who spoke last for
 * that state, where one did.
 */
function ownFrame(sheet: Sheet, { complement }: Bare, party: PartyMention, last: Frame | null): Frame | null {
  const joint = isJoint(party);
  const aims =
    complement.modal === null && (joint ? aimsAt(sheet, complement.action) : takesOn(sheet, complement.action));
  if (complement.modal !== 'future' && complement.modal !== 'ready' && !aims) return null;
  if (complement.modal === 'future' && party.kind === 'person') return null;
  if (!aims && passive.has(sheet.cues.verbAt(complement.action)?.entry.phrase ?? '')) return null;
  const spokesman =
    !joint && party.kind !== 'person' && last && !last.joint && last.countries.join() === party.countries.join();
  return {
    force: joint ? 'agreed' : 'pledged',
    speakers: spokesman ? last.speakers : party.participants.map((each) => each.name),
    countries: party.countries,
    joint,
    act: 'bare',
    unsure: ['force', 'speakers'],
  };
}

/** `sẽ trao đổi về …`, `sẽ gặp nhau …`: the programme of a meeting. */
export function isProgramme({ cues, draft: { tokens } }: Sheet, action: number): boolean {
  const verb = cues.verbAt(action);
  if (verb?.entry.phrase === 'trao đổi') return ['về', 'ý', 'quan', 'các', 'những'].includes(wordAt(tokens, verb.to));
  return verb !== undefined && programme.has(verb.entry.phrase);
}

const programme = new Set(['gặp nhau', 'gặp lại nhau']);
/** `Lào sẽ nhận được …`, `sẽ thông qua …`: no word of their own. */
const passive = new Set(['thông qua', 'nhận', 'làm']);

/** `Phía Bun-ga-ri nhận giúp …`, `nhận đào tạo …`: to take on a task is to promise it. */
function takesOn({ cues, draft: { tokens } }: Sheet, action: number): boolean {
  const verb = cues.verbAt(action);
  if (verb?.entry.phrase === 'nhận đào tạo') return true;
  return wordAt(tokens, action) === 'nhận' && cues.verbAt(action + 1) !== undefined;
}

/** `Hai nước phấn đấu …`: an aim is a word of both without a mark of force; `đạt 3 tỷ USD` tells a level. */
function aimsAt({ cues }: Sheet, action: number): boolean {
  const verb = cues.verbAt(action);
  return verb?.entry.values.rank === 'target' && verb.entry.phrase !== 'đạt';
}
