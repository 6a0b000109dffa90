import type { Draft, PartyMention, Span } from '../../../mentions.ts';
import type { Complement } from '../complement.ts';
import { isJoint } from '../frame.ts';
import type { Sheet } from '../sheet.ts';
import { Role } from '../../clauses/cues.ts';
import { wordAt } from '../../clauses/word.ts';

/** «Chủ tịch nước A yêu cầu Bộ Công Thương đàm phán với Lào»: a body of the speaker's own side is ordered, not asked. */
export function isOwnBody(sheet: Sheet, speaker: PartyMention, { actor, named }: Complement): boolean {
  const { cues, sides, draft } = sheet;
  if (isJoint(speaker)) return false;
  if (actor) {
    if (actor.kind !== 'body') return false;
    const whose = actor.countries.length > 0 ? actor.countries : homeOf(sheet, speaker.countries, actor);
    if (whose.length === 0) return cues.names(actor.from, Role.org);
    return whose.join() === speaker.countries.join();
  }
  if (!named || cues.wordEnd(named.from, Role.org) === null) return false;
  const states = sides.statesIn(named);
  if (states.length > 0) return states.join() === speaker.countries.join();
  for (let i = named.from; i < named.to; i++) if (['hai', 'bạn'].includes(wordAt(draft.tokens, i))) return false;
  return true;
}

/** An order counts where it touches another state, or the article is on what was agreed with one; the rest is domestic. */
export function isAboutRelation(sheet: Sheet, speaker: PartyMention, span: Span): boolean {
  const { sides, draft } = sheet;
  const { tokens } = draft;
  if (isJoint(speaker) || isOnAgreements(sheet, speaker)) return true;
  if (sides.statesIn(span).some((code) => !speaker.countries.includes(code))) return true;
  for (let i = span.from; i < span.to - 1; i++) {
    if (wordAt(tokens, i) === 'hai' && ['nước', 'bên', 'chính', 'đảng'].includes(wordAt(tokens, i + 1))) return true;
    if (wordAt(tokens, i) === 'phía' && wordAt(tokens, i + 1) === 'bạn') return true;
  }
  return false;
}

/** «Phó Thủ tướng A họp về tình hình thực hiện các thỏa thuận với Lào»: the lead names a paper and another state. */
function isOnAgreements({ cues, sides, draft }: Sheet, { countries }: PartyMention): boolean {
  const lead = draft.blocks.find(({ role }) => role === 'body');
  if (!lead || !sides.statesIn(lead).some((code) => !countries.includes(code))) return false;
  for (let i = lead.from; i < lead.to; i++) if (cues.isPaper(i)) return true;
  return false;
}

const home = 'VNM';

/** A body without a state behind it, asked by a guest in an article about home, is home's: «phía Đan Mạch mong Bộ Y tế …». */
export function homeOf({ cues, draft }: Sheet, speakers: readonly string[], body: PartyMention): string[] {
  const guest = speakers.length > 0 && !speakers.includes(home);
  if (!guest || body.rule !== 'vi/parties/body' || !cues.names(body.from, Role.org)) return [];
  return draft.states.some((state) => state.countries.includes(home)) ? [home] : [];
}

/**
 * A scholar, a lawyer, a manager, a former minister: somebody whom the article introduces as one (`Giáo sư A cho
 * rằng …`) and as nothing else speaks for no state.
 */
export function isPrivate({ cues, draft }: Sheet, { kind, participants }: PartyMention): boolean {
  if (kind !== 'person') return false;
  let names = privates.get(draft);
  if (!names) {
    privates.set(draft, (names = new Set()));
    for (const party of draft.parties) {
      const [one] = party.participants;
      const learned =
        ['ts', 'ths', 'pgs', 'gs', 'sĩ'].includes(wordAt(draft.tokens, party.from - 1)) ||
        ['ts', 'ths', 'pgs', 'gs'].includes(wordAt(draft.tokens, party.from));
      const former = ['cựu', 'nguyên'].includes(wordAt(draft.tokens, party.from));
      const firm = cues.names(party.from, Role.firm) && !draft.offices.some(({ name }) => name === one!.name);
      const inOffice = draft.offices.some(({ name }) => name === one!.name);
      if (party.kind === 'person' && (former || firm || (learned && !inOffice))) names.add(one!.name);
    }
  }
  return names.has(participants[0]!.name);
}

const privates = new WeakMap<Draft, Set<string>>();
