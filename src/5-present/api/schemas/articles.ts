import { z } from '@hono/zod-openapi';
import type { ArticleRow, ArticleView, PersonRow, ReadingView, SearchHit } from '../../../0-facts/index.ts';
import { count, country, edtf, instant, offset } from './fields.ts';
import { reading, recordKind } from './records.ts';
import { drift, named, quote } from './threads.ts';
import { schemaOf } from './view.ts';

/** Articles, what was read in them, and the people they name. */

export const articleRow = schemaOf<ArticleRow>()(
  z
    .object({
      id: z.string(),
      title: z.string(),
      publisher: z.string().nullable(),
      publishedOn: edtf.nullable(),
      dateInferred: z.boolean(),
      relations: z.array(z.string()),
      records: count,
      addedAt: instant,
    })
    .openapi('ArticleRow'),
);

const said = { thread: z.string(), since: edtf.nullable(), times: count };

const novelty = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('new') }),
    z.object({ kind: z.literal('restated'), ...said }),
    z.object({ kind: z.literal('changed'), ...said, drifts: z.array(drift) }),
  ])
  .openapi('Novelty');

const articleFact = z
  .object({
    fact: z.string(),
    kind: recordKind,
    index: count,
    thread: z.string().nullable(),
    novelty: novelty.nullable(),
    edited: z.array(z.string()),
    rejected: z.boolean(),
  })
  .openapi('ArticleFact');

export const articleView = schemaOf<ArticleView>()(
  articleRow
    .extend({
      text: z.string(),
      url: z.string().nullable(),
      sha256: z.string(),
      retrievedAt: instant,
      reading,
      facts: z.array(articleFact),
      named: z.array(named),
    })
    .openapi('ArticleView'),
);

export const readingView = schemaOf<ReadingView>()(
  z
    .object({
      text: z.string(),
      title: z.string(),
      reading,
      facts: z.array(articleFact),
      newShare: z.number().nullable(),
      known: z.string().nullable(),
    })
    .openapi('ReadingView'),
);

export const personRow = schemaOf<PersonRow>()(
  z
    .object({
      id: z.string(),
      name: z.string(),
      country: country.nullable(),
      offices: z.array(z.object({ office: z.string(), country: country.nullable(), quote })),
      articles: z.array(z.string()),
    })
    .openapi('PersonRow'),
);

export const searchHit = schemaOf<SearchHit>()(
  z
    .object({
      article: z.string(),
      title: z.string(),
      publishedOn: edtf.nullable(),
      context: z.string(),
      start: offset,
      end: offset,
    })
    .openapi('SearchHit'),
);
