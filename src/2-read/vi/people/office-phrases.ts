import type { Hit } from '../../text/phrases.ts';
import { firstFrom } from '../../text/spans.ts';
import { hitsOf } from '../hits.ts';
import { bodyAt, endOfRemit, fieldAt, postAt } from './complements.ts';
import type { Complement } from './complements.ts';
import { says } from './landmarks.ts';
import type { Landmarks } from './landmarks.ts';
import { endOfName } from './names.ts';

/** One office as written: `cựu Thứ trưởng Bộ Ngoại giao`, with what follows of the state. */
export interface OfficePhrase {
  from: number;
  /** Behind the state, where one follows. */
  to: number;
  title: { from: number; to: number };
  /** The head in the lexicon's form, lower case: `thủ tướng`; several where the words may mean several offices. */
  heads: string[];
  /** True where the head needs a body or field and none is written. */
  bare: boolean;
  country: string | null;
  international: boolean;
  /** True for what names a person without a public office: heads of firms, `nhà lãnh đạo`, `Phu nhân Thủ tướng`. */
  untitled: boolean;
  /** True for words that only refer to a person: `nhà lãnh đạo`, `nguyên thủ`. */
  reference: boolean;
  /** True for `người đồng cấp`, who has the office of the one before. */
  counterpart: boolean;
}

const home = 'VNM';

/** The office phrases of a text in order; none overlaps another. */
export function officePhrases(marks: Landmarks): OfficePhrase[] {
  const bodies = hitsOf(marks.draft, 'bodies');
  const found: OfficePhrase[] = [];
  let end = 0;
  let body = 0;
  for (const hit of hitsOf(marks.draft, 'offices')) {
    // `Phủ Chủ tịch`, `Văn phòng Chủ tịch nước` are bodies, not offices.
    for (; body < bodies.length && bodies[body]!.from < hit.from; body++) {
      if (bodies[body]!.to > hit.from) end = Math.max(end, bodies[body]!.to);
    }
    if (hit.from < end) continue;
    const phrase = officePhrase(marks, hit);
    found.push(phrase);
    end = phrase.to;
  }
  return found;
}

function officePhrase(marks: Landmarks, hit: Hit): OfficePhrase {
  const { takes, title } = hit.entry.values as { takes: string; title: string };
  const mark = marks.markBefore.get(hit.from);
  const keeps = mark?.entry.values['title'] === 'keeps';
  const complement = withAbbreviation(marks, complementOf(marks, takes, hit.to));
  const isReference = takes === 'reference';
  const isSpouse = says(marks, hit.from - 1, 'nhân', 'quân') && says(marks, hit.from - 2, 'phu');
  // The sending state and the post of an envoy are no part of the title.
  const written = takes === 'post' && !marks.bodyNoun.has(hit.to) ? hit.to : complement.to;
  const titleTo = title && !isReference ? hit.from + title.split(' ').length : written;
  const end = Math.max(complement.to, hit.to);
  const tail = withStateInBrackets(marks, tailOf(marks, says(marks, end, 'phụ') ? endOfRemit(marks, end) : end));
  return {
    from: isSpouse ? hit.from - 2 : mark ? mark.from : hit.from,
    to: says(marks, tail.to, 'phụ') ? endOfRemit(marks, tail.to) : tail.to,
    title: { from: keeps ? mark.from : hit.from, to: titleTo },
    heads: isSpouse ? [] : isReference ? title.split('|').filter(Boolean) : [(title || hit.entry.phrase).toLowerCase()],
    bare: takes !== 'nothing' && takes !== 'reference' && complement.to === hit.to,
    country: complement.country ?? tail.country,
    international: complement.international || tail.international,
    untitled: isReference || isSpouse || complement.firm,
    reference: isReference,
    counterpart: /^(?:người )?đồng (?:cấp|nhiệm)$/.test(hit.entry.phrase),
  };
}

function complementOf(marks: Landmarks, takes: string, from: number): Complement {
  if (takes === 'field') return fieldAt(marks, from);
  if (takes === 'post') return postAt(marks, from);
  if (takes === 'body') return bodyAt(marks, from);
  return { to: from, country: null, international: false, firm: false };
}

/** `Chủ tịch Cơ quan Hợp tác quốc tế (JICA) X`: the short form belongs to the body's name. */
function withAbbreviation(marks: Landmarks, complement: Complement): Complement {
  const state = marks.state.get(complement.to);
  const open = state?.as === 'state' ? state.to : complement.to;
  const close = bracketBeforeName(marks, open);
  const short = close > 0 && close === open + 2 && marks.draft.tokens.isAllCaps(open + 1);
  if (!short || marks.state.has(open + 1)) return complement;
  return { ...complement, to: close + 1, country: state?.countries[0] ?? complement.country };
}

/** `Phó Tỉnh trưởng tỉnh Vân Nam (Trung Quốc) X`: whose the province is. */
function withStateInBrackets(marks: Landmarks, tail: Tail): Tail {
  const state = marks.state.get(tail.to + 1);
  const close = state ? bracketBeforeName(marks, tail.to) : -1;
  return state && close === state.to ? { ...tail, to: close + 1, country: state.countries[0]! } : tail;
}

/** The bracket that closes what opens at the token, where a name follows it; -1 where none does. */
function bracketBeforeName(marks: Landmarks, open: number): number {
  const { tokens } = marks.draft;
  if (!tokens.isMark(open, '(')) return -1;
  for (let i = open + 1; i < open + 8; i++) {
    if (tokens.isMark(i, ')')) return marks.honorific.has(i + 1) || endOfName(marks, i + 1) > i + 1 ? i : -1;
  }
  return -1;
}

interface Tail {
  to: number;
  country: string | null;
  international: boolean;
}

/** What follows a title without belonging to it: the party, `nước`, the state. */
function tailOf(marks: Landmarks, from: number): Tail {
  // `Ủy viên Trung ương Đảng` goes on as `Đảng Nhân dân Cách mạng Lào`.
  const own = marks.body.get(from - 1);
  let to = own && own.to > from ? own.to : from;
  let country: string | null = own && own.to > from ? own.entry.values['country'] || null : null;
  if (says(marks, to, 'nước') && says(marks, to + 1, 'ta')) return { to: to + 2, country: home, international: false };
  if (says(marks, to, 'nước') && says(marks, to + 1, 'này'))
    return { to: to + 2, country: lastStateBefore(marks, from), international: false };
  for (;;) {
    const next = says(marks, to, 'của', 'nước') ? to + (says(marks, to + 1, 'nước') ? 2 : 1) : to;
    const body = marks.body.get(next);
    const state = marks.state.get(next);
    if (state && state.as !== 'pair') return { to: state.to, country: state.countries[0]!, international: false };
    if (body && body.entry.values['kind'] !== 'parliament' && (next > to || isTailBody(marks, next))) {
      country = body.entry.values['country'] || country;
      to = body.to;
      // `… Trung ương Đảng` goes on as `Đảng Nhân dân Cách mạng Lào`.
      const party = marks.body.get(to - 1);
      if (party && party.to > to) {
        country = party.entry.values['country'] || country;
        to = party.to;
      }
      continue;
    }
    const organisation = marks.organisation.get(next);
    if (organisation && country === null) return { to: organisation.to, country, international: true };
    return { to, country, international: false };
  }
}

/** `Tổng thống nước này`: of the state named last before it. */
function lastStateBefore({ draft: { states } }: Landmarks, from: number): string | null {
  const last = states[firstFrom(states, from) - 1];
  return last && last.as !== 'pair' && from - last.from < farthestState ? last.countries[0]! : null;
}

/** In words. */
const farthestState = 60;

/** A body that only says more of a title that is complete: `Chính phủ`, the party's committee, the party. */
function isTailBody(marks: Landmarks, i: number): boolean {
  return marks.draft.tokens.isCapital(i);
}
