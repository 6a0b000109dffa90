import type { DateMention, Draft, PartyMention, Sentence, StateMention } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { firstFrom } from '../../text/spans.ts';
import { hitsOf } from '../hits.ts';
import type { Told } from './merging.ts';
import { participantsOf, partyBehind } from './partners.ts';
import { statusOf } from './occasions.ts';
import { dateAt, partiesIn, sentenceAt } from './scene.ts';
import type { Scene } from './scene.ts';
import { isPlanYear } from '../plan-years.ts';
import { says } from '../words.ts';

/**
 * Visits: «Nhận lời mời của Tổng thống Nga B, Chủ tịch nước A thăm chính thức Liên bang Nga từ 20 đến
 * 22/10» — A, the host B who invited, RUS, the dates.
 */
export function visits(scene: Scene): Told[] {
  const stateAt = new Map(scene.draft.states.map((state): [number, StateMention] => [state.from, state]));
  const invitations = hitsOf(scene.draft, 'invitations');
  return scene.cues.flatMap((cue) => {
    if (cue.entry.values['form'] === 'reception') return receptionOf(scene, cue);
    if (cue.entry.values['form'] !== 'visit') return [];
    const visit = acceptedInvitation(scene, cue, stateAt) ?? visitAt(scene, cue, stateAt, invitations);
    return visit ? [visit, ...furtherStates(scene, cue, visit, stateAt)] : [];
  });
}

function visitAt(
  scene: Scene,
  cue: Hit,
  stateAt: ReadonlyMap<number, StateMention>,
  invitations: readonly Hit[],
): Told | null {
  const { draft } = scene;
  const sentence = sentenceAt(draft, cue.from);
  const state = stateVisited(scene, cue, stateAt) ?? stateEntered(scene, cue, sentence);
  if (!state) return null;
  const place = state.countries[0]!;
  const visitor = visitorOf(scene, cue, state, sentence, place);
  if (!visitor) return null;
  const host = hostOf(scene, sentence, invitations, visitor);
  const date = daysBehind(scene, state.to, sentence) ?? dateAt(draft, cue, sentence);
  const status = statusOf(scene, cue, sentence, date);
  if (!status) return null;
  const participants = participantsOf(host ? [visitor, host] : [visitor]);
  const from = Math.min(cue.from, state.from, host?.from ?? cue.from);
  const to = Math.max(cue.to, state.to, visitor.from > cue.from ? visitor.to : 0);
  return {
    from,
    to,
    kind: 'visit',
    participants,
    date: date?.edtf ?? null,
    place,
    status,
    named: /^(?:chuyến|cuộc)/.test(cue.entry.phrase),
    rule: 'vi/encounters/visit',
  };
}

/** `thăm Lào và Myanmar`, `chuyến thăm Áo, Hungary và Séc`: a visit to each. */
function furtherStates(scene: Scene, cue: Hit, visit: Told, stateAt: ReadonlyMap<number, StateMention>): Told[] {
  const { tokens } = scene.draft;
  const first = stateVisited(scene, cue, stateAt);
  const places: string[] = [];
  for (let at = first?.to ?? tokens.count; at < tokens.count;) {
    const state = tokens.isMark(at, ',') || says(tokens, at, 'và') ? stateAt.get(at + 1) : undefined;
    if (state?.as !== 'state' || scene.partyAt.get(at + 1)?.kind === 'person') break;
    places.push(state.countries[0]!);
    at = state.to;
  }
  return places.map((place) => ({ ...visit, place }));
}

/** Tokens behind an invitation within which it is accepted. */
const answer = 40;

/** `A mời B sang thăm Việt Nam. Thủ tướng B vui vẻ nhận lời.`: a visit to come of B, with A as the host. */
function acceptedInvitation(scene: Scene, cue: Hit, stateAt: ReadonlyMap<number, StateMention>): Told | null {
  const { draft } = scene;
  const sentence = sentenceAt(draft, cue.from);
  const guest = partiesIn(scene, { from: sentence.from, to: cue.from }).findLast(({ kind }) => kind === 'person');
  if (!guest || cue.from - guest.to > 6 || !isInvited(scene, guest)) return null;
  const state = stateVisited(scene, cue, stateAt);
  if (!state || guest.countries.includes(state.countries[0]!) || !isAccepted(draft, state.to)) return null;
  const host = partiesIn(scene, { from: sentence.from, to: guest.from }).findLast(
    (party) => party.kind === 'person' && party.countries[0] !== guest.countries[0],
  );
  const date = dateAt(draft, { from: cue.from, to: state.to }, { ...sentence, from: cue.from });
  return {
    from: host?.from ?? guest.from,
    to: state.to,
    kind: 'visit',
    participants: participantsOf(host ? [guest, host] : [guest]),
    date: date?.edtf ?? null,
    place: state.countries[0]!,
    status: 'planned',
    named: false,
    rule: 'vi/encounters/invitation',
  };
}

function isInvited({ draft: { tokens } }: Scene, guest: PartyMention): boolean {
  return (
    says(tokens, guest.from - 1, 'mời') ||
    (says(tokens, guest.from - 1, 'tới', 'đến') && says(tokens, guest.from - 2, 'mời'))
  );
}

/** Words of acceptance behind the invitation that nothing denies. */
function isAccepted(draft: Draft, from: number): boolean {
  const marks = hitsOf(draft, 'acceptances');
  const word = marks[firstFrom(marks, from)];
  return word !== undefined && word.from - from < answer;
}

/** `rời Băng Cốc về nước, kết thúc chuyến thăm ba ngày`: the state entered or left before a visit that begins or ends. */
function stateEntered({ draft }: Scene, cue: Hit, sentence: Sentence): StateMention | null {
  const { tokens, states } = draft;
  if (!/^(?:chuyến|cuộc)/.test(cue.entry.phrase)) return null;
  const begins = [1, 2, 3].some((back) => says(tokens, cue.from - back, 'đầu', 'thúc'));
  if (!begins) return null;
  for (let i = firstFrom(states, cue.from) - 1; i >= 0 && states[i]!.from >= sentence.from; i--) {
    const state = states[i]!;
    if (state.as !== 'pair' && says(tokens, state.from - 1, 'rời', 'đến', 'tới', 'sang')) return state;
  }
  return null;
}

/** `Việt Nam đón Thủ tướng A`: a state that receives someone is visited. */
function receptionOf(scene: Scene, cue: Hit): Told[] {
  const { draft } = scene;
  const sentence = sentenceAt(draft, cue.from);
  const host = partiesIn(scene, { from: Math.max(sentence.from, cue.from - 4), to: cue.from }).at(-1);
  const guest = partyBehind(scene, cue.to);
  if (
    host?.kind !== 'state' ||
    guest?.kind !== 'person' ||
    guest.countries.some((country) => host.countries.includes(country))
  )
    return [];
  const date = dateAt(draft, cue, sentence);
  const status = statusOf(scene, cue, sentence, date);
  if (!status) return [];
  const span = { from: host.from, to: guest.to };
  const place = host.countries[0]!;
  return [
    {
      ...span,
      kind: 'visit',
      participants: participantsOf([guest]),
      date: date?.edtf ?? null,
      place,
      status,
      named: false,
      rule: 'vi/encounters/reception',
    },
  ];
}

/** `… thăm Lào từ ngày 3 đến 5/4`: the days of the visit, behind the state; a day before is that of the telling. */
function daysBehind({ draft }: Scene, from: number, sentence: Sentence): DateMention | null {
  const date = draft.dates[firstFrom(draft.dates, from)];
  if (date?.role !== 'span' || date.from - from >= 10 || date.from >= sentence.to) return null;
  return isPlanYear(draft, date, from) ? null : date;
}

/** The state behind the word of a visit, over `cấp Nhà nước tới` and the like. */
function stateVisited(scene: Scene, cue: Hit, stateAt: ReadonlyMap<number, StateMention>): StateMention | null {
  const { tokens } = scene.draft;
  let at = behindVisitor(scene, cue.to);
  for (let steps = 0; steps < 8; steps++) {
    const state = stateAt.get(at);
    if (state) return state.as === 'pair' ? null : state;
    if (at > cue.to && at < tokens.count && tokens.wordAt(at) === 'ta') return ourState(at);
    const visitor = says(tokens, at - 1, 'của') ? scene.partyAt.get(at) : undefined;
    if (visitor?.kind === 'person' && says(tokens, visitor.to, 'tới', 'đến', 'sang')) {
      at = visitor.to;
      continue;
    }
    const link = scene.visitLinkAt.get(at);
    if (!link) return null;
    // `nước | Cộng hòa Dân chủ Nhân dân Lào` is no `nước Cộng hòa`.
    at = says(tokens, at, 'nước') && stateAt.has(at + 1) ? at + 1 : link.to;
  }
  return null;
}

/** `chuyến thăm | của Chủ tịch A | đến thủ đô Manila`: over whose visit it is, where a way follows. */
function behindVisitor(scene: Scene, from: number): number {
  const { tokens } = scene.draft;
  const visitor = says(tokens, from, 'của') ? scene.partyAt.get(from + 1) : undefined;
  if (visitor?.kind !== 'person' || !says(tokens, visitor.to, 'tới', 'đến', 'sang')) return from;
  return says(tokens, visitor.to + 1, 'thủ') && says(tokens, visitor.to + 2, 'đô') ? visitor.to + 3 : visitor.to;
}

/** `thăm nước ta`. */
function ourState(at: number): StateMention {
  return { from: at, to: at + 1, countries: ['VNM'], as: 'state', rule: 'vi/states/ours' };
}

/** `của X` behind the visit, else the last person before it who is not of the state visited. */
function visitorOf(
  scene: Scene,
  cue: Hit,
  state: StateMention,
  sentence: Sentence,
  place: string,
): PartyMention | null {
  const { tokens } = scene.draft;
  const isVisitor = (party: PartyMention | undefined): party is PartyMention =>
    party !== undefined && party.kind === 'person' && !party.countries.includes(place);
  const { dates } = scene.draft;
  for (let at = state.to, steps = 0; at < sentence.to && steps < 8; at++, steps++) {
    const date = dates[firstFrom(dates, at)];
    if (date?.from === at) at = date.to;
    if (!says(tokens, at, 'của', 'do')) continue;
    const party = scene.partyAt.get(at + 1);
    if (isVisitor(party)) return party;
  }
  for (let at = cue.to; at < Math.min(state.from, cue.to + 6); at++) {
    const named = says(tokens, at, 'của') ? scene.partyAt.get(at + 1) : undefined;
    if (isVisitor(named)) return named;
  }
  const before = partiesIn(scene, { from: sentence.from, to: cue.from });
  return (
    before.findLast(isVisitor) ?? (opensClause(scene, cue, sentence) ? visitorBehind(scene, state, sentence) : null)
  );
}

/** `Trong chuyến thăm Hungary, …`, `Nhân dịp thăm Ấn Độ, …`: who visits stands behind the comma. */
function opensClause({ draft: { tokens } }: Scene, cue: Hit, sentence: Sentence): boolean {
  for (let i = cue.from - 1; i >= Math.max(sentence.from, cue.from - 7); i--)
    if (says(tokens, i, 'trong', 'nhân', 'dịp', 'khuôn')) return true;
  return false;
}

/** The first person behind the state who is of another and stands behind no word that takes an object. */
function visitorBehind(scene: Scene, state: StateMention, sentence: Sentence): PartyMention | null {
  const parties = partiesIn(scene, { from: state.to, to: sentence.to });
  const first = parties.find(({ kind, from }) => kind === 'person' && !scene.objectWord.has(from));
  return first && !first.countries.includes(state.countries[0]!) ? first : null;
}

/** Who invited: behind `lời mời của`. */
function hostOf(
  scene: Scene,
  sentence: Sentence,
  invitations: readonly Hit[],
  visitor: PartyMention,
): PartyMention | null {
  const words = invitations[firstFrom(invitations, sentence.from)];
  const party = words && words.to <= sentence.to ? scene.partyAt.get(words.to) : undefined;
  return party && party.kind === 'person' && party !== visitor ? party : null;
}
