import type { Draft, PartyMention, Span, StateMention } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { byPlace } from '../../text/spans.ts';
import { hitsOf, longestHits } from '../hits.ts';
import { unionSeats } from '../states/index.ts';
import { followedByBoth } from './joint-words.ts';
import { says } from '../words.ts';

interface Body extends Span {
  country: string | null;
  international: boolean;
}

/**
 * Organs and parties of states, and organisations: «Đảng, Nhà nước và Chính phủ Lào» is one party of
 * LAO, «Bộ Ngoại giao Nga» one of RUS, «Liên hợp quốc» one without a state. An organ without a state
 * behind it is home's where the text has no other pair in hand.
 */
export function bodyParties(draft: Draft): PartyMention[] {
  const stateAt = new Map(draft.states.map((state): [number, StateMention] => [state.from, state]));
  const rows = rowsOf(draft, bodiesOf(draft));
  const parties: PartyMention[] = [];
  for (const row of rows) {
    if (followedByBoth(draft, row.to)) continue;
    const party = partyOf(draft, row, stateAt);
    if (party) parties.push(party);
  }
  const others = [
    ...unionSeats(draft).map(seatParty),
    ...provinces(draft, stateAt),
    ...leaders(draft, parties, stateAt),
  ];
  return [...parties, ...others].sort(byPlace);
}

/** `Brussels` for the European Union. */
function seatParty({ from, to }: Span): PartyMention {
  const participants = [{ name: 'EU', country: null }];
  return { from, to, kind: 'body', participants, countries: [], inferred: false, rule: 'vi/parties/seat' };
}

function bodiesOf(draft: Draft): Body[] {
  const fields = new Map<number, Hit>();
  // The longest first: `Kế hoạch và Đầu tư`, not `Kế hoạch`.
  for (const hit of hitsOf(draft, 'fields')) if (!fields.has(hit.from)) fields.set(hit.from, hit);
  const organs = hitsOf(draft, 'bodies').filter(({ entry }) => entry.values['kind'] !== 'seat');
  const found: Body[] = organs.map(({ from, to, entry }) => {
    return { from, to, country: entry.values['country'] || null, international: false };
  });
  for (const { from, to } of hitsOf(draft, 'ministry-words')) {
    const field = fields.get(to);
    if (field) found.push({ from, to: field.to, country: null, international: false });
  }
  for (const { from, to } of hitsOf(draft, 'organisations'))
    found.push({ from, to, country: null, international: true });
  found.sort(byPlace);
  return found.filter((body, i) => i === 0 || !found.slice(Math.max(0, i - 4), i).some((other) => other.to >= body.to));
}

/** Joins what commas and `và` list: `Đảng, Nhà nước và Chính phủ`. */
function rowsOf({ tokens }: Draft, bodies: readonly Body[]): Body[] {
  const rows: Body[] = [];
  for (const body of bodies) {
    const last = rows.at(-1);
    const linked = last && body.from === last.to + 1 && (tokens.isMark(last.to, ',') || says(tokens, last.to, 'và'));
    if (linked && !last.international && !body.international && last.country === null) {
      last.to = body.to;
      last.country = body.country;
    } else if (!last || body.from >= last.to) rows.push({ ...body });
  }
  return rows;
}

function partyOf(draft: Draft, row: Body, stateAt: ReadonlyMap<number, StateMention>): PartyMention | null {
  const { tokens } = draft;
  if (!tokens.isCapital(row.from) && !stateAt.has(row.to)) return null;
  const of = says(tokens, row.to, 'của') ? 1 : 0;
  const state = row.international ? undefined : stateAt.get(row.to + of);
  const to = state && state.as === 'state' ? state.to : row.to;
  const country = row.country ?? (to > row.to ? state!.countries[0]! : null);
  const name = tokens.nameOf(row.from, to);
  const countries = country ? [country] : [];
  const rule = row.international ? 'vi/parties/organisation' : 'vi/parties/body';
  return { from: row.from, to, kind: 'body', participants: [{ name, country }], countries, inferred: !country, rule };
}

/** `đoàn đại biểu cấp cao tỉnh Quảng Trị`, `lãnh đạo tỉnh Champasak (Lào)`: those who come or speak for a province. */
function provinces(draft: Draft, stateAt: ReadonlyMap<number, StateMention>): PartyMention[] {
  const { tokens } = draft;
  return longestHits(draft, 'provinces').flatMap((hit): PartyMention[] => {
    const from = startOfDelegation(tokens, hit.from);
    const { state, to } = withState(tokens, hit.to, stateAt);
    const country = state?.countries[0] ?? (hit.entry.values['country'] || null);
    if (from === null || !country) return [];
    const participants = [{ name: tokens.nameOf(from, hit.to), country }];
    const rule = 'vi/parties/province';
    return [{ from, to, kind: 'body', participants, countries: [country], inferred: false, rule }];
  });
}

/** Where `(đoàn đại biểu cấp cao) tỉnh` begins before a province's name; null where nobody is told of. */
function startOfDelegation(tokens: Draft['tokens'], province: number): number | null {
  let at = province;
  if (says(tokens, at - 1, 'tỉnh')) at--;
  else if (says(tokens, at - 1, 'phố') && says(tokens, at - 2, 'thành')) at -= 2;
  else return null;
  if (says(tokens, at - 1, 'của')) at--;
  const ends = at;
  while (delegationWords.has(tokens.phraseOf(at - 2, at))) at -= 2;
  if (says(tokens, at - 1, 'đoàn')) return at - 1;
  return at < ends && says(tokens, at, 'lãnh') ? at : null;
}

/** Words between `đoàn` and whose it is. */
const delegationWords = new Set(['đại biểu', 'công tác', 'cán bộ', 'cấp cao', 'lãnh đạo', 'liên ngành', 'chuyên gia']);

/** `tỉnh X (Lào)`, `tỉnh X, nước Cộng hòa …`: whose the province is, and where the words end that say so. */
function withState(
  tokens: Draft['tokens'],
  to: number,
  stateAt: ReadonlyMap<number, StateMention>,
): { state: StateMention | null; to: number } {
  const isBracket = tokens.isMark(to, '(');
  const isApposed = tokens.isMark(to, ',') && says(tokens, to + 1, 'nước');
  const state = stateAt.get(isBracket ? to + 1 : isApposed ? to + 2 : to);
  if (state?.as !== 'state') return { state: null, to };
  return { state, to: isBracket && tokens.isMark(state.to, ')') ? state.to + 1 : state.to };
}

/** `Lãnh đạo cấp cao của Đảng và Nhà nước Lào`, `lãnh đạo Nga`: leaders without names, told by whose they are. */
function leaders(
  draft: Draft,
  bodies: readonly PartyMention[],
  stateAt: ReadonlyMap<number, StateMention>,
): PartyMention[] {
  const { tokens } = draft;
  const bodyAt = new Map(bodies.map((body) => [body.from, body]));
  return longestHits(draft, 'leader-words').flatMap(({ from, to }) => {
    const of = to < tokens.count && tokens.wordAt(to) === 'của' ? to + 1 : to;
    const whose = bodyAt.get(of) ?? stateAt.get(of);
    if (!whose || whose.countries.length !== 1 || ('as' in whose && whose.as === 'place')) return [];
    const participants = [{ name: tokens.nameOf(from, whose.to), country: whose.countries[0]! }];
    const { countries } = whose;
    return [
      { from, to: whose.to, kind: 'body', participants, countries, inferred: false, rule: 'vi/parties/leaders-of' },
    ];
  });
}
