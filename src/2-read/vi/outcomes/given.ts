import type { Span } from '../../mentions.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from '../speech/sheet.ts';
import { isOfStates } from './agent.ts';
import { isCounted, isNamed } from './checkable.ts';
import { isDoneMark } from './mood.ts';
import type { Mood } from './mood.ts';
import type { Outcome } from './outcome.ts';
import type { OutcomeWords } from './words.ts';

/**
 * «Việt Nam đã cấp 1.120 suất học bổng cho cán bộ Lào», «đã phối hợp triệt phá 12 vụ án»: given or done with
 * a number or a thing that has a name, told as past. Thanks for it (`cảm ơn … đã viện trợ`) are a courtesy.
 */
export function givenIn(sheet: Sheet, words: OutcomeWords, sentence: Span, clause: Span, mood: Mood): Outcome | null {
  const { cues, draft } = sheet;
  const first = cues.skip(clause.from, clause.to, Role.manner);
  for (let i = clause.from; i < clause.to; i++) {
    if (isThanks(wordAt(draft.tokens, i)) || words.at(i, 'ahead')) return null;
    const marked = isDoneMark(sheet, i) && !cues.isInName(i);
    if ((!marked && !(i === first && mood === 'done')) || isRelative(sheet, i)) continue;
    const verb = verbBehind(sheet, marked ? i + 1 : i, clause.to);
    if (verb >= clause.to || !isGiven(sheet, words, verb)) continue;
    const behind = { from: verb + 1, to: clause.to };
    const object = { from: verb + 1, to: Math.min(clause.to, verb + longestWay) };
    const checkable =
      isCounted(sheet, object) || isFinished(sheet, object) || (words.at(verb, 'act') && isNamed(sheet, words, behind));
    if (checkable && isOfStates(sheet, words, sentence, clause, i))
      return {
        what: { from: i, to: clause.to },
        status: goesOn(sheet, words, i, clause) ? 'progress' : 'completed',
        rule: 'vi/outcomes/given',
      };
  }
  return null;
}

/** `đã và đang đào tạo`, `đã dành mỗi năm 300 suất`, `đã trao một nửa`: done again and again or in part, and not over. */
function goesOn({ draft: { tokens } }: Sheet, words: OutcomeWords, from: number, { to }: Span): boolean {
  for (let i = from; i < to; i++) {
    if (words.at(i, 'yearly', 'partly', 'nearly') || wordAt(tokens, i) === 'đang') return true;
    if (['mỗi', 'hằng', 'hàng'].includes(wordAt(tokens, i)) && wordAt(tokens, i + 1) === 'năm') return true;
  }
  return false;
}

/** `bệnh viện do Nhật Bản | đã viện trợ …`, `những trường mà Việt Nam | đã xây`: it only tells which one is meant. */
function isRelative({ sides, draft: { tokens } }: Sheet, mark: number): boolean {
  const party = sides.at(mark - 1);
  return party !== undefined && ['do', 'mà'].includes(wordAt(tokens, party.from - 1));
}

/** Behind adverbs and `phối hợp`, `cùng (nhau)`. */
function verbBehind({ cues, draft: { tokens } }: Sheet, from: number, limit: number): number {
  let verb = cues.skip(from, limit, Role.manner | Role.past);
  while (verb < limit && cues.verbAt(verb)?.entry.values['rank'] === 'joint' && wordAt(tokens, verb) === 'phối')
    verb = cues.skip(cues.verbAt(verb)!.to, limit, Role.manner | Role.past);
  return verb;
}

/** How far behind its verb a number tells how much was done. */
const longestWay = 12;

/** `đã thống nhất xong lộ trình …`. */
function isFinished({ draft: { tokens } }: Sheet, { from, to }: Span): boolean {
  for (let i = from; i < Math.min(to, from + 3); i++) if (wordAt(tokens, i) === 'xong') return true;
  return false;
}

/** A verb of giving or making. */
function isGiven({ cues }: Sheet, words: OutcomeWords, verb: number): boolean {
  const give = cues.wordEnd(verb, Role.give);
  if (give !== null && (cues.verbAt(verb)?.to ?? 0) <= give) return !words.at(verb, 'talk', 'under');
  return words.at(verb, 'act', 'partly') !== undefined;
}

function isThanks(word: string): boolean {
  return word === 'ơn' || word === 'tạ';
}
