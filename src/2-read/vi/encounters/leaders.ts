import { fold } from '../../../0-facts/index.ts';
import type { Participant } from '../../../0-facts/index.ts';
import type { Draft, OfficeMention } from '../../mentions.ts';
import { once } from '../../once.ts';
import type { LexiconEntry } from '../../text/lexicon.ts';
import type { Hit } from '../../text/phrases.ts';

/**
 * Who speaks for each side where no encounter of the two is told: «Tuyên bố chung … Nhận lời mời của Thủ tướng A,
 * Thủ tướng B thăm …; Hai Thủ tướng nhất trí …» are A and B.
 */
export function sideLeaders(draft: Draft, countries: readonly string[]): Participant[] {
  if (countries.length < 2) return [];
  const first = once(draft, leadersByState);
  const leaders = countries.flatMap((country) => first.get(country) ?? []);
  return leaders.length === countries.length ? leaders : [];
}

/** Spokesmen and envoys tell of both sides without being one; attendants and authors hold no office of state. */
const noLeader = /phat ngon|dai su|lanh su|tham tan|tuy vien|thu ky|chuyen gia|bien tap|giam doc|vu truong|cuc truong/;

/** By state, whoever with an office the article mentions most; of equals the first. */
function leadersByState(draft: Draft): ReadonlyMap<string, Participant> {
  const leaders = new Map<string, Participant>();
  const inOffice = new Set(
    draft.offices.filter(({ office }) => !noLeader.test(folded(office))).map(({ name }) => name),
  );
  const counts = new Map<string, { one: Participant; count: number }>();
  for (const { kind, participants } of draft.parties) {
    const [one] = participants;
    if (kind !== 'person' || !one?.country || !inOffice.has(one.name)) continue;
    const known = counts.get(`${one.country} ${one.name}`);
    if (known) known.count++;
    else counts.set(`${one.country} ${one.name}`, { one, count: 1 });
  }
  for (const { one } of [...counts.values()].sort((a, b) => b.count - a.count))
    if (!leaders.has(one.country!)) leaders.set(one.country!, one);
  return leaders;
}

/** `hai Thủ tướng`, `Thủ tướng hai nước`: the first of two states who hold that office in the article. */
export function officeHolders(draft: Draft, hit: Hit): Participant[] | null {
  const title = titleSaid(hit.entry);
  if (title === null) return null;
  const byTitle = once(draft, noHolders);
  let holders = byTitle.get(title);
  if (!holders) byTitle.set(title, (holders = holdersByState(draft.offices, title)));
  return holders.length === 2 ? holders : null;
}

/** The holders of titles asked for so far. */
function noHolders(): Map<string, Participant[]> {
  return new Map();
}

/** The office that words such as `hai Thủ tướng` say, folded; null for words of no office (`hai nhà lãnh đạo`). */
function titleSaid(entry: LexiconEntry): string | null {
  let title = titlesSaid.get(entry);
  if (title === undefined) {
    const said = folded(entry.phrase)
      .replace(/^(?:hai|2) (?:vi )?/, '')
      .replace(/ hai (?:ben|nuoc)$/, '')
      .replace(/ chinh phu$/, '');
    title = noOffice.test(said) ? null : said;
    titlesSaid.set(entry, title);
  }
  return title;
}

const titlesSaid = new Map<LexiconEntry, string | null>();
const noOffice = /lanh dao|nguyen thu|dong chi|dong chu|nguoi dung dau|quan chuc|truong doan/;

function holdersByState(offices: readonly OfficeMention[], title: string): Participant[] {
  const first = new Map<string, Participant>();
  for (const { name, office, country } of offices)
    if (country && !first.has(country) && titleOf(office).startsWith(titleOf(title)))
      first.set(country, { name, country });
  return [...first.values()].slice(0, 2);
}

/** One form for `Ngoại trưởng`, `Bộ trưởng Bộ Ngoại giao` and `Bộ trưởng Ngoại giao`. */
function titleOf(office: string): string {
  return folded(office).replace('bo truong bo ', 'bo truong ').replace('ngoai truong', 'bo truong ngoai giao');
}

function folded(words: string): string {
  return fold(words.normalize('NFC'));
}
