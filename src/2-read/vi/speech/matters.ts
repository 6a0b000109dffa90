import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';
import type { Sheet } from './sheet.ts';

/** What both agree on, where no party and no verb follows `nhất trí`: the action behind `về`, or what the measures are for. */
export function matterOf(sheet: Sheet, from: number, to: number): number | null {
  return aboutAction(sheet, from, to) ?? measureAction(sheet, from, to);
}

/** `nhất trí với đề xuất của phía bạn về (việc) mở …`: the action behind `về`. */
function aboutAction({ cues }: Sheet, from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const about = cues.isInName(i) ? null : cues.wordEnd(i, Role.about);
    if (about === null) continue;
    const start = cues.skip(about, to, Role.that);
    const verb = cues.verbAt(cues.skip(start, to, Role.manner));
    if (verb && verb.from < to && verb.entry.values.rank !== 'field') return start;
  }
  return null;
}

/** `thống nhất phương hướng, biện pháp | tiếp tục thúc đẩy …`: what the measures are for is what is to be done. */
function measureAction({ cues, draft: { tokens } }: Sheet, from: number, to: number): number | null {
  for (let i = from; i + 2 < Math.min(to, from + longestMeasures); i++) {
    if (!measures.has(`${wordAt(tokens, i)} ${wordAt(tokens, i + 1)}`)) continue;
    const start = cues.skip(wordAt(tokens, i + 2) === 'để' ? i + 3 : i + 2, to, Role.purpose);
    const verb = cues.verbAt(cues.skip(start, to, Role.manner));
    if (verb && verb.from < to && verb.entry.values.rank === 'lead') return start;
  }
  return null;
}

const measures = new Set(['phương hướng', 'định hướng', 'biện pháp', 'giải pháp', 'nội dung', 'phương án']);
/** In words: `một số nội dung, phương hướng và biện pháp cụ thể`. */
const longestMeasures = 14;

/** `thỏa thuận | kỳ họp lần thứ hai … sẽ diễn ra tại Lào`: the meeting is the subject of what both agree on. */
export function sessionToHold({ cues, draft: { tokens } }: Sheet, from: number, to: number): number | null {
  if (!sessions.has(`${wordAt(tokens, from)} ${wordAt(tokens, from + 1)}`)) return null;
  for (let i = from + 2; i < Math.min(to, from + longestSession); i++)
    if (cues.wordEnd(i, Role.future) !== null) return from;
  return null;
}

const sessions = new Set(['kỳ họp', 'phiên họp', 'khóa họp', 'cuộc họp', 'vòng đàm', 'hội nghị', 'cuộc gặp', 'kì họp']);
/** In words: `phiên họp lần thứ ba của Ủy ban hỗn hợp về hợp tác kinh tế Việt Nam - Hungary`. */
const longestSession = 32;
