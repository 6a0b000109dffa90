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

/** Counts of groups that are told by their titles alone are one line or two; further ones are left to the long brief. */
const longestCounts = 160;

export interface OnePage {
  sections: DraftSection[];
  /** Lines on the page, and in the whole brief. */
  shown: number;
  all: number;
}

/**
 * Keeps the lines that fit, in the order in which they stand; a person's own remarks are kept whatever room they take.
 * Lines are tried by their place in their section, the leading sections more often.
 */
export function onePage(sections: DraftSection[], kind: BriefKind, title: string): OnePage {
  const kept = new Set(sections.flatMap(({ groups }) => linesOf(groups).filter(isRemark)));
  const full = new Set<DraftGroup>();
  for (const { group, line } of inTurn(sections, kind)) {
    if (full.has(group) || kept.has(line)) continue;
    kept.add(line);
    if (roomOf(cut(sections, kept), title) <= 1) continue;
    kept.delete(line);
    full.add(group);
  }
  return { sections: cut(sections, kept), shown: kept.size, all: linesOf(sections.flatMap(groupsOf)).length };
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
  const turns = sections.flatMap(({ key, groups }) => {
    const share = parts[kind][key] ?? 1;
    const lines = groups.flatMap((group) => group.lines.map((line, at) => ({ group, line, at })));
    const ordered = lines.sort((a, b) => a.at - b.at);
    return ordered.map(({ group, line }, place): Turn => ({ group, line, rank: (place + 1) / share }));
  });
  return turns.sort((a, b) => a.rank - b.rank);
}

/** What is empty is not told; groups without lines are told by the counts in their titles, on one line. */
function cut(sections: DraftSection[], kept: Set<DraftLine>): DraftSection[] {
  return sections.flatMap((section): DraftSection[] => {
    const groups = section.groups.map(({ title, lines }) => {
      return { title, lines: lines.filter((line) => kept.has(line)), rest: 0, had: lines.length };
    });
    const told = groups.filter(({ lines }) => lines.length > 0).map(({ had: _, ...group }) => group);
    if (!told.length) return [];
    const counts = countsOf(groups.filter(({ lines, had }) => had > 0 && lines.length === 0));
    return [{ ...section, groups: counts ? [...told, { title: counts, lines: [], rest: 0 }] : told }];
  });
}

function countsOf(groups: { title: string | null }[]): string | null {
  const titles = groups.flatMap(({ title }) => title ?? []);
  const fitting = titles.filter((_, at) => titles.slice(0, at + 1).join(' · ').length <= longestCounts);
  if (!fitting.length) return null;
  return [...fitting, ...(fitting.length < titles.length ? ['…'] : [])].join(' · ');
}
