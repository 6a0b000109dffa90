import { z } from '@hono/zod-openapi';
import { recordKinds } from '../../../0-facts/index.ts';
import type { Occasion, PrecisionRow, RequestRow, ReviewRow } from '../../../0-facts/index.ts';
import { count, edtf, instant } from './fields.ts';
import { milestoneRow } from './relations.ts';
import { threadRow, threadState } from './threads.ts';
import { schemaOf } from './view.ts';

/** What is to be looked at, what people were asked, and what to raise next. */

const done = { seq: count, who: z.string(), at: instant };

export const reviewRow = schemaOf<ReviewRow>()(
  z
    .object({
      thread: threadRow,
      reasons: z.array(z.enum(['disputed', 'waiting', 'suggested', 'unsure', 'shaky', 'drifted'])),
      weight: z.number(),
    })
    .openapi('ReviewRow'),
);

const answer = z
  .object({
    ...done,
    text: z.string(),
    figure: z.object({ value: z.number(), unit: z.string(), date: edtf.nullable() }).nullable(),
    document: z.object({ name: z.string(), url: z.string().nullable(), text: z.string().nullable() }).nullable(),
    state: threadState.nullable(),
    on: edtf.nullable(),
  })
  .openapi('Answer');

export const requestRow = schemaOf<RequestRow>()(
  z
    .object({
      ...done,
      relation: z.string(),
      fact: z.string(),
      thread: threadRow.nullable(),
      to: z.string(),
      by: edtf,
      question: z.string().nullable(),
      status: z.enum(['open', 'overdue', 'answered']),
      reminders: z.array(z.object(done)),
      remind: z.boolean(),
      answers: z.array(answer),
    })
    .openapi('RequestRow'),
);

export const occasion = schemaOf<Occasion>()(
  z
    .object({
      occasion: milestoneRow.nullable(),
      threads: z.array(z.object({ thread: threadRow, why: z.enum(['mechanism', 'persons', 'next']) })),
      more: count,
    })
    .openapi('Occasion'),
);

const precision = { judged: count, right: count };

export const precisionRow = schemaOf<PrecisionRow>()(
  z
    .object({
      ...precision,
      kind: z.enum(recordKinds),
      fields: z.array(z.object({ field: z.string(), ...precision })),
    })
    .openapi('PrecisionRow'),
);
