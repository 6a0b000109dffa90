import type { ActionMention, Draft, Sentence, Span } from '../mentions.ts';
import { once } from '../once.ts';
import { cellsOf } from '../text/cells.ts';
import { inside, lastBefore } from '../text/spans.ts';
import { firstStates } from './parties/index.ts';
import { pillarsOf } from './pillars.ts';

/** The columns of an appendix: what is to be done, by whom, by when. */
interface Columns {
  action: number;
  owner: number;
  due: number;
}

interface Row {
  cells: Span[];
  columns: Columns;
}

/** The blocks that are lines of a table, with the rows that tell an action. */
export function tablesOf(draft: Draft): Map<number, Row | null> {
  const rows = new Map<number, Row | null>();
  let columns: Columns | null = null;
  draft.blocks.forEach((block, index) => {
    const cells = cellsOf(draft.tokens, block);
    if (cells.length < 2) columns = null;
    else if (!columns) {
      columns = columnsOf(draft, cells);
      rows.set(index, null);
    } else rows.set(index, cells[columns.action] ? { cells, columns } : null);
  });
  return rows;
}

/** Whether a sentence is a line of a table: its words are no clause. */
export function isInTable(draft: Draft, sentence: Sentence): boolean {
  return once(draft, tablesOf).has(sentence.block);
}

/** «Activity | Lead agency | Deadline» and the lines below it: each row an action of both sides or of its owner. */
export function tableActions(draft: Draft): ActionMention[] {
  return [...once(draft, tablesOf).values()].flatMap((row) => (row ? [actionOf(draft, row)] : []));
}

function actionOf(draft: Draft, { cells, columns }: Row): ActionMention {
  const action = cells[columns.action]!;
  const owner = cells[columns.owner];
  const owners = owner ? inside(draft.states, owner).flatMap(({ countries }) => countries) : [];
  const both = sidesOf(draft, action.from);
  const due = cells[columns.due] ? inside(draft.dates, cells[columns.due]!).at(-1) : undefined;
  return {
    from: cells[0]!.from,
    to: cells.at(-1)!.to,
    action,
    force: 'agreed',
    speakers: both.names,
    holders: [...new Set(owners.length > 0 ? owners : both.countries)].sort(),
    pillars: pillarsOf(draft, action),
    due: due?.edtf.split('/').at(-1) ?? null,
    indicator: false,
    ...(owner && /\p{L}/u.test(draft.tokens.slice(owner.from, owner.to)) && { lead: owner }),
    unsure: ['speakers'],
    rule: 'en/tables/action',
  };
}

/** Whose table it is: those who agreed last before it, else the states of the text. */
function sidesOf(draft: Draft, before: number): { names: string[]; countries: string[] } {
  const joint = lastBefore(draft.parties, before, ({ kind, countries }) => kind === 'joint' && countries.length > 1);
  if (!joint) return { names: ['the two sides'], countries: firstStates(draft, 2) };
  return { names: joint.participants.map(({ name }) => name), countries: joint.countries };
}

/** A head line names what is to be done, and who or when. */
function columnsOf({ tokens }: Draft, cells: Span[]): Columns | null {
  const heads = cells.map((cell) => tokens.phraseOf(cell.from, cell.to));
  const find = (words: RegExp): number => heads.findIndex((head) => words.test(head));
  const action = find(
    /^(?:activit|action|content|measure|item|commitment|task|project|agreed|deliverable|area of work)/,
  );
  const owner = find(/lead|responsib|agenc|owner|party|parties|implement|by whom|focal/);
  const due = find(/deadline|time|due|by when|completion|schedule|target date|period|year/);
  return action >= 0 && (owner >= 0 || due >= 0) ? { action, owner, due } : null;
}
