import type { PartyMention, Span } from '../../mentions.ts';
import { complementOf } from './complement.ts';
import type { Complement } from './complement.ts';
import { firstFrom } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Sheet } from './sheet.ts';
import { withCoordinates } from './subject.ts';
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
    const past = cues.wordEnd(to, Role.past) !== null || isSubordinate(sheet, party, i, piece.from);
    if (!past && follows(sheet, to, piece.to)) {
      const complement = complementOf(sheet, behindParticle(sheet, to), piece.to, 'tell');
      if (complement.action !== null && complement.then === null && !complement.named) {
        const all = typeof party === 'string' ? party : withCoordinates(sheet, party, piece.from);
        const from = typeof all === 'string' ? i : Math.max(piece.from, all.from);
        return { party: all, from, complement: { ...complement, action: complement.action } };
      }
    }
    i = to - 1;
  }
  return null;
}

/** `khi Việt Nam …`, `nếu hai bên …`, `người dân Hàn Quốc …`: told on the way, or part of something else. */
function isSubordinate(
  { cues, draft: { dates, tokens } }: Sheet,
  party: PartyMention | 'we' | 'us',
  from: number,
  limit: number,
): boolean {
  if (from <= limit) return false;
  if (subordinating.has(wordAt(tokens, from - 1))) return true;
  if (party === 'we' || party === 'us' || party.kind !== 'state' || party.from < from) return false;
  if (cues.wordStart(from, Role.firm) !== null) return true;
  // A noun right before a state's bare name: «kinh tế Malaysia», «xe tải Lào».
  const noun = tokens.isCapital(from) && tokens.kind[from - 1] === TokenKind.word && !tokens.isCapital(from - 1);
  if (!noun || joining.has(wordAt(tokens, from - 1)) || dates[firstFrom(dates, from) - 1]?.to === from) return false;
  return cues.wordStart(from, Role.carry | Role.also | Role.that | Role.past | Role.soon) === null;
}

/** Words that may stand right before a subject. */
const joining = new Set('còn rằng là thì và nhưng song nên này đó ấy nay tới sau qua đây việc'.split(' '));

/** Words that make the party behind them part of something else: «vốn từ Hàn Quốc sẽ tăng». */
const subordinating = new Set(
  'khi nếu mà vì do nơi để dù bởi từ của với cho tại ở giữa sang vào đến tới trong về'.split(' '),
);

/** A mark of force, an adverb or the verb itself follows the subject. */
function follows(sheet: Sheet, place: number, limit: number): boolean {
  const { cues } = sheet;
  const from = behindParticle(sheet, place);
  const i = cues.skip(from, limit, Role.future | Role.must | Role.ready | Role.manner | Role.soon | Role.not);
  return (
    i < limit && (cues.verbAt(i) !== undefined || cues.wordEnd(from, Role.future | Role.must | Role.ready) !== null)
  );
}

/** `Nhật Bản còn hỗ trợ …`, `Nga vẫn sẽ …`. */
function behindParticle({ draft: { tokens } }: Sheet, place: number): number {
  return ['còn', 'vẫn', 'lại', 'thì'].includes(wordAt(tokens, place)) ? place + 1 : place;
}
