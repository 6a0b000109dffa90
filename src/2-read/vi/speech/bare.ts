import type { PartyMention, Span } from '../../mentions.ts';
import { complementOf } from './complement.ts';
import type { Complement } from './complement.ts';
import type { Sheet } from './sheet.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';

/** A clause without a verb of speech: «Hai bên sẽ mở rộng …», «Chúng tôi cần …», «Quốc hội Lào tiếp tục …». */
export interface Bare {
  party: PartyMention | 'we' | 'us';
  from: number;
  complement: Complement & { action: number };
}

/** The subject, with or without a mark of force, right before the action. Told in the past it is none. */
export function bareIn(sheet: Sheet, piece: Span): Bare | null {
  const { cues, sides } = sheet;
  for (let i = piece.from; i < piece.to; i++) {
    if (cues.verbAt(i)) return null;
    const pronoun = cues.wordEnd(i, Role.we) !== null ? 'we' : cues.wordEnd(i, Role.us) !== null ? 'us' : null;
    const party = pronoun ?? sides.at(i);
    if (!party) continue;
    const to = party === 'we' || party === 'us' ? cues.wordEnd(i, Role.we | Role.us)! : party.to;
    const past = cues.wordEnd(to, Role.past) !== null || isSubordinate(sheet, i, piece.from);
    if (!past && follows(sheet, to, piece.to)) {
      const complement = complementOf(sheet, to, piece.to, 'tell');
      if (complement.action !== null && complement.then === null && !complement.named) {
        return { party, from: i, complement: { ...complement, action: complement.action } };
      }
    }
    i = to - 1;
  }
  return null;
}

/** `khi Việt Nam …`, `nếu hai bên …`, `mà Lào …`: told on the way, not said. */
function isSubordinate({ draft: { tokens } }: Sheet, party: number, limit: number): boolean {
  return party > limit && subordinating.has(wordAt(tokens, party - 1));
}

/** Words that make the party behind them part of something else: «vốn từ Hàn Quốc sẽ tăng». */
const subordinating = new Set(
  'khi nếu mà vì do nơi để dù bởi từ của với cho tại ở giữa sang vào đến tới trong về'.split(' '),
);

/** A mark of force, an adverb or the verb itself follows the subject. */
function follows({ cues }: Sheet, from: number, limit: number): boolean {
  const i = cues.skip(from, limit, Role.future | Role.must | Role.ready | Role.manner | Role.soon | Role.not);
  return (
    i < limit && (cues.verbAt(i) !== undefined || cues.wordEnd(from, Role.future | Role.must | Role.ready) !== null)
  );
}
