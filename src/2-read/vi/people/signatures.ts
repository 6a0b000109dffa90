import type { Span } from '../../mentions.ts';
import { columnsOf } from '../columns.ts';
import type { Landmarks } from './landmarks.ts';
import { endOfName } from './names.ts';
import type { OfficeChain, Sighting } from './sightings.ts';

/**
 * Signatures side by side: under «TRƯỞNG ĐOÀN VIỆT NAM → TRƯỞNG ĐOÀN LÀO» stands a line of names in as many columns,
 * and each office has the name of its own; the state may stand above (`THAY MẶT PHÍA LÀO`).
 */
export function signedBelow(marks: Landmarks, chain: OfficeChain): Sighting | null {
  const name = nameInColumn(marks, chain);
  if (!name) return null;
  const state = stateOverColumn(marks, chain);
  for (const office of chain.offices) if (!office.international) office.country ??= state;
  return { ...name, name, alias: null, offices: [...chain.offices], rule: 'vi/people/name' };
}

/** The whole cell is the title, also of a ministry that no table knows. */
function nameInColumn(marks: Landmarks, office: OfficeChain): Span | null {
  const { tokens } = marks.draft;
  const line = columnsOf(tokens, office.from);
  const column = line.findIndex((cell) => cell.from === office.from && cell.to >= office.to);
  if (column < 0 || line.length < 2) return null;
  const below = columnsOf(tokens, line.at(-1)!.to + 1);
  const name = below.length === line.length ? below[column]! : null;
  if (!name || name.to - name.from < 2 || endOfName(marks, name.from) !== name.to) return null;
  const { title } = office.offices.at(-1)!;
  if (line[column]!.to > office.to) title.to = line[column]!.to;
  return name;
}

/** The state named over an office in its own column. */
function stateOverColumn({ draft: { tokens, states } }: Landmarks, office: Span): string | null {
  let line = columnsOf(tokens, office.from);
  const [column, columns] = [line.findIndex(({ from }) => from === office.from), line.length];
  for (let up = 0; up < mostLines; up++) {
    line = columnsOf(tokens, line[0]!.from - 2);
    const cell = line.length === columns ? line[column] : undefined;
    if (!cell) return null;
    const state = states.find(({ from, to }) => from >= cell.from && to <= cell.to);
    if (state) return state.countries[0] ?? null;
  }
  return null;
}

/** From the offices up to `THAY MẶT PHÍA …`. */
const mostLines = 3;
