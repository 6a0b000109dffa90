import { z } from '@hono/zod-openapi';
import type { ThreadRow, ThreadView } from '../../../0-facts/index.ts';
import {
  grades,
  marks,
  reviews,
  specificities,
  thingKinds,
  threadKinds,
  threadStates,
} from '../../../0-facts/index.ts';
import { count, country, edtf, figureValue, instant, offset } from './fields.ts';
import { force, metric, pillar } from './records.ts';
import { schemaOf } from './view.ts';

/** A commitment through time, and the words it stands on. */

export const threadState = z.enum(threadStates);

export const quote = z
  .object({
    fact: z.string(),
    article: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    publishedOn: edtf.nullable(),
    dateInferred: z.boolean(),
    url: z.string().nullable(),
    exact: z.string(),
    start: offset,
    end: offset,
  })
  .openapi('Quote');

const figure = z
  .object({
    metric,
    value: figureValue,
    unit: z.string(),
    date: edtf.nullable(),
    per: z.literal('year').nullable(),
  })
  .openapi('Figure');

export const threadRow = schemaOf<ThreadRow>()(
  z
    .object({
      id: z.string(),
      relation: z.string(),
      action: z.string(),
      kind: z.enum(threadKinds),
      specificity: z.enum(specificities),
      state: threadState,
      suggested: threadState.nullable(),
      review: z.enum(reviews),
      grade: z.enum(grades).nullable(),
      force,
      pillars: z.array(pillar),
      holders: z.array(country),
      speakers: z.array(z.string()),
      presses: z.array(z.string()).openapi({
        description: 'The states of the relation whose press tells of it, as far as publishers tell that',
      }),
      lead: quote.nullable().openapi({ description: 'The words that name the body which is to see to it' }),
      due: edtf.nullable(),
      figures: z.array(figure),
      marks: z.array(z.enum(marks)),
      firstSaid: edtf.nullable(),
      lastSaid: edtf.nullable(),
      times: count,
      articles: count,
      owner: z.string().nullable(),
      unsure: z.array(z.string()).openapi({
        description: 'Fields of the latest words of which the reader was not sure, while nobody has confirmed them',
      }),
      knownSince: instant,
      lastMoved: instant,
      quote,
    })
    .openapi('ThreadRow'),
);

export const drift = z
  .object({ field: z.enum(['figure', 'due', 'force', 'wording']), from: z.string(), to: z.string() })
  .openapi('Drift');

export const reason = z
  .object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
  .openapi('Reason');

const restatement = z
  .object({
    quote,
    action: z.string(),
    force,
    speakers: z.array(z.string()),
    holders: z.array(country),
    due: edtf.nullable(),
    figures: z.array(figure),
    saidOn: edtf.nullable(),
    encounter: z.string().nullable(),
    story: z.string(),
    unsure: z.array(z.string()),
    drifts: z.array(drift),
    why: reason.nullable(),
  })
  .openapi('Restatement');

const stateEvidence = z
  .object({ state: threadState, date: edtf.nullable(), rule: z.string(), quote })
  .openapi('StateEvidence');

export const named = z
  .object({ kind: z.enum(['state', 'person', 'body', ...thingKinds]), id: z.string(), name: z.string() })
  .openapi('Named', { description: 'Someone or something with a page of its own' });

const relatedThread = z.object({
  id: z.string(),
  action: z.string(),
  relation: z.enum(['umbrella', 'part', 'follows', 'followed', 'conflicts', 'see-also']),
  who: z.string().nullable().openapi({ description: 'The person who said so; null where the machine concluded it' }),
});

export const threadView = schemaOf<ThreadView>()(
  threadRow
    .extend({
      restatements: z.array(restatement),
      evidence: z.array(stateEvidence),
      related: z.array(relatedThread),
      named: z.array(named),
    })
    .openapi('ThreadView'),
);
