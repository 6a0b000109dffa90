import type { DateMention, PartyMention, Sentence, Span } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { goesOn, saysHow } from '../clauses/lists.ts';
import type { Piece } from '../clauses/pieces.ts';
import { bareIn } from './bare.ts';
import type { Bare } from './bare.ts';
import { bareFrame, isProgramme, paperFrame } from './bare-frame.ts';
import { complementOf, isToldOf, tellings } from './complement.ts';
import { matterOf } from './matters.ts';
import { isAboutRelation, isOwnBody, isPrivate } from './voices/own-side.ts';
import type { Complement } from './complement.ts';
import { isJoint } from './frame.ts';
import type { Frame } from './frame.ts';
import { purposeIn } from './purpose.ts';
import type { Quotation } from './voices/quotations.ts';
import { piecesIn } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import {
  announces,
  behindConcession,
  endsInColon,
  headOfPiece,
  leaderIn,
  opensLinked,
  opensReturn,
  restarts,
  tellsPast,
  timeIn,
} from './openers.ts';
import { opensTerms, signingIn } from './documents/signed.ts';
import type { Signing } from './documents/signed.ts';
import { attributed, attributionIn, spokesmanOf, tellerAtEnd, tellerIn } from './voices/source.ts';
import { hasFigure, targetIn } from './targets.ts';
import { frameOf } from './utterance.ts';
import type { Utterance } from './utterance.ts';
import { withFollowing, withPartner } from './subject.ts';
import type { Subject } from './subject.ts';
import { isOrder, speechIn } from './verb.ts';
import type { Speech } from './verb.ts';
import type { Before, Said } from './said.ts';
import { Role } from '../clauses/cues.ts';

/**
 * Where a sentence stands between two pieces: inside an action, in the purpose or result clause that
 * trails one, behind words on when it was said, ready for an action (after `;` or an open verb of speech), or telling what binds nobody.
 */
type Mode = 'action' | 'purpose' | 'result' | 'aside' | 'ready' | 'telling';

/** How many words a point without a known verb has at least. */
const shortestPoint = 3;

/** Reads one sentence piece by piece into what is said in it. */
export class SentenceReader {
  readonly said: Said[] = [];
  /** The frame in force at the end, for a sentence that goes on from this one. */
  frame: Frame | null = null;
  /** Whom the verb of speech in force asks, or of whom it tells: the same for the actions of its list. */
  complement: Complement | null = null;
  readonly signing: Signing | null;
  /** Ends in a colon with nothing said yet: the points below are what is agreed. */
  readonly leadsIn: boolean;
  private mode: Mode = 'telling';
  private utterance: Utterance | null = null;
  private current: Said | null = null;
  /** `Dự kiến` stands in the sentence: what follows is a plan, no promise. */
  private planned = false;
  private muted = false;
  /** The party that the sentence opens with: «Nhật Bản nhận đào tạo … và hứa …». */
  private first: PartyMention | null = null;
  /** The sentence opens with `Theo thỏa thuận …`. */
  private terms = false;
  /** What both sides had agreed to do before they ordered somebody: «nhất trí mở …; giao Bộ A …; tổ chức …». */
  private outer: Frame | null = null;
  /** A time told in a piece of its own, before who is to act: «Trong năm 2026, hai bên sẽ …». */
  private when: DateMention | null = null;
  private readonly teller: PartyMention | null;
  private readonly sheet: Sheet;
  private readonly before: Before;
  private readonly linked: boolean;
  private readonly quotation: Quotation | null;

  constructor(sheet: Sheet, sentence: Sentence, before: Before, quotation: Quotation | null) {
    this.sheet = sheet;
    this.before = before;
    this.quotation = quotation;
    this.linked = before.led || opensLinked(sheet, sentence, before.frame);
    if (this.linked && before.frame) {
      this.frame = before.frame;
      this.complement = before.complement;
      this.mode = 'ready';
    }
    this.signing = signingIn(sheet, sentence);
    const pieces = piecesIn(sheet, sentence);
    this.teller = tellerAtEnd(sheet, pieces);
    for (const piece of pieces) this.read(piece);
    if (this.said.length === 0 && !this.current) this.readLeadIn(sentence);
    if (this.current && announces(sheet, this.current.action, sentence)) [this.current, this.mode] = [null, 'ready'];
    this.leadsIn = this.mode === 'ready' && this.frame !== null && endsInColon(sheet, sentence);
    this.close();
  }

  private read(piece: Piece): void {
    const { cues } = this.sheet;
    if (piece.opener === 'semicolon') this.startAnew();
    const head = headOfPiece(this.sheet, piece);
    if (piece.opener === 'start' || (!this.first && !this.utterance)) this.first = this.sheet.sides.at(head) ?? null;
    this.terms = (this.terms && piece.opener !== 'start') || opensTerms(this.sheet, piece.from, piece.to);
    if (this.readAttribution(piece, head)) return;
    const speech = speechIn(this.sheet, piece, head);
    if (speech && this.readTeller(piece, speech)) return;
    const bare = bareIn(this.sheet, { from: head, to: piece.to });
    const inAction = speech?.subject === 'other' && bare?.complement.modal && bare.complement.action < speech.from;
    if (speech && !inAction && !this.isActionHere(speech) && !this.isMentioned(piece, speech))
      return this.startSpeech(piece, speech);
    if (bare && this.startBare(piece, bare)) return;
    if (cues.wordEnd(head, Role.purpose | Role.for) !== null) return this.trail(piece, 'purpose');
    if (cues.wordEnd(head, Role.result) !== null) return this.trail(piece, 'result');
    if (this.readMark(piece, head)) return;
    const start = cues.skip(head, piece.to, Role.soon);
    const verb = cues.verbAt(cues.skip(start, piece.to, Role.manner | Role.not | Role.soon));
    if (verb && verb.from < piece.to && !cues.isNameLike(verb.from, head)) this.readVerb(piece, start, verb);
    else if (this.isPoint(piece, head)) this.open(piece, head, head, this.frame!, this.complement, 'vi/speech/point');
    else this.goOn(piece);
  }

  /** Under a lead-in whatever a point begins with is to be done, but a label (`Về kinh tế: …`) or a noun. */
  private isPoint(piece: Piece, head: number): boolean {
    if (!this.before.led || piece.opener !== 'start' || this.mode !== 'ready' || !this.frame) return false;
    const { cues, draft } = this.sheet;
    if (draft.tokens.isMark(piece.to, ':') || piece.to - head < shortestPoint || cues.isInName(head)) return false;
    if (cues.nounEnd(head) > head) return false;
    return cues.wordEnd(head, Role.thing | Role.prep | Role.about | Role.org | Role.world | Role.meet) === null;
  }

  /** Behind `;` an action of the list may begin; an order before it does not reach there. */
  private startAnew(): void {
    this.close(this.frame || this.utterance ? 'ready' : 'telling');
    this.when = null;
    if (this.outer) [this.frame, this.complement, this.outer] = [this.outer, null, null];
  }

  /** «Pháp sẽ rút quân, Ngoại trưởng A nói hôm qua»: whose word it was stood behind it. */
  private readTeller(piece: Piece, speech: Speech): boolean {
    const teller = this.said.length > 0 || this.current ? tellerIn(this.sheet, piece, speech) : null;
    if (teller) this.attribute(teller, piece);
    return teller !== null;
  }

  private attribute(party: PartyMention, piece: Piece): void {
    if (this.current) this.said.push(this.current);
    this.current = null;
    for (const said of this.said) {
      const { frame } = said;
      if (attributed(this.sheet, said, party, piece.to) && this.frame === frame) this.frame = said.frame;
    }
    this.mode = 'telling';
  }

  /** `giao`, `chỉ đạo`, `yêu cầu` inside a frame without a subject, or right behind `đề nghị,`, are what is to be done. */
  private isActionHere(speech: Speech): boolean {
    if (this.mode === 'ready' && this.frame?.force === 'proposed' && speech.act === 'instruct') return true;
    if (speech.subject !== 'dropped' || !this.frame || this.mode === 'telling') return false;
    if (this.frame.joint && isOrder(this.sheet, speech)) return false;
    // `giao Bộ A làm …; yêu cầu báo cáo …`: another order.
    if (this.frame.force === 'instructed' && speech.act === 'propose') return false;
    return this.sheet.cues.verbAt(speech.from) !== undefined;
  }

  /** Inside an action, a verb of speech whose subject is nobody known is told of, not said. */
  private isMentioned(piece: Piece, speech: Speech): boolean {
    return speech.subject === 'other' && this.current !== null && piece.opener !== 'semicolon';
  }

  private startSpeech(piece: Piece, speech: Speech): void {
    const { subject } = speech;
    const dropped = subject === 'dropped';
    if (dropped && speech.act === 'instruct' && piece.opener === 'comma' && !this.frame) return this.goOn(piece);
    if (speech.act === 'plan') this.planned = true;
    const last = this.frame?.force;
    const speaker = withPartner(this.sheet, speech, this.speakerOf(subject));
    const party = speaker && isPrivate(this.sheet, speaker) ? null : speaker;
    this.close();
    this.frame = null;
    // What a man of no state goes on to say is no more a promise than its beginning.
    this.muted ||= speaker !== null && party === null;
    if (!party || (this.muted && dropped)) {
      this.utterance = null;
      return;
    }
    const from = typeof subject === 'string' ? speech.from : subject.from;
    const complement = complementOf(this.sheet, speech.to, piece.to, speech.act);
    const ordered = isOwnBody(this.sheet, party, complement) || (dropped && last === 'instructed' && !complement.actor);
    const act = speech.act === 'propose' && ordered ? 'instruct' : speech.act;
    this.utterance = { act, party, from, far: dropped && from <= piece.from && piece.opener === 'start' };
    if (act === 'instruct' && !isAboutRelation(this.sheet, party, piece)) return;
    this.frame = this.underTerms(frameOf(this.utterance, complement));
    this.complement = complement;
    this.when = complement.when ?? this.when;
    this.outer = this.frame?.force === 'instructed' && isJoint(party) ? { ...this.frame, force: 'agreed' } : null;
    if (complement.action !== null) {
      if (this.frame) this.open(piece, complement.action, from, this.frame, complement, `vi/speech/${act}`);
    } else if (this.frame && complement.open) this.mode = 'ready';
  }

  /** «Theo hiệp ước, hai nước sẽ …, và Úc cam kết …»: what was signed binds with the word of those who signed. */
  private underTerms(frame: Frame | null): Frame | null {
    const signing = this.terms ? (this.signing ?? this.before.signing) : null;
    if (!signing?.party || !frame || (frame.force !== 'agreed' && frame.force !== 'pledged')) return frame;
    return { ...frame, force: 'signed', speakers: signing.party.participants.map(({ name }) => name) };
  }

  /** A state or body inside a quotation speaks through the one who is quoted. */
  private speakerOf(subject: Subject): PartyMention | null {
    const quoted = this.quotation?.speaker ?? null;
    if (subject === 'other') return null;
    if (subject === 'we') return quoted ?? this.utterance?.party ?? this.before.paper;
    if (subject === 'dropped') {
      const first = this.first && withFollowing(this.sheet, this.first);
      return this.utterance?.party ?? quoted ?? first ?? this.partyBefore() ?? this.before.paper;
    }
    const { party } = subject;
    const last = this.utterance?.party ?? (this.before.sameParagraph ? this.before.party : null);
    return spokesmanOf(this.sheet, party, quoted, last) ?? party;
  }

  /** The last speaker, where the sentence goes on from the one before. */
  private partyBefore(): PartyMention | null {
    return this.linked || this.before.sameParagraph ? this.before.party : null;
  }

  /** Who spoke last. */
  get party(): PartyMention | null {
    return this.utterance?.party ?? (this.linked || this.before.sameParagraph ? this.before.party : null);
  }

  /** Without a verb of speech; what a verb of speech before it, a quotation or the last sentence says counts. */
  private startBare(piece: Piece, bare: Bare): boolean {
    if (this.planned || this.muted) return false;
    const frame = bareFrame(this.sheet, bare, {
      utterance: this.utterance,
      frame: this.frame,
      before: this.before,
      linked: this.linked,
      waiting: this.mode === 'ready',
      quotation: this.quotation,
      paper: this.before.paper !== null,
      teller: this.teller,
      inReturn: opensReturn(this.sheet, piece, bare.from),
      signing: this.terms ? (this.signing ?? this.before.signing) : null,
    });
    if (!frame) return false;
    this.close();
    this.frame = frame;
    const from = this.utterance && this.said.length === 0 ? this.utterance.from : bare.from;
    const actor = bare.complement.actor ?? (bare.party === 'we' || bare.party === 'us' ? null : bare.party);
    this.complement = { ...bare.complement, actor };
    this.open(piece, bare.complement.action, from, frame, this.complement, `vi/speech/bare-${frame.act}`);
    return true;
  }

  /** «… coi trọng hợp tác và sẽ tiếp tục mở rộng …»: a mark of force whose subject stood before. */
  private readMark(piece: Piece, head: number): boolean {
    const { cues } = this.sheet;
    const mark = behindConcession(this.sheet, piece, head);
    const own = cues.wordEnd(mark, Role.that) !== null;
    if (!own && cues.wordEnd(mark, Role.future | Role.must | Role.ready) === null) return false;
    const complement = complementOf(this.sheet, mark, piece.to, 'tell');
    if (complement.action === null || complement.named || complement.then) return false;
    const told = this.utterance?.party ?? (this.current || this.said.length > 0 ? null : this.first);
    if (!told) return this.goOnWith(piece, complement.action);
    const party = complement.actor ?? this.complement?.actor ?? told;
    const bare = { party, from: mark, complement: { ...complement, actor: party, action: complement.action } };
    return this.startBare(piece, bare);
  }

  /** «Ấn Độ sẽ cấp … và sẽ giúp xây …»: another thing that whoever acts will do. */
  private goOnWith(piece: Piece, action: number): boolean {
    if (!this.frame || !this.current) return false;
    this.open(piece, action, piece.from, this.frame, this.complement, 'vi/speech/list');
    return true;
  }

  private readVerb(piece: Piece, start: number, verb: Hit): void {
    const { frame, mode } = this;
    const target = verb.entry.values.rank === 'target';
    const figure = target && hasFigure(this.sheet, { from: verb.to, to: piece.to });
    if (this.current && saysHow(this.sheet, verb, piece)) return this.goOn(piece);
    if (mode === 'action' && this.current) {
      if (target && !figure && !this.sheet.cues.verbAt(verb.to)) return this.trail(piece, 'purpose');
      const soFar = { from: this.current.action.from, to: this.current.action.to };
      if (!figure && goesOn(this.sheet, soFar, { ...piece, from: start }, verb)) return this.goOn(piece);
    } else if (mode === 'purpose' && (figure || (piece.opener !== 'also' && !restarts(this.sheet, start))))
      return this.trail(piece, 'purpose');
    if (!frame || mode === 'telling') return this.goOn(piece);
    if (!this.current && tellings.has(frame.act) && isToldOf(this.sheet, verb, piece.to)) return this.goOn(piece);
    this.close();
    const from = piece.opener === 'also' ? piece.from : start;
    this.open(piece, start, from, frame, this.complement, 'vi/speech/list');
  }

  private open(
    piece: Piece,
    action: number,
    from: number,
    frame: Frame,
    complement: Complement | null,
    rule: string,
  ): void {
    this.close();
    if ((frame.act === 'tell' || frame.act === 'bare') && isProgramme(this.sheet, action)) return;
    const to = piece.to;
    this.current = { from, to, action: { from: action, to }, frame, complement, when: this.when, rule };
    this.when = null;
    this.mode = 'action';
    this.extend(piece, action);
  }

  /** A piece that continues what is open; a purpose inside it ends the action. */
  private goOn(piece: Piece): void {
    if (this.mode === 'ready' && this.utterance?.act === 'agree' && this.frame) {
      const about = matterOf(this.sheet, piece.from, piece.to);
      if (about !== null)
        return this.open(piece, about, this.utterance.from, this.frame, null, 'vi/speech/agree-about');
    }
    if (this.mode === 'ready' && (piece.opener === 'semicolon' || tellsPast(this.sheet, piece))) this.mode = 'telling';
    this.when = timeIn(this.sheet, piece) ?? this.when;
    if (!this.current) return;
    // What stands behind a quotation is the paper's word.
    if (piece.opener === 'comma' && this.sheet.draft.tokens.isMark(piece.from - 2, '"')) return this.close();
    this.current.to = piece.to;
    if (this.mode === 'action') this.extend(piece, piece.from);
    else this.findTarget(piece);
  }

  private extend(piece: Piece, from: number): void {
    const current = this.current!;
    current.action.to = piece.to;
    const cut = purposeIn(this.sheet, { from: Math.max(current.action.from, from - 1), to: piece.to });
    if (cut === null) return;
    current.action.to = cut.at;
    this.mode = cut.mode;
    this.findTarget({ ...piece, from: cut.at });
  }

  private trail(piece: Piece, mode: 'purpose' | 'result'): void {
    if (this.mode === 'telling' || this.mode === 'ready') return;
    // What follows a purpose in the same breath belongs to it, whatever it begins with.
    if (this.mode !== 'purpose') this.mode = mode;
    if (!this.current) return;
    this.current.to = piece.to;
    this.findTarget(piece);
  }

  /** A figure aimed at inside a purpose is said with the same force. */
  private findTarget(piece: Piece): void {
    const target = targetIn(this.sheet, piece);
    if (!target || !this.current) return;
    const { frame, complement } = this.current;
    this.said.push({ ...target, action: target, frame, complement, when: null, rule: 'vi/speech/target' });
  }

  /** `Hai Bên sẽ:`, `Phía Lào:` in a document: the points below are what they are to do. */
  private readLeadIn(sentence: Span): void {
    if (!this.before.paper || !endsInColon(this.sheet, sentence)) return;
    const party = leaderIn(this.sheet, sentence);
    if (party) [this.frame, this.complement, this.mode] = [paperFrame(party), null, 'ready'];
  }

  private readAttribution(piece: Piece, head: number): boolean {
    const source = attributionIn(this.sheet, piece, head);
    if (!source) return false;
    if (piece.opener === 'start') {
      this.utterance = { act: 'tell', party: source.party, from: piece.from, far: false };
      this.frame = null;
      this.mode = 'telling';
      return source.party.to >= piece.to;
    }
    if (!source.ends) return false;
    if (source.quoted) {
      this.attribute(source.party, piece);
      return true;
    }
    const speakers = source.party.participants.map((each) => each.name);
    for (const said of [...this.said, ...(this.current ? [this.current] : [])]) {
      said.frame = { ...said.frame, speakers, unsure: [] };
    }
    if (this.current) this.current.to = piece.to;
    this.close();
    if (this.frame) this.frame = { ...this.frame, speakers, unsure: [] };
    return true;
  }

  private close(mode: Mode = 'telling'): void {
    if (this.current) this.said.push(this.current);
    this.current = null;
    this.mode = mode;
  }
}
