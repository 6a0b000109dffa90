import type { ReadableArticle, RecordKind, Reading } from '../0-facts/index.ts';
import type { Draft, Mention, Span } from './mentions.ts';
import { firstFrom } from './text/spans.ts';

/** How a record came about, beside the reading: for whoever looks for the line of code or of the lexicon to mend. */
export interface Traced {
  kind: RecordKind;
  /** Index of the record in the reading's list of its kind. */
  index: number;
  /** The rule that made it, e.g. `vi/speech/propose`. */
  rule: string;
  /** The lines of the lexicon whose phrases stand in its words, by place; UTF-16 offsets into the text. */
  lexicon: { line: string; phrase: string; start: number; end: number }[];
}

/** A reading with its trace, in the order of the reading's records. */
export interface TracedReading {
  document: Reading['document'];
  records: Traced[];
}

/** The trace of the records of a draft. */
export function traceOf(article: ReadableArticle, language: string, draft: Draft | null): TracedReading {
  const document = { id: article.id, language, publishedOn: article.publishedOn };
  if (!draft) return { document, records: [] };
  const hits = draft.hits.all();
  const traced = (kind: RecordKind, mentions: readonly Mention[]): Traced[] =>
    mentions.map((mention, index) => ({ kind, index, rule: mention.rule, lexicon: linesIn(draft, hits, mention) }));
  return {
    document,
    records: [
      ...traced('encounters', draft.encounters),
      ...traced('commitments', draft.actions),
      ...traced('results', draft.outcomes),
      ...traced('indicators', draft.figures),
      ...traced('offices', draft.offices),
      ...traced('things', draft.things),
    ],
  };
}

function linesIn({ tokens }: Draft, hits: ReturnType<Draft['hits']['all']>, span: Span): Traced['lexicon'] {
  const lines: Traced['lexicon'] = [];
  for (let i = firstFrom(hits, span.from); i < hits.length && hits[i]!.from < span.to; i++) {
    const { from, to, entry } = hits[i]!;
    if (to <= span.to)
      lines.push({ line: entry.place, phrase: entry.phrase, start: tokens.start[from]!, end: tokens.end[to - 1]! });
  }
  return lines;
}
