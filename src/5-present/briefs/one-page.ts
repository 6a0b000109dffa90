import type { BriefKind, BriefSectionKey } from '../../0-facts/index.ts';
import type { DraftGroup, DraftLine, DraftSection } from './draft.ts';
import { roomOf } from './page-room.ts';

/** What fits one page of a long brief: of each section what stands first, of the sections that lead it the most. */

/** How much of the page a section gets against the others; those not named get one part. */
const parts: Record<BriefKind, Partial<Record<BriefSectionKey, number>>> = {
  visit: { raise: 4, changes: 3, relation: 2, figures: 2, milestones: 2, meetings: 2 },
  session: { session: 6, raise: 3, figures: 2, milestones: 2 },
  oversight: { bodies: 6, changes: 2 },
};

/** What a page has before anything else, one line each where the brief has it: the first line with such an id. */
const firsts: Record<BriefKind, RegExp[]> = {
  visit: [/^raise /, /^figures gap /, /^figures figure .* target \d/, /^open /, /^people /],
  session: [/^session /, /^figures gap /, /^raise /],
  oversight: [/^bodies /],
};

/** What is told whole before anything else goes on: how each body stands. */
const wholes: Partial<Record<BriefKind, RegExp>> = { oversight: /^bodies body / };

export interface OnePage {
  sections: DraftSection[];
  /** Lines on the page, and in the whole brief. */
  shown: number;
  all: number;
}

/**
 * Keeps the lines that fit, in the order in which they stand; a person's own remarks are kept whatever room they take.
 * Lines are tried by their place in their section, the leading sections more often. What was left out and why is told
 * in counts, with what says where it is `listed`.
 */
export function onePage(sections: DraftSection[], kind: BriefKind, title: string, listed: string): OnePage {
  const kept = new Set(sections.flatMap(({ groups }) => linesOf(groups).filter(isRemark)));
  const full = new Set<DraftGroup>();
  for (const { group, line } of inTurn(sections, kind)) {
    if (full.has(group) || kept.has(line)) continue;
    kept.add(line);
    if (roomOf(cut(sections, kept, listed), title) <= 1) continue;
    kept.delete(line);
    full.add(group);
  }
  return { sections: cut(sections, kept, listed), shown: kept.size, all: linesOf(sections.flatMap(groupsOf)).length };
}

const groupsOf = ({ groups }: DraftSection): DraftGroup[] => groups;
const linesOf = (groups: DraftGroup[]): DraftLine[] => groups.flatMap(({ lines }) => lines);
const isRemark = ({ id }: DraftLine): boolean => id.startsWith('remark ');

interface Turn {
  group: DraftGroup;
  line: DraftLine;
  rank: number;
}

/** Within a section the first lines of its groups, then their second ones, and so on. */
function inTurn(sections: DraftSection[], kind: BriefKind): Turn[] {
  const turns = sections.filter(isChosenFrom).flatMap(({ key, groups }) => {
    const share = parts[kind][key] ?? 1;
    const lines = groups.flatMap((group) => group.lines.map((line, at) => ({ group, line, at })));
    const ordered = lines.sort((a, b) => a.at - b.at);
    return ordered.map(({ group, line }, place): Turn => ({ group, line, rank: (place + 1) / share }));
  });
  const inOrder = sections.flatMap(groupsOf).flatMap((group) => group.lines.map((line) => ({ group, line, rank: 0 })));
  const first = firsts[kind].flatMap((id) => inOrder.find(({ line }) => id.test(line.id)) ?? []);
  const whole = inOrder.filter(({ line }) => wholes[kind]?.test(line.id));
  return [...first, ...whole, ...turns.sort((a, b) => a.rank - b.rank)];
}

/** What was left out of the whole brief is told in counts alone. */
const isChosenFrom = ({ key }: DraftSection): boolean => key !== 'left-out';

/** What is empty is not told, but that nothing was left out is. */
function cut(sections: DraftSection[], kept: Set<DraftLine>, listed: string): DraftSection[] {
  return sections.flatMap((section): DraftSection[] => {
    const groups = section.groups.map(({ title, lines }) => {
      return { title, lines: lines.filter((line) => kept.has(line)), rest: 0 };
    });
    const told = groups.filter(({ lines }) => lines.length > 0);
    if (isChosenFrom(section)) return told.length ? [{ ...section, groups: told }] : [];
    const empty = countsOf(section, listed);
    return [{ ...section, groups: told.map((group) => ({ ...group, title: empty })), empty }];
  });
}

/** The titles of the groups have their counts. */
function countsOf({ groups, empty }: DraftSection, listed: string): string {
  const titles = groups.flatMap(({ title, lines }) => (title !== null && lines.length > 0 ? title : []));
  return titles.length ? `${titles.join('; ')}. ${listed}` : empty;
}
