import { z } from '@hono/zod-openapi';
import type { RestingDecision, SecondOpinion } from '../../../0-facts/index.ts';
import type { CorrectionCase } from '../../../4-ledger/index.ts';
import { count, instant, offset } from './fields.ts';
import { reading } from './records.ts';
import { quote, threadRow } from './threads.ts';
import { schemaOf } from './view.ts';

/** What several people judged of one thing, what of it rests, and what they corrected. */

const done = { seq: count, who: z.string(), at: instant };

export const secondOpinion = schemaOf<SecondOpinion>()(
  z
    .object({
      relation: z.string(),
      thread: threadRow.nullable(),
      quote: quote.nullable(),
      about: z.string().openapi({ description: 'A field, `state`, `together`, or `right`: the record as a whole' }),
      isDisputed: z.boolean(),
      opinions: z.array(z.object({ ...done, why: z.string().nullable(), says: z.string() })),
    })
    .openapi('SecondOpinion'),
);

export const restingDecision = schemaOf<RestingDecision>()(
  z
    .object({
      ...done,
      relation: z.string(),
      kind: z.string(),
      why: z.string().nullable(),
      words: z.array(
        z.object({ article: z.string(), start: offset, end: offset, exact: z.string(), kind: z.string() }),
      ),
    })
    .openapi('RestingDecision'),
);

export const correctionCase = schemaOf<CorrectionCase>()(
  z.object({ article: z.string(), text: z.string(), gold: reading }).openapi('CorrectionCase'),
);
