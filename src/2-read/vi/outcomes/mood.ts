import type { Span } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from '../speech/sheet.ts';
import { occasionNouns, says } from '../words.ts';
import { deedRoles } from './words.ts';
import type { OutcomeWords } from './words.ts';

/** What a clause says of its deeds: done (`đã`), still to come, denied or wished (`ahead`), or nothing. */
export type Mood = 'done' | 'ahead' | 'plain';

/**
 * «Hai bên cần hoàn tất đàm phán và ký kết hiệp định» is ahead in both clauses: one that begins with
 * its verb, without a subject or a mark of its own, takes the mood of the clause before it.
 */
export function moodOf(sheet: Sheet, words: OutcomeWords, clause: Span, before: Mood): Mood {
  const { cues } = sheet;
  const verb = cues.skip(behindSequence(sheet, clause), clause.to, Role.manner);
  const bare = cues.verbAt(verb) ?? words.at(verb, ...deedRoles) ?? meetsAt(sheet, words, verb);
  if (bare) return words.at(verb, 'ahead') ? 'ahead' : before;
  for (let i = clause.from; i < clause.to; i++) {
    if (cues.isInName(i)) continue;
    if (words.at(i, 'ahead') && !isOnTime(sheet, i)) return 'ahead';
    if (isDoneMark(sheet, i)) return 'done';
  }
  return 'plain';
}

/** `hội đàm với …`, `chứng kiến lễ …` at the head of a clause; not `lễ …`, `cuộc gặp …`, its subject. */
function meetsAt({ draft }: Sheet, words: OutcomeWords, verb: number): Hit | undefined {
  const { tokens, hits } = draft;
  if (says(tokens, verb, ...occasionNouns)) return undefined;
  return words.at(verb, 'rite') ?? hits.startingAt('encounter-cues').get(verb);
}

/** The first word behind `sau đó`, `rồi cùng`: the clause goes on with what was begun before it. */
function behindSequence({ draft: { tokens } }: Sheet, clause: Span): number {
  let at = clause.from;
  for (;;) {
    const word = wordAt(tokens, at);
    if (sequences.has(`${word} ${wordAt(tokens, at + 1)}`)) at += 2;
    else if (word === 'rồi' || word === 'cùng') at++;
    else return at < clause.to ? at : clause.from;
  }
}

const sequences = new Set(['sau đó', 'tiếp đó', 'tiếp theo', 'đồng thời', 'cùng nhau']);

/** `khởi công đúng hẹn`: the same word tells that a promise was kept, or not. */
function isOnTime({ draft: { tokens } }: Sheet, token: number): boolean {
  return wordAt(tokens, token) === 'hẹn' && ['đúng', 'quá', 'lỡ', 'trễ', 'với'].includes(wordAt(tokens, token - 1));
}

/** `đã`, `vừa`, `mới` before a verb. */
export function isDoneMark({ draft: { tokens } }: Sheet, token: number): boolean {
  const word = wordAt(tokens, token);
  return word === 'đã' || word === 'vừa' || word === 'mới';
}

/** Where the mark of the past stands that the verb follows with nothing but adverbs between; null for none. */
export function doneMarkBefore(sheet: Sheet, limit: number, verb: number): number | null {
  const { cues, draft } = sheet;
  for (let i = verb - 1; i >= limit && verb - i < longestAdverbs; i--) {
    if (isDoneMark(sheet, i)) return i;
    if (links.has(wordAt(draft.tokens, i))) continue;
    const adverb = cues.wordStart(i + 1, Role.manner | Role.past);
    if (adverb === null) return null;
    i = adverb;
  }
  return null;
}

const longestAdverbs = 8;
/** Words between the mark and the verb that say with whom or for whom. */
const links = new Set([
  'phối',
  'hợp',
  'cùng',
  'nhau',
  'được',
  'chính',
  'thức',
  'bước',
  'đầu',
  'lần',
  'về',
  'cơ',
  'bản',
]);
