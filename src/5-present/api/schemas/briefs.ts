import { z } from '@hono/zod-openapi';
import { briefKinds, briefLengths, briefSectionKeys, pillars } from '../../../0-facts/index.ts';
import type { Brief, BriefPages } from '../../../0-facts/index.ts';
import { askedCountry, askedDay, askedRelation, count, edtf } from './fields.ts';
import { horizon } from './requests.ts';
import { quote, threadState } from './threads.ts';
import { schemaOf } from './view.ts';

/** Briefs: what is asked for, what a person changed in one, and what stands in it. */

const name = z.string().trim().min(1).max(200);

/** What is left out of a wish has its usual value. */
const wish = z.strictObject({
  kind: z.enum(briefKinds).default('visit'),
  relation: askedRelation,
  language: z.enum(['vi', 'en']).default('vi'),
  home: askedCountry.nullish().openapi({ description: 'The side that comes first; else the one of the settings' }),
  since: askedDay.nullable().default(null).openapi({ description: 'First day of what is new; else a year ago' }),
  guests: z.array(name).max(50).default([]),
  hosts: z.array(name).max(50).default([]),
  pillars: z.array(z.enum(pillars)).default([]),
  length: z.enum(briefLengths).default('full'),
  session: z.int().min(1).max(9999).nullable().default(null),
  body: name
    .nullish()
    .openapi({ description: 'Words of the name of the body whose session it is, if several have one' }),
});

const ids = z.array(z.string().max(200)).max(5000).default([]);
const section = z.enum(briefSectionKeys);

const edits = z.strictObject({
  struck: ids.openapi({ description: 'Ids of lines to leave out' }),
  order: ids.openapi({ description: 'Ids that come first in their group, in this order' }),
  remarks: z
    .array(z.strictObject({ section, text: z.string().trim().min(1).max(5000), who: name.nullable().default(null) }))
    .max(200)
    .default([]),
});

export const askedBrief = z.strictObject({ ...horizon, wish, edits: edits.prefault({}) }).openapi('AskedBrief');

/** For a file the same may be asked with a template that is kept by its name. */
export const printedBrief = askedBrief
  .extend({ template: name.nullable().default(null).openapi({ description: 'A kept template; for Word alone' }) })
  .openapi('PrintedBrief');

const pages = z.array(z.int().min(1));
export const briefPagesView = schemaOf<BriefPages>()(
  z
    .object({ count: z.int().min(1), sections: pages, lines: pages, notes: pages, sources: pages })
    .openapi('BriefPages'),
);

export const briefForm = z.enum(['md', 'docx', 'pdf']);

const run = z.object({
  voice: z.enum(['record', 'machine', 'people']),
  text: z.string(),
  language: z.string().optional().openapi({ description: 'Of the record’s own words, BCP 47' }),
});
const line = z.object({ id: z.string(), runs: z.array(run), notes: z.array(z.int().min(1)) });
const bar = z.object({ year: z.string(), kind: z.enum(['actual', 'target']), value: z.number() });
const chart = z.object({ title: z.string(), unit: z.string(), divisor: z.number(), bars: z.array(bar) });
const group = z.object({
  title: z.string().nullable(),
  lines: z.array(line),
  rest: count,
  chart: chart.optional(),
});

const decision = z
  .object({ state: threadState.nullable(), who: z.string(), at: z.string(), why: z.string().nullable() })
  .openapi({ description: 'What a person decided of the words; without a state they were rejected' });

export const briefView = schemaOf<Brief>()(
  z
    .object({
      language: z.enum(['vi', 'en']),
      title: z.string(),
      facts: z.array(z.string()),
      asOf: z.string(),
      example: z.boolean(),
      length: z.enum(briefLengths),
      sections: z.array(z.object({ key: section, title: z.string(), groups: z.array(group), empty: z.string() })),
      notes: z.array(z.object({ number: z.int().min(1), quote, language: z.string(), decided: decision.optional() })),
      sources: z.array(
        z.object({
          article: z.string(),
          title: z.string().nullable(),
          publisher: z.string().nullable(),
          publishedOn: edtf.nullable(),
          dateInferred: z.boolean(),
          url: z.string().nullable(),
          language: z.string(),
        }),
      ),
    })
    .openapi('Brief'),
);
