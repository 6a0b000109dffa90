import type { ActionMention, Draft } from '../../mentions.ts';
import { firstFrom, inside } from '../../text/spans.ts';
import { wordAt } from '../clauses/word.ts';
import { sheetOf } from './sheet.ts';

/**
 * Lead, caption and body that say the same make one record, at the first full statement, and never at
 * a caption that the body repeats.
 */
export function withoutRepeats(draft: Draft, mentions: readonly ActionMention[]): ActionMention[] {
  const captions = draft.blocks.filter((block) => block.role === 'caption');
  const inCaption = (mention: ActionMention): boolean => {
    const caption = captions[firstFrom(captions, mention.from + 1) - 1];
    return caption !== undefined && mention.from < caption.to;
  };
  const kept: ActionMention[] = [];
  const said = new Map<string, ActionMention[]>();
  const sums = new Sums(draft);
  const words = new Map<ActionMention, Set<string>>();
  const wordsIn = (mention: ActionMention): Set<string> => {
    let known = words.get(mention);
    if (!known) words.set(mention, (known = wordsOf(draft, mention)));
    return known;
  };
  for (const mention of [...mentions.filter((each) => !inCaption(each)), ...mentions.filter(inCaption)]) {
    const keys = keysOf(draft, mention);
    const alike = keys.flatMap((key) => said.get(key) ?? []);
    if (alike.some((each) => share(wordsIn(each), wordsIn(mention)) >= sameShare)) continue;
    if (alike.some((each) => leads(draft, each, mention) && isToldAgain(wordsIn(each), wordsIn(mention)))) continue;
    if (sums.isTold(mention)) continue;
    kept.push(mention);
    for (const key of keys) {
      const same = said.get(key);
      if (same) same.push(mention);
      else said.set(key, [mention]);
    }
  }
  return kept;
}

/** The sums that a state has promised, each with the words that tell what for. */
class Sums {
  private readonly draft: Draft;
  private readonly told = new Map<string, Set<string>[]>();

  constructor(draft: Draft) {
    this.draft = draft;
  }

  /** «cấp 20 triệu USD cho Việt Nam … hứa tài trợ 20 triệu USD»: one sum, where one of the two tells nothing that the other does not. */
  isTold(mention: ActionMention): boolean {
    const sum = sumOf(this.draft, mention);
    if (!sum) return false;
    const told = this.told.get(sum.key) ?? [];
    const same = told.findIndex((each) => holdsAll(each, sum.words) || holdsAll(sum.words, each));
    if (same < 0) this.told.set(sum.key, [...told, sum.words]);
    else if (sum.words.size > told[same]!.size) told[same] = sum.words;
    return same >= 0;
  }
}

/** The one sum of money that a state promises to give, and what else is said of it; null for none or several. */
function sumOf(draft: Draft, { force, holders, action }: ActionMention): { key: string; words: Set<string> } | null {
  if (force !== 'pledged' || holders.length !== 1) return null;
  const [sum, second] = inside(draft.quantities, action).filter(({ unit }) => /^[A-Z]{3}$/.test(unit));
  if (!sum || second) return null;
  const words = new Set<string>();
  for (let i = sheetOf(draft).cues.verbAt(action.from)?.to ?? action.from; i < action.to; i++) {
    if (i === sum.from) i = sum.to;
    const word = i < action.to ? wordAt(draft.tokens, i) : '';
    if (/\p{L}|\p{N}/u.test(word) && !ofAnySum.has(word)) words.add(word);
  }
  return { key: `${holders[0]} ${JSON.stringify(sum.value)} ${sum.unit}`, words };
}

/** Words that stand beside any sum, and tell nothing of what it is for. */
const ofAnySum = new Set(
  'cho thêm khoảng hơn gần trên khoản gói trị giá số tiền tổng vốn để nhằm tiếp tục cấp tài trợ viện hỗ'.split(' '),
);

function holdsAll(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const word of others) if (!words.has(word)) return false;
  return true;
}

/** Only what the same speakers say with the same force, and begins or ends alike, is compared. */
function keysOf({ tokens }: Draft, { force, holders, speakers, action: { from, to } }: ActionMention): string[] {
  const who = `${force}|${holders.join()}|${speakers.join()}|`;
  const words = [from, from + 1, to - 2, to - 1].map((token) => wordAt(tokens, token));
  return [`${who}${words[0]} ${words[1]}…`, `${who}…${words[2]} ${words[3]}`];
}

function wordsOf({ tokens }: Draft, { action }: ActionMention): Set<string> {
  return new Set(
    tokens
      .slice(action.from, action.to)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu),
  );
}

const sameShare = 0.85;

/** Whether the first stands in the lead, and the other in a later paragraph. */
function leads({ blocks }: Draft, first: ActionMention, later: ActionMention): boolean {
  const lead = blocks.find(({ role }) => role === 'body');
  return lead !== undefined && first.from < lead.to && later.from >= lead.to;
}

/** The body says the lead's words again, with some more. */
function isToldAgain(lead: Set<string>, body: Set<string>): boolean {
  if (lead.size < fewest || lead.size < body.size * leastPart) return false;
  let shared = 0;
  for (const word of lead) if (body.has(word)) shared++;
  return shared >= lead.size * nearlyAll;
}

const fewest = 6;
const leastPart = 0.5;
const nearlyAll = 0.9;

/** Shared words over all words of both. */
function share(one: Set<string>, other: Set<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared / (one.size + other.size - shared);
}
