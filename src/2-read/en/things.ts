import type { ThingKind } from '../../0-facts/index.ts';
import type { Draft, ThingMention } from '../mentions.ts';
import type { Stage } from '../pack.ts';
import { TokenKind } from '../text/tokens.ts';
import { hitAt, indexAt, isName, longestOf, says, plainText } from './words.ts';

/** Named things: «Joint Trade Committee», «the Hanoi-Vientiane expressway», «an agreement on avoidance of double taxation». */
export const things: Stage = {
  name: 'things',
  run(draft) {
    const seen = new Set<string>();
    const found = [
      ...longestOf(draft, 'thing-cues').flatMap(
        (hit) => thingAt(draft, hit.from, hit.to, hit.entry.values['kind']!) ?? [],
      ),
      ...mechanismsIn(draft),
    ];
    let last = -1;
    for (const thing of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
      const key = `${thing.kind} ${thing.name.toLowerCase()} ${thing.number ?? ''}`;
      if (seen.has(key) || thing.from < last || isPartOfKnown(draft, thing) || isOfTitle(draft, thing)) continue;
      seen.add(key);
      last = thing.to;
      draft.things.push(thing);
    }
  },
};

/** `Chairman of the Standing Committee of the National Congress of China Li Wei`: what a title is of is no mechanism. */
function isOfTitle({ offices }: Draft, { from, to, kind }: ThingMention): boolean {
  return kind === 'mechanism' && offices.some((office) => office.from < from && to <= office.to);
}

/** `the Agreement` behind the full name says nothing new. */
function isPartOfKnown(draft: Draft, { kind, name }: ThingMention): boolean {
  return draft.things.some((other) => other.kind === kind && other.name.toLowerCase().includes(name.toLowerCase()));
}

function mechanismsIn(draft: Draft): ThingMention[] {
  return longestOf(draft, 'organisations').flatMap(({ from, to, entry }) =>
    entry.values['kind'] === 'mechanism' &&
    !draft.tokens.isMark(to, '-') &&
    !isName(draft.tokens, to) &&
    !draft.tokens.isMark(from - 1, '-')
      ? [
          {
            from,
            to,
            kind: 'mechanism' as const,
            name: draft.tokens.nameOf(from, to),
            date: null,
            number: null,
            rule: 'en/things/organisation',
          },
        ]
      : [],
  );
}

function thingAt(draft: Draft, from: number, to: number, cue: string): ThingMention | null {
  const made = (start: number, end: number, kind: ThingKind, rest: Partial<ThingMention> = {}): ThingMention => {
    return {
      from: start,
      to: end,
      kind,
      name: draft.tokens.nameOf(start, end),
      date: null,
      number: null,
      rule: `en/things/${kind}`,
      ...rest,
    };
  };
  if (cue === 'framework') return isGoal(draft, from) ? made(from, to, 'framework') : null;
  if (cue === 'milestone') return milestone(draft, from, to, made);
  // `Agreement on Economic and Technical Cooperation`: written as a name, it goes on as one.
  if (cue === 'instrument-open' && isName(draft.tokens, from) && isName(draft.tokens, to))
    return thingAt(draft, from, to - 1, 'instrument');
  if (cue === 'instrument-open' || cue === 'instrument-low') {
    const end = cue === 'instrument-open' ? openEnd(draft, to) : to;
    return end > to || cue === 'instrument-low' ? made(from, end, 'instrument') : null;
  }
  const start = nameStart(draft, from);
  const end = nameEnd(draft, to, cue);
  if (cue === 'instrument') {
    // A press statement and the title of a communiqué on a visit are papers without a name of their own.
    const words = plainText(draft.tokens, start, end);
    const isHeading = /^JOINT (?:STATEMENT|COMMUNIQU[EÉ]|DECLARATION) BY\b/.test(words);
    const isNameless =
      isHeading || says(draft.tokens, from - 1, 'press') || /\bvisit\b/i.test(plainText(draft.tokens, start, end));
    const isLong = end - start > 1 && !isNameless && (start < from || end > to);
    const isAcronym =
      /^[A-Z]{4,}$/.test(plainText(draft.tokens, from, to)) &&
      !/^(?:AGREEMENT|TREATY|PROTOCOL)$/.test(plainText(draft.tokens, from, to));
    return isLong || isAcronym ? made(start, end, 'instrument', { date: null }) : null;
  }
  if (cue === 'mechanism')
    return start < from || end > to || to - from > 1
      ? made(start, end, 'mechanism', { number: ordinalBefore(draft, start) })
      : null;
  if (cue === 'project-linked')
    return plainText(draft.tokens, start, from).includes('-') ? made(start, to, 'project') : null;
  return cue === 'project-near' ? near(draft, from, to, made) : project(draft, start, from, to, made);
}

/** `the Mekong riverbank project`: one word in small letters between the name and the cue. */
function near(draft: Draft, from: number, to: number, made: Make): ThingMention | null {
  const { tokens } = draft;
  const word = from - 1;
  if (tokens.kind[word] !== TokenKind.word || tokens.isCapital(word) || !isName(tokens, word - 1)) return null;
  const start = nameStart(draft, word);
  const isOfState = (i: number) => hitAt(draft, 'states', i) !== undefined;
  let named = false;
  for (let i = start; i < word; i++) named ||= isName(tokens, i) && !isOfState(i);
  return named && word - start <= longestPlace ? made(start, to, 'project') : null;
}

const longestPlace = 4;

type Make = (start: number, end: number, kind: ThingKind, rest?: Partial<ThingMention>) => ThingMention;

/** `the 55th anniversary of diplomatic ties`. */
function milestone(draft: Draft, from: number, to: number, made: Make): ThingMention | null {
  const { tokens } = draft;
  const start = says(tokens, from - 1, 'th', 'st', 'nd', 'rd') ? from - 2 : from - 1;
  const isNumbered = tokens.kind[start] === TokenKind.number || /(?:th|st|nd|rd)$/.test(tokens.wordAt(start));
  if (!isNumbered || start < 0) return null;
  let end = to;
  while (
    end < to + 8 &&
    (says(tokens, end, 'of', 'the', 'diplomatic', 'ties', 'relations', 'establishment', 'bilateral', 'friendship') ||
      isName(tokens, end))
  )
    end++;
  return made(start, end, 'milestone', {
    number: tokens.wordAt(from).includes('congress') ? tokens.numberAt(start) || null : null,
  });
}

/** A framework counts where it is set as one: with a capital, or behind `upgrade to`. */
function isGoal({ tokens }: Draft, from: number): boolean {
  return tokens.isCapital(from) || says(tokens, from - 1, 'to', 'a', 'the');
}

/** Named words before the cue: capitals, with `of`, `and` and hyphens between. */
function nameStart(draft: Draft, from: number): number {
  const { tokens } = draft;
  let start = from;
  for (let i = from - 1; i >= 0; i--) {
    const isPart =
      isName(tokens, i) &&
      !says(tokens, i, 'the', 'a', 'an', 'this', 'under', 'both', 'in', 'third', 'second', 'first', 'fourth') &&
      indexAt(draft.dates, i) < 0;
    if (
      isPart ||
      ((tokens.isMark(i, '+') || tokens.kind[i] === TokenKind.number) &&
        (tokens.isMark(i - 1, '+') || tokens.isMark(i + 1, '+')))
    )
      start = i;
    else if (!(tokens.isMark(i, '-') || tokens.isMark(i, "'") || says(tokens, i, 'and', '&')) || !isName(tokens, i - 1))
      break;
    else if (says(tokens, i, 'and') && !says(tokens, i - 1, 'trade', 'science', 'economic', 'investment', 'belt'))
      break;
  }
  return start;
}

/** Named words behind: `of Understanding on Rice`, `between Thailand and the Lao PDR`, `78`. */
function nameEnd(draft: Draft, to: number, cue: string): number {
  const { tokens } = draft;
  let end = to;
  for (let i = to; i < to + 24 && i < tokens.count; i++) {
    // A person or an office begins what is no part of the name.
    if (isName(tokens, i) && (indexAt(draft.names, i) >= 0 || hitAt(draft, 'offices', i))) break;
    if (
      (isName(tokens, i) && indexAt(draft.dates, i) < 0) ||
      (cue === 'project' && tokens.kind[i] === TokenKind.number)
    )
      end = i + 1;
    else if (!(
      says(tokens, i, 'of', 'on', 'for', 'and', 'the', 'between', 'in') ||
      tokens.isMark(i, '-') ||
      tokens.isMark(i, "'") ||
      (tokens.isMark(i, ',') && isName(tokens, i + 1) && cue !== 'project')
    ))
      break;
    else if (says(tokens, i, 'in') && (cue !== 'instrument' || hitAt(draft, 'states', i + 1))) break;
    else if (says(tokens, i, 'and') && !isName(tokens, i + 1) && !says(tokens, i + 1, 'the')) break;
  }
  return openOn(draft, end, cue);
}

/** `Memorandum of Understanding on rice cultivation`: the subject in small letters belongs to the name. */
function openOn(draft: Draft, end: number, cue: string): number {
  return cue === 'instrument' && says(draft.tokens, end, 'on') ? openEnd(draft, end + 1) : end;
}

/** `cooperation in health`: the field belongs to the name, a place or a day does not. */
function opensField({ tokens }: Draft, at: number): boolean {
  return (
    says(tokens, at - 1, 'cooperation', 'training', 'exchanges', 'collaboration', 'partnership') &&
    tokens.kind[at + 1] === TokenKind.word &&
    !tokens.isCapital(at + 1) &&
    !says(tokens, at + 1, 'the', 'principle', 'a', 'front')
  );
}

function openEnd(draft: Draft, from: number): number {
  const { tokens, dates } = draft;
  let end = from;
  if (says(tokens, from, 'the') && says(tokens, from + 1, 'period', 'years')) return from;
  while (
    end < from + 9 &&
    (tokens.kind[end] === TokenKind.word ||
      (tokens.isMark(end, '-') && tokens.isGlued(end) && tokens.isGlued(end + 1))) &&
    (!says(tokens, end, 'in') || opensField(draft, end)) &&
    !says(
      tokens,
      end,
      'by',
      'here',
      'to',
      'was',
      'were',
      'with',
      'which',
      'that',
      'and',
      'at',
      'will',
      'would',
      'shall',
      'should',
      'is',
      'are',
      'has',
      'had',
      'before',
      'signed',
      'within',
      'during',
    ) &&
    indexAt(dates, end) < 0
  )
    end++;
  while (says(tokens, end - 1, 'on', 'the', 'for', 'of')) end--;
  return end;
}

function ordinalBefore(draft: Draft, start: number): number | null {
  const { tokens } = draft;
  for (let i = start - 1; i >= Math.max(0, start - 6); i--) {
    if (tokens.kind[i] === TokenKind.number && says(tokens, i + 1, 'th', 'st', 'nd', 'rd')) return tokens.numberAt(i);
    const hit = draft.hits.startingAt('number-words').find(i, ({ entry }) => entry.values['kind'] === 'ordinal');
    if (hit) return Number(hit.entry.values['value']);
    if (tokens.isMark(i, '.') || tokens.isMark(i, ',')) return null;
  }
  return null;
}

/** `the Hanoi-Vientiane expressway`, `National Road 78`, `Da Nang port`, `a children's hospital in Luang Prabang`. */
function project(draft: Draft, start: number, from: number, to: number, made: Make): ThingMention | null {
  const { tokens } = draft;
  const isPlaced = says(tokens, to, 'in') && isName(tokens, to + 1);
  const number = tokens.kind[to] === TokenKind.number ? 1 : 0;
  if (start < from || number) return made(start, to + number, 'project');
  if (!isPlaced || !/hospital|school|university/.test(tokens.wordAt(from))) return null;
  let end = to + 1;
  while (isName(tokens, end)) end++;
  const owned = tokens.isMark(from - 2, "'") ? from - 3 : from;
  return made(owned, end, 'project');
}
