import type { Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { headOf } from '../clauses/lists.ts';
import type { Complement } from './complement.ts';
import type { Frame } from './frame.ts';
import { homeOf } from './voices/own-side.ts';
import type { Sheet } from './sheet.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';

/**
 * Who is to act. «đề nghị phía Lào …» Lào; «cam kết …» the speaker's side; «đề nghị hai bên …», or
 * nobody named, both sides.
 */
export function holdersOf(sheet: Sheet, frame: Frame, complement: Complement | null, action: Span): string[] {
  return withThirdParties(sheet, actorsOf(sheet, frame, complement, action), action);
}

function actorsOf(sheet: Sheet, frame: Frame, complement: Complement | null, action: Span): string[] {
  const { sides } = sheet;
  const giver = giverIn(sheet, action);
  if (giver) return giver;
  if (complement?.actor && sheet.cues.names(complement.actor.from, Role.world)) return [];
  // `tất cả các bên`: those who fight, or the world.
  if (
    frame.force === 'proposed' &&
    complement?.actor &&
    ['các bên', 'các nước'].includes(complement.actor.participants[0]!.name)
  )
    return [];
  if (complement?.actor && complement.actor.countries.length > 0) return sorted(complement.actor.countries);
  if (complement?.actor?.rule === 'vi/parties/organisation') return [];
  const hosts = complement?.actor ? homeOf(sheet, frame.countries, complement.actor) : [];
  if (hosts.length > 0) return hosts;
  if (complement?.named) {
    const named = sides.statesIn(complement.named);
    if (named.length > 0) return sorted(named);
    if (sheet.cues.wordEnd(complement.named.from, Role.world) !== null) return [];
    if (saysBoth(sheet, complement.named)) return pairOf(sheet, frame, action);
  }
  const own = frame.countries;
  // Both call on the rest of the world, but for what is between them.
  if (frame.force === 'proposed' && frame.joint) return saysBoth(sheet, action) ? sorted(own) : [];
  if (frame.force === 'agreed' && !frame.joint && !needsBoth(sheet, action)) return sorted(own);
  // An international body that promises is no side.
  if (frame.force === 'pledged' || frame.force === 'instructed') return sorted(own);
  return own.length > 1 ? sorted(own) : pairOf(sheet, frame, action);
}

/** Both sides: the pair of the paragraph, unless it leaves out the one who speaks; then whom the sentence names with him. */
function pairOf({ sides, draft }: Sheet, frame: Frame, action: Span): string[] {
  const pair = sides.pairAt(action.from);
  const [own] = frame.countries;
  if (own === undefined || pair.includes(own)) return sorted(pair);
  const sentence = draft.sentences[firstFrom(draft.sentences, action.from + 1) - 1] ?? action;
  const near = sides.statesIn(sentence).filter((code) => code !== own);
  return near.length === 1 ? sorted([own, near[0]!]) : [own];
}

/** `nhận được … từ Nhật Bản`: the giver is to act. */
function giverIn({ sides, draft: { tokens } }: Sheet, action: Span): string[] | null {
  if (wordAt(tokens, action.from) !== 'nhận') return null;
  for (let i = action.to - 1; i > action.from; i--) {
    if (wordAt(tokens, i) !== 'từ') continue;
    const states = sides.statesIn({ from: i, to: action.to });
    return states.length > 0 ? sorted(states) : null;
  }
  return null;
}

/** What one side agrees to it does itself, unless the deed is one of both: to found, meet, sign, or hold something with each other. */
function needsBoth(sheet: Sheet, action: Span): boolean {
  const { cues, draft } = sheet;
  const head = headOf(sheet, action);
  if (!head || cues.wordEnd(head.from, Role.give) !== null) return !head;
  if (head.entry.values.rank !== 'own' || mutual.has(head.entry.phrase)) return true;
  for (let i = action.from; i < action.to; i++)
    if (['chung', 'nhau', 'hai', 'giữa'].includes(wordAt(draft.tokens, i))) return true;
  return false;
}

/** Deeds that take two. */
const mutual = new Set([
  'ký',
  'ký kết',
  'lập',
  'thành lập',
  'thiết lập',
  'nối lại',
  'khôi phục',
  'tổ chức',
  'họp',
  'họp lại',
  'duy trì',
  'củng cố',
  'bình thường hóa',
  'giải quyết',
  'nâng cấp quan hệ',
  'tiến hành',
]);

function saysBoth({ draft: { tokens } }: Sheet, span: Span): boolean {
  for (let i = span.from; i < span.to; i++) if (['hai', 'song', 'cả', '2'].includes(wordAt(tokens, i))) return true;
  return false;
}

/** `giữa Việt Nam, Lào và Campuchia` names a third state as a party. */
function withThirdParties({ draft, cues }: Sheet, holders: string[], action: Span): string[] {
  for (let i = action.from; i < action.to; i++) {
    if (cues.wordEnd(i, Role.between) === null) continue;
    const listed = statesListedAt(draft, i + 1, action.to);
    const shared = listed.filter((code) => holders.includes(code));
    if (listed.length > 2 && shared.length > 0) return sorted([...holders, ...listed]);
  }
  return holders;
}

/** States in a row, parted by commas, hyphens and `và`. */
function statesListedAt(draft: Sheet['draft'], from: number, limit: number): string[] {
  const found: string[] = [];
  let i = from;
  while (i < limit) {
    const state = draft.states[firstFrom(draft.states, i)];
    if (state?.from === i) {
      found.push(...state.countries);
      i = state.to;
    } else if (
      found.length > 0 &&
      (draft.tokens.isMark(i, ',') || draft.tokens.isMark(i, '-') || wordAt(draft.tokens, i) === 'và')
    )
      i++;
    else break;
  }
  return [...new Set(found)];
}

export function sorted(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}
