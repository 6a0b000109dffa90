import type { DateMention } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { TokenKind } from '../../text/tokens.ts';
import { dayNumber, edtfOf, exists } from './calendar.ts';
import { Outlook } from './outlook.ts';
import { readMoment } from './range.ts';
import { reckon } from './reckon.ts';
import type { Told, Way } from './reckon.ts';
import { countAt, sheetOf, wordAt } from './sheet.ts';
import type { Moment, Sheet } from './sheet.ts';

export { dueIn } from './due.ts';

/**
 * Dates and spans of time in EDTF: «chiều 5/2», «quý II/2015», «trong vòng 10 năm tới». A year left out is
 * reckoned from the day of publication; a date said of the publication day needs one.
 */
export const time: Stage = {
  name: 'time',
  run(draft) {
    const sheet = withDateline(sheetOf(draft));
    const outlook = new Outlook(draft);
    const told: Told = { day: null, year: null };
    let sentence = 0;
    for (let i = 0; i < draft.tokens.count;) {
      const moment = mayBegin(sheet, i) ? readMoment(sheet, i) : null;
      if (!moment) {
        i++;
        continue;
      }
      while (sentence + 1 < draft.sentences.length && draft.sentences[sentence + 1]!.from <= i) sentence++;
      const block = draft.sentences[sentence]?.block ?? 0;
      const until = sheet.words.endingAt(moment.from, 'time', 'until')?.entry.values['value'];
      const way = (): Way => outlook.wayOf(moment, draft.sentences[sentence], until);
      const dated = reckon(sheet, moment, told, block, way);
      if (dated && exists(dated.first) && (!dated.last || exists(dated.last))) {
        draft.dates.push(mentionOf(sheet, moment, dated));
        remember(told, moment, dated, block, until !== undefined);
      }
      i = moment.to;
    }
  },
};

/** Tokens in which a dateline may stand. */
const head = 14;

/** `Mát-xcơ-va ngày 12-7-1965 (VNTTX). - Hôm nay, …`: without a day of publication the dateline's is it. */
function withDateline(sheet: Sheet): Sheet {
  const { tokens } = sheet;
  if (sheet.ref) return sheet;
  for (let i = 0; i < Math.min(head, tokens.count); i++) {
    const moment = mayBegin(sheet, i) ? readMoment(sheet, i) : null;
    const { year, month, day } = moment?.first ?? {};
    if (!moment || moment.last || year === undefined || month === undefined || day === undefined) continue;
    const agency = tokens.isMark(moment.to, '(') && tokens.isAllCaps(moment.to + 1);
    return agency ? { ...sheet, ref: { year, month, day: dayNumber(year, month, day) } } : sheet;
  }
  return sheet;
}

/** Dates begin with digits, a word of time, or a number in words before a unit of time (`sáu tháng đầu năm`). */
function mayBegin(sheet: Sheet, token: number): boolean {
  if (sheet.begins[token] === 1 || sheet.tokens.kind[token] === TokenKind.number) return true;
  if (sheet.begins[token] !== 2) return false;
  const count = countAt(sheet, token);
  return count !== null && ['unit', 'decade', 'tet'].some((part) => wordAt(sheet, count.to, part) !== null);
}

function mentionOf(sheet: Sheet, written: Moment, { from, to, rule, first, last, open }: Moment): DateMention {
  const begin = edtfOf(first);
  const edtf = open ? `${begin}/..` : last ? `${begin}/${edtfOf(last)}` : begin;
  const needsYear = written.first.year === undefined && written.last?.year === undefined;
  return { from, to, rule, edtf, role: roleOf(sheet, written), reckoned: needsYear };
}

/** What the words before make of the date: an end, a beginning, or nothing. */
function roleOf({ words }: Sheet, moment: Moment): DateMention['role'] {
  if (moment.open) return 'start';
  if (moment.last) return 'span';
  if (words.endingAt(moment.from, 'time', 'as-of')) return 'point';
  return words.endingAt(moment.from, 'time', 'until') ? 'deadline' : 'point';
}

/** An end (`trước ngày 15/6`) is no day on which something was told to happen, nor is a week (`tuần này`). */
function remember(told: Told, written: Moment, dated: Moment, block: number, isEnd: boolean): void {
  const date = dated.last ?? dated.first;
  // `… thăm Việt Nam từ ngày 3 đến 6-3`, then `cùng ngày`: the day told before the span.
  const isDay = date.day !== undefined && date.month !== undefined && !isEnd && written.rule !== 'vi/time/week';
  if (isDay && !(dated.last && told.day)) told.day = date;
  const year = written.last?.year ?? written.first.year;
  if (year !== undefined && written.rule !== 'vi/time/iso')
    told.year = { year, block, month: date.month !== undefined };
}
