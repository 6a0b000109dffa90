import type { Pillar } from '../../../0-facts/index.ts';
import type { ActionMention, Draft, PartyMention, Sentence, Span } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { firstFrom } from '../../text/spans.ts';
import { pillarsOf } from '../pillars/index.ts';
import { isAbroad } from './voices/abroad.ts';
import { dueOf } from './due.ts';
import { paperOf } from './documents/paper.ts';
import { leadOf, leadWithin } from './documents/leads.ts';
import { isPoint } from './documents/points.ts';
import { remarkOn } from './documents/remarks.ts';
import { rowsOf, tablesOf } from './documents/tables.ts';
import { withoutRepeats } from './repeats.ts';
import { holdersOf } from './holders.ts';
import { quotationsOf } from './voices/quotations.ts';
import type { Quotation } from './voices/quotations.ts';
import { SentenceReader } from './reader.ts';
import { unsureOf } from './unsure.ts';
import type { Before, Said } from './said.ts';
import { sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { isIndicator } from './targets.ts';
import { wordAt } from '../clauses/word.ts';

/** Speech acts: who proposes, pledges, agrees to or orders what, each action as one mention. */
export const actions: Stage = {
  name: 'actions',
  run(draft) {
    const sheet = sheetOf(draft);
    const quotations = quotationsOf(sheet);
    const paper = paperOf(sheet);
    const found: ActionMention[] = [];
    const tables = tablesOf(draft);
    let last: SentenceReader | null = null;
    let block = -1;
    /** The sentence right before is a lead-in; the points under one go on. */
    let lead = false;
    let led = false;
    for (const sentence of draft.sentences) {
      const { role } = draft.blocks[sentence.block]!;
      if ((role !== 'body' && role !== 'caption') || tables.has(sentence.block)) continue;
      if (paper && sentence.from < paper.from) continue;
      if (block === sentence.block && remarkOn(sheet, sentence, found.at(-1))) continue;
      led = lead || (led && (block === sentence.block || isPoint(draft.tokens, draft.blocks[sentence.block]!)));
      const before = { ...beforeOf(last, block === sentence.block), led, paper: paper?.party ?? null };
      const reader: SentenceReader = new SentenceReader(sheet, sentence, before, quotationAt(quotations, sentence));
      found.push(...mentionsOf(sheet, sentence, reader, paper !== null));
      // A point with a subject of its own does not change whose list it stands in.
      if (!led || reader.leadsIn) last = reader;
      lead = reader.leadsIn;
      block = sentence.block;
    }
    found.push(...rowsOf(sheet, tables, paper));
    if (paper?.signed) for (const mention of found) sign(mention, paper.party);
    draft.actions = withoutRepeats(draft, found).sort((a, b) => a.action.from - b.action.from);
  },
};

function mentionsOf(sheet: Sheet, sentence: Sentence, reader: SentenceReader, paper: boolean): ActionMention[] {
  const found: ActionMention[] = [];
  for (const said of reader.said) {
    // A document of states is about them, whatever a paragraph of it names.
    if (!paper && !isAbroad(sheet, said.frame, sentence.block)) continue;
    const mention = mentionOf(sheet, sentence, said, found.at(-1)?.pillars ?? []);
    if (mention) found.push(mention);
  }
  return found;
}

/** What a signed document says binds those who signed it; what one side only asks for stays asked. */
function sign(mention: ActionMention, { participants }: PartyMention): void {
  if (mention.force !== 'agreed' && mention.force !== 'pledged') return;
  mention.force = 'signed';
  mention.speakers = participants.map(({ name }) => name);
  mention.unsure = mention.unsure.filter((field) => field !== 'speakers');
}

function beforeOf(last: SentenceReader | null, sameParagraph: boolean): Omit<Before, 'led' | 'paper'> {
  if (!last) return { frame: null, complement: null, party: null, signing: null, sameParagraph };
  return { frame: last.frame, complement: last.complement, party: last.party, signing: last.signing, sameParagraph };
}

/** The quotation that the sentence begins in. */
function quotationAt(quotations: readonly Quotation[], sentence: Sentence): Quotation | null {
  const last = quotations[firstFrom(quotations, sentence.from + 1) - 1];
  return last && sentence.from < last.to ? last : null;
}

/** The mention of what is said; an action of less than two words, once its marks are cut, is none. */
function mentionOf(sheet: Sheet, sentence: Sentence, said: Said, told: readonly Pillar[]): ActionMention | null {
  const action = trimmed(sheet.draft, said.action);
  if (action.to - action.from < 2 || isCondolence(sheet.draft, action)) return null;
  const { frame, complement, rule } = said;
  const from = Math.min(said.from, action.from);
  const to = Math.max(trimmed(sheet.draft, { from, to: said.to }).to, action.to);
  const lead = leadOf(sheet, action, complement) ?? leadWithin(sheet, action);
  return {
    from,
    to,
    rule,
    action,
    force: frame.force,
    speakers: frame.speakers,
    holders: holdersOf(sheet, frame, complement, action),
    pillars: pillarsOf(sheet.draft, action, { clause: { from, to }, sentence, before: told }),
    due: dueOf(sheet, action, said.when),
    indicator: isIndicator(sheet, action),
    unsure: unsureOf(sheet, frame, action),
    ...(lead && { lead }),
  };
}

/** `chia sẻ với Việt Nam về những mất mát do bão lũ`, `chia sẻ những mất mát`: sympathy binds nobody; `chia sẻ số liệu về thiệt hại` does. */
function isCondolence({ tokens }: Draft, { from, to }: Span): boolean {
  if (wordAt(tokens, from) !== 'chia' || wordAt(tokens, from + 1) !== 'sẻ') return false;
  const toWhom = wordAt(tokens, from + 2) === 'với';
  for (let i = from + 2; i + 1 < (toWhom ? to : Math.min(to, from + nearLoss)); i++) {
    const pair = `${wordAt(tokens, i)} ${wordAt(tokens, i + 1)}`;
    if (losses.has(pair)) return true;
    if (knowledge.has(pair)) return false;
  }
  return false;
}

/** In words behind `chia sẻ`: `sâu sắc trước những mất mát`. */
const nearLoss = 6;
const knowledge = new Set(['thông tin', 'số liệu', 'dữ liệu', 'kinh nghiệm', 'bài học', 'báo cáo', 'đánh giá']);

const losses = new Set(['mất mát', 'thiệt hại', 'đau thương', 'đau buồn', 'tổn thất']);

/** Without the marks, and the `và`, that an action or clause ends with. */
function trimmed({ tokens }: Draft, { from, to }: { from: number; to: number }): { from: number; to: number } {
  let end = endOfQuoted(tokens, from, to);
  while (end > from && (/^[,;:.!?…"”»'’/\-–]$/.test(wordAt(tokens, end - 1)) || dangling.has(wordAt(tokens, end - 1))))
    end--;
  if (tokens.isMark(end, '"') && oddQuotes(tokens, from, end)) end++;
  return { from, to: end };
}

const dangling = new Set(['và', 'để', 'nhằm']);

/** `“Chúng tôi sẽ mở đường bay”, ông A nói`: what was said inside a quotation ends with it. */
function endOfQuoted(tokens: Draft['tokens'], from: number, to: number): number {
  let open = false;
  for (let i = from; i < to; i++) {
    if (!tokens.isMark(i, '"')) continue;
    if (!open && i > from + 1 && tokens.isGlued(i)) return i;
    open = !open;
  }
  return to;
}

/** A quotation mark opened inside and closed right behind belongs to the words. */
function oddQuotes(tokens: Draft['tokens'], from: number, to: number): boolean {
  let marks = 0;
  for (let i = from; i < to; i++) if (tokens.isMark(i, '"')) marks++;
  return marks % 2 === 1;
}
