import { fold } from '../facts.ts';
import type { Named } from '../facts.ts';

/** A stretch of words, with whom or what it names. */
export interface NamePiece {
  text: string;
  named: Named | null;
}

/** The words with the names in them told apart, with or without diacritics; of names within names the longer holds. */
export function namePieces(words: string, names: readonly Named[]): NamePiece[] {
  // Folding gives one sign for one sign of composed text: places are the same in both.
  const text = words.normalize('NFC');
  const folded = fold(text);
  const found: { start: number; end: number; named: Named }[] = [];
  for (const named of [...names].sort((a, b) => b.name.length - a.name.length)) {
    const sought = fold(named.name.normalize('NFC'));
    for (let start = folded.indexOf(sought); sought && start >= 0; start = folded.indexOf(sought, start + 1)) {
      const end = start + sought.length;
      const isWhole = !isLetter(folded[start - 1]) && !isLetter(folded[end]);
      if (isWhole && found.every((other) => end <= other.start || start >= other.end))
        found.push({ start, end, named });
    }
  }
  const pieces: NamePiece[] = [];
  let from = 0;
  for (const { start, end, named } of found.sort((a, b) => a.start - b.start)) {
    if (start > from) pieces.push({ text: text.slice(from, start), named: null });
    pieces.push({ text: text.slice(start, end), named });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), named: null });
  return pieces;
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
