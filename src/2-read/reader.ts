import { readdirSync } from 'node:fs';
import type { ReadableArticle, Reading } from '../0-facts/index.ts';
import type { Draft } from './mentions.ts';
import type { LanguagePack } from './pack.ts';
import { recordsOf } from './records.ts';
import { TermTable } from './terms.ts';
import type { Term } from './terms.ts';
import { Phrases } from './text/phrases.ts';
import { blocksOf } from './text/segments.ts';
import { tokenise } from './text/tokens.ts';
import { traceOf } from './trace.ts';
import type { TracedReading } from './trace.ts';

/** A new version re-reads the record: raise it with every change of what is read. */
export const readerVersion = '0.4.18';

interface Prepared {
  pack: LanguagePack;
  /** Made with the first text in the language. */
  phrases?: Phrases;
  /** Made when first asked for: whoever only reads has no use for it. */
  terms?: TermTable;
}

/** The packs by language: every folder beside this file whose name is an ISO 639-1 code. */
const packs = new Map<string, Prepared>();
for (const folder of readdirSync(new URL('.', import.meta.url), { withFileTypes: true })) {
  if (!folder.isDirectory() || !/^[a-z]{2}$/.test(folder.name)) continue;
  const { pack } = (await import(`./${folder.name}/index.ts`)) as { pack: LanguagePack };
  packs.set(folder.name, { pack });
}

/**
 * Reads one article: pure and deterministic, the same text gives the same reading. Never throws on
 * text; what is not understood gives no record, and a language without a pack an empty reading.
 */
export function readArticle(article: ReadableArticle): Reading {
  const language = languageOf(article.text);
  const document = { id: article.id, language, publishedOn: article.publishedOn };
  const draft = draftOf(article, language);
  return { document, ...(draft ? recordsOf(draft) : emptyRecords()) };
}

/** How each record of an article's reading came about: the rule and the lines of the lexicon in its words. */
export function traceArticle(article: ReadableArticle): TracedReading {
  const language = languageOf(article.text);
  return traceOf(article, language, draftOf(article, language));
}

/** The language of a text by the pack that says it is its own; `und` where it is too short or none of the known. */
export function languageOf(text: string): string {
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : text;
  for (const { pack } of packs.values()) if (pack.isWrittenIn(sample)) return pack.language;
  return 'und';
}

const sampleLength = 20_000;

/** The state whose press alone writes in a language as a rule; null where those of many do. */
export function homeOf(language: string): string | null {
  return packs.get(language)?.pack.press ?? null;
}

/** The words of content of a text, for comparing what commitments are about; none without a pack. */
export function termsOf(text: string, language: string): Term[] {
  const prepared = packs.get(language);
  if (!prepared) return [];
  prepared.terms ??= new TermTable(prepared.pack.concepts());
  return prepared.terms.termsOf(text);
}

/** The draft after the stages up to, and with, the named one (all of them without a name). */
export function draftOf(article: ReadableArticle, language: string, lastStage?: string): Draft | null {
  const prepared = packs.get(language);
  if (!prepared) return null;
  prepared.phrases ??= new Phrases(prepared.pack.lexicon());
  const draft = emptyDraft(article, prepared.phrases);
  for (const stage of prepared.pack.stages) {
    stage.run(draft);
    if (stage.name === lastStage) break;
  }
  return draft;
}

function emptyDraft(article: ReadableArticle, phrases: Phrases): Draft {
  const tokens = tokenise(article.text, phrases.vocabulary);
  return {
    article,
    tokens,
    hits: phrases.find(tokens),
    made: new Map(),
    blocks: blocksOf(tokens),
    sentences: [],
    states: [],
    dates: [],
    quantities: [],
    figures: [],
    names: [],
    offices: [],
    parties: [],
    encounters: [],
    things: [],
    actions: [],
    outcomes: [],
  };
}

function emptyRecords(): Omit<Reading, 'document'> {
  return { encounters: [], commitments: [], results: [], indicators: [], offices: [], things: [] };
}
