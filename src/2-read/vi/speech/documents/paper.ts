import type { Participant } from '../../../../0-facts/index.ts';
import type { Draft, PartyMention, Span } from '../../../mentions.ts';
import { stateName } from '../../state-names.ts';
import { wordAt } from '../../clauses/word.ts';
import type { Sheet } from '../sheet.ts';
import { signersBelow } from './signers.ts';

/** A text that is itself a document of the parties. */
export interface Paper {
  /** It bears their signatures: what it says binds those who signed. */
  signed: boolean;
  /** Where its articles begin; what stands before them binds nobody. */
  from: number;
  /** Those whose word it is: who signed it, who led the sides, or the states of its title. */
  party: PartyMention;
}

/**
 * «HIỆP ĐỊNH … Điều 1. Hai Bên …», «BIÊN BẢN KỲ HỌP …», «TUYÊN BỐ CHUNG»: told by its title, or by its
 * articles. «Làm tại Viêng Chăn ngày …» signs a treaty or minutes; a joint statement only agrees.
 */
export function paperOf(sheet: Sheet): Paper | null {
  const { draft } = sheet;
  const titles = draft.blocks.filter(
    ({ role, from, to }, i) => (role === 'title' || i === 0) && isDocumentTitle(sheet, from, to),
  );
  const articles = draft.blocks.filter((block) => isArticle(draft, block.from));
  if (titles.length === 0 && articles.length < 2) return null;
  const statement = titles.some(({ from, to }) => /tuyên bố|thông cáo/u.test(draft.tokens.phraseOf(from, to)));
  const from = articles.length > 1 ? articles[0]!.from : 0;
  return { signed: !statement && isSigned(sheet), from, party: partyOf(sheet) };
}

/** The title begins with the kind of document, in capitals or not: no headline does. */
function isDocumentTitle({ cues, draft: { tokens } }: Sheet, from: number, to: number): boolean {
  return cues.isPaper(from) && (tokens.isAllCaps(from) || to - from <= 12);
}

function isArticle({ tokens }: Draft, from: number): boolean {
  return wordAt(tokens, from) === 'điều' && !Number.isNaN(tokens.numberAt(from + 1));
}

function isSigned(sheet: Sheet): boolean {
  return signaturesIn(sheet.draft) !== undefined || sheet.draft.blocks.some((block) => isSignature(sheet, block));
}

function signaturesIn({ encounters }: Draft): Draft['encounters'][number] | undefined {
  return encounters.find(({ rule }) => rule === 'vi/encounters/signatures');
}

/** «Làm tại …», «Biên bản này được ký tại …», «(kèm theo Biên bản …, ký tại …)»: the document is the first word. */
function isSignature({ cues, draft: { tokens } }: Sheet, block: Span): boolean {
  const bracket = tokens.isMark(block.from, '(') ? 1 : 0;
  const first = block.from + bracket;
  const enclosed = wordAt(tokens, first) === 'kèm' ? 2 : 0;
  const document = cues.isPaper(first + enclosed);
  const limit = Math.min(block.to - 1, first + (document ? longestSignature : 1));
  for (let i = first; i < limit; i++) {
    if (signing.has(wordAt(tokens, i)) && placing.has(wordAt(tokens, i + 1))) return true;
  }
  return false;
}

const signing = new Set(['làm', 'ký']);
const placing = new Set(['tại', 'ở', 'ngày', 'thành']);
/** How many words away from its name a document is said to be signed. */
const longestSignature = 30;

/** Who speaks in a document: who signed, else the leaders that its `hai bên` are, else its states. */
function partyOf(sheet: Sheet): PartyMention {
  const { draft } = sheet;
  const whole = { from: 0, to: 0, rule: 'vi/speech/paper', kind: 'joint', inferred: true } as const;
  const signed = signaturesIn(draft)?.participants ?? namesBelow(sheet);
  const sides = draft.parties.find(({ rule, participants }) => rule === 'vi/parties/sides' && participants.length > 1);
  const people = signed ?? sides?.participants;
  if (people) return { ...whole, participants: people, countries: codesOf(people.map(({ country }) => country)) };
  const title = draft.blocks.findLast(({ role }) => role === 'title' || role === 'heading');
  const named = draft.states.filter(({ to }) => title && to <= title.to).flatMap(({ countries }) => countries);
  const codes = codesOf(named);
  const states = [...new Set(named)].map((country) => ({ name: stateName(draft, country), country }));
  const participants = codes.length > 2 ? states : [{ name: 'hai bên', country: null }];
  return { ...whole, participants, countries: codes };
}

function namesBelow(sheet: Sheet): Participant[] | undefined {
  const at = sheet.draft.blocks.findLastIndex((block) => isSignature(sheet, block));
  const signers = at < 0 ? [] : signersBelow(sheet.draft, at);
  return signers.length > 1 ? signers : undefined;
}

function codesOf(codes: readonly (string | null)[]): string[] {
  return [...new Set(codes.flatMap((code) => code ?? []))].sort();
}
