/** A wording that is like another one. */
export interface Neighbour {
  id: string;
  strength: number;
}

/** The wordings that are partitioned together, each reached from the others by likeness. */
export interface Piece {
  members: string[];
  /** From which likeness on they were followed. */
  level: number;
}

/** Two wordings are compared when at most so many stand between them under one key. */
export const window = 12;
/** From the first likeness on wordings may be one commitment; a fuller piece is cut at the next. */
export const levels = [0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9] as const;
/** A piece of more wordings is cut. */
export const fullest = 60;

/**
 * The piece of every start, found by following neighbours: a function of the graph alone, whichever start it is
 * found from. Where the neighbours of a wording are not at hand, it is named as missing.
 */
export function piecesOf(
  starts: Iterable<string>,
  neighboursOf: (id: string) => readonly Neighbour[] | undefined,
): { pieces: Piece[]; missing: Set<string> } {
  const pieces = new Map<string, Piece>();
  const missing = new Set<string>();
  for (const start of starts) {
    if (pieces.has(start)) continue;
    const piece = pieceOf(start, neighboursOf, missing);
    if (piece) for (const member of piece.members) pieces.set(member, piece);
  }
  return { pieces: [...new Set(pieces.values())], missing };
}

function pieceOf(
  start: string,
  neighboursOf: (id: string) => readonly Neighbour[] | undefined,
  missing: Set<string>,
): Piece | null {
  for (const level of levels) {
    const members = new Set([start]);
    let isWhole = true;
    for (const member of members) {
      const neighbours = neighboursOf(member);
      if (!neighbours) {
        missing.add(member);
        isWhole = false;
        continue;
      }
      for (const { id, strength } of neighbours) if (strength >= level) members.add(id);
      if (members.size > fullest && level !== levels.at(-1)) break;
    }
    if (members.size > fullest && level !== levels.at(-1)) continue;
    return isWhole ? { members: [...members].sort(), level } : null;
  }
  return null;
}
