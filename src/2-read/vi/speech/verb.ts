import type { Hit } from '../../text/phrases.ts';
import type { Span } from '../../mentions.ts';
import type { Sheet } from './sheet.ts';
import { beforeDate, subjectOf } from './subject.ts';
import type { Subject } from './subject.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';

/** What a verb of speech does: the acts of `speech-verbs.tsv`. */
export type Act =
  | 'agree'
  | 'decide'
  | 'propose'
  | 'hope'
  | 'pledge'
  | 'affirm'
  | 'stress'
  | 'tell'
  | 'instruct'
  | 'refuse'
  | 'praise'
  | 'plan';

/** A verb of speech with its subject. */
export interface Speech extends Span {
  act: Act;
  subject: Subject;
}

/**
 * The verb of speech that rules a piece: the first that is a verb there. «các thỏa thuận», «theo đề
 * nghị của …», «triển khai cam kết» are nouns; «đã được hai bên thống nhất» is told of, not said.
 */
export function speechIn(sheet: Sheet, piece: Span, head: number): Speech | null {
  const { cues } = sheet;
  if ((cues.wordEnd(head, Role.list) !== null && !tellsOf(sheet, head)) || (cues.verbAt(head) && !cues.speechAt(head)))
    return null;
  /** «Thông tín viên cho biết hai bên đồng ý …»: a teller that nobody knows, until somebody known says something. */
  let told: Speech | null = null;
  for (let i = head; i < piece.to; i++) {
    const hit = cues.speechAt(i);
    if (!hit) {
      // «lập tổ công tác để theo dõi …»: a purpose holds no verb of speech.
      if (i > head && cues.wordEnd(i, Role.for | Role.purpose) !== null && !cues.isInName(i)) return told;
      const noun = cues.nounEnd(i);
      if (noun > i) i = noun - 1;
      continue;
    }
    if (isVerb(sheet, piece, hit)) {
      const subject = subjectOf(sheet, piece, hit.from);
      const negated =
        cues.skipBack(hit.from, piece.from, Role.manner | Role.past | Role.not) < hit.from &&
        isNegated(sheet, piece, hit.from);
      if (subject !== 'other') {
        return { from: hit.from, to: hit.to, act: negated ? 'refuse' : (hit.entry.values.act as Act), subject };
      }
      told = { from: hit.from, to: hit.to, act: 'praise', subject };
      if (hit.entry.values.act !== 'tell') return told;
    }
    i = hit.to - 1;
  }
  return told;
}

/** `…, trong đó hai bên cam kết …`: a party and its verb of speech, no list. */
function tellsOf({ cues, sides, draft: { tokens } }: Sheet, head: number): boolean {
  const party = wordAt(tokens, head) === 'trong' ? sides.at(cues.wordEnd(head, Role.list)!) : undefined;
  if (!party) return false;
  return cues.speechAt(cues.skip(party.to, tokens.count, Role.past | Role.also | Role.manner)) !== undefined;
}

/** `giao Bộ Ngoại giao hai nước …`: an order to somebody, not a thing handed over. */
export function isOrder({ cues, sides, draft: { tokens } }: Sheet, { to }: Span): boolean {
  if (!['giao', 'vụ'].includes(wordAt(tokens, to - 1))) return false;
  return cues.wordEnd(to, Role.org) !== null || cues.names(to, Role.org) || sides.at(to)?.kind === 'body';
}

function isVerb(sheet: Sheet, piece: Span, hit: Hit): boolean {
  const { cues, sides, draft } = sheet;
  const before = cues.skipBack(hit.from, piece.from, Role.manner | Role.past);
  if (cues.isNameLike(hit.from, before)) return false;
  // `cam kết của Lào` is a noun; `khẳng định quyết tâm của Lào trong việc …` says it.
  if (wordAt(draft.tokens, hit.to) === 'của' && hit.to - hit.from < 3) return false;
  // `Nga đã giao cho Việt Nam chiếc tàu …`: a thing handed over to another state, no order.
  if (wordAt(draft.tokens, hit.to - 1) === 'giao' && wordAt(draft.tokens, hit.to) === 'cho')
    if (sides.at(hit.to + 1)?.kind === 'state') return false;
  // `sẽ trả lời`, `sẽ thông báo`: to say so is what is to be done.
  if (hit.entry.values.act === 'tell' && cues.wordStart(before, Role.future) !== null) return false;
  if (before > piece.from && beforeDate(sheet, before, piece.from) === before) {
    if (
      cues.wordStart(before, Role.thing) !== null ||
      cues.wordStart(hit.from, Role.prep) !== null ||
      cues.wordStart(hit.from, Role.passive) !== null
    )
      return false;
    if (cues.verbBefore(before) && before === hit.from) return false;
    const agent = sides.at(before - 1);
    if (agent && agent.from > piece.from && isPassive(sheet, agent.from)) return false;
  }
  return true;
}

/** `được A và B thống nhất`: the first of the agents stands behind `được`. */
function isPassive(sheet: Sheet, agent: number): boolean {
  const { cues, sides, draft } = sheet;
  const before = wordAt(draft.tokens, agent - 1);
  if (cues.wordStart(agent, Role.passive) !== null || ['do', 'bởi', 'mà'].includes(before)) return true;
  if (isOfOffice(sheet, agent)) return true;
  const other = before === 'và' || before === ',' ? sides.at(agent - 2) : undefined;
  return other !== undefined && isPassive(sheet, other.from);
}

/** `được Tổng Bí thư | hai Đảng nhất trí`: the office stands between. */
function isOfOffice({ cues, draft: { tokens } }: Sheet, agent: number): boolean {
  for (let i = agent; i > Math.max(0, agent - longestOffice); i--) {
    if (cues.wordStart(i, Role.passive) !== null) return true;
    if (wordAt(tokens, i - 1) === 'và' || !/^\p{L}+$/u.test(wordAt(tokens, i - 1)) || cues.verbAt(i - 1)) return false;
  }
  return false;
}

/** In words: `Thủ tướng Chính phủ`. */
const longestOffice = 5;

function isNegated({ cues }: Sheet, piece: Span, verb: number): boolean {
  for (let i = verb; i > piece.from;) {
    if (cues.wordStart(i, Role.not) !== null) return true;
    const next = cues.wordStart(i, Role.manner | Role.past);
    if (next === null) return false;
    i = next;
  }
  return false;
}
