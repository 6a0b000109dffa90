import { firstFrom } from '../../text/spans.ts';
import { hitsOf } from '../hits.ts';
import { says } from './landmarks.ts';
import type { Landmarks } from './landmarks.ts';
import type { OfficePhrase } from './office-phrases.ts';
import type { OfficeChain, Sighting } from './sightings.ts';

const farthest = 40;

/**
 * Offices that stand away from the name: «chúc mừng ông A được bầu làm Chủ tịch Quốc hội», «hội đàm với
 * người đồng cấp Lào B» (B has the office of the one before).
 */
export function addInferredOffices(
  marks: Landmarks,
  chains: readonly OfficeChain[],
  sightings: readonly Sighting[],
): void {
  for (const sighting of sightings) {
    const counterpart = sighting.offices.find(({ counterpart }) => counterpart);
    if (counterpart) sighting.offices.push(...officeOfCounterpart(chains, counterpart));
  }
  for (const hit of hitsOf(marks.draft, 'election-words')) {
    const office = officeAt(marks, chains, hit.to);
    const sighting = sightings[firstFrom(sightings, hit.from) - 1];
    if (!office || !sighting || !sameSentence(marks, sighting.from, hit.from)) continue;
    if (sighting.from <= office.from && office.to <= sighting.to) continue;
    sighting.offices.push(office);
  }
}

/** The last office written before the counterpart, with the counterpart's own state. */
function officeOfCounterpart(chains: readonly OfficeChain[], counterpart: OfficePhrase): OfficePhrase[] {
  for (let i = firstFrom(chains, counterpart.from) - 1; i >= 0; i--) {
    const chain = chains[i]!;
    if (counterpart.from - chain.to > farthest) return [];
    const office = chain.offices.findLast(({ untitled }) => !untitled);
    if (office)
      return [
        {
          ...counterpart,
          title: office.title,
          heads: office.heads,
          bare: office.bare,
          untitled: false,
          counterpart: false,
        },
      ];
  }
  return [];
}

/** The office directly behind `bầu làm`, over `chức`; a seat (`Bộ Chính trị`) counts as one. */
function officeAt(marks: Landmarks, chains: readonly OfficeChain[], from: number): OfficePhrase | null {
  const at = says(marks, from, 'chức', 'chức vụ', 'cương vị') ? from + 1 : from;
  const chain = chains[firstFrom(chains, at)];
  if (chain && chain.from === at) return chain.offices.find(({ untitled }) => !untitled) ?? null;
  const seat = marks.body.get(at);
  if (seat?.entry.values['kind'] !== 'organ' || !seats.has(seat.entry.phrase.toLowerCase())) return null;
  const party = marks.body.get(seat.to + 2) ?? marks.body.get(seat.to);
  const country = party?.entry.values['country'] || null;
  const title = { from: at, to: seat.to };
  return {
    from: at,
    to: seat.to,
    title,
    heads: [seat.entry.phrase.toLowerCase()],
    bare: false,
    country,
    international: false,
    untitled: false,
    reference: false,
    counterpart: false,
  };
}

/** Bodies of few, membership of which is an office. */
const seats = new Set(['bộ chính trị', 'ban bí thư', 'ban chấp hành trung ương', 'ban chấp hành trung ương đảng']);

function sameSentence({ draft: { sentences } }: Landmarks, a: number, b: number): boolean {
  return firstFrom(sentences, a + 1) === firstFrom(sentences, b + 1);
}
