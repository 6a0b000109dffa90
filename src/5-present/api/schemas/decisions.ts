import { z } from '@hono/zod-openapi';
import { grades } from '../../../0-facts/index.ts';
import type { DecisionEntry, Judgement } from '../../../4-ledger/index.ts';
import { askedDate, count, instant } from './fields.ts';
import { threadState } from './threads.ts';
import { schemaOf } from './view.ts';

/** What people judge, as the ledger keeps it. */

const fact = z.string().regex(/^[0-9a-f]{16}$/, 'expected the id of a fact: 16 hex digits');
const facts = z.tuple([fact, fact]);
const words = z.string().trim().min(1, 'expected words');

export const judgement = schemaOf<Judgement>()(
  z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('confirm'), fact }),
      z.strictObject({ kind: z.literal('reject'), fact }),
      z.strictObject({ kind: z.literal('together'), facts }),
      z.strictObject({ kind: z.literal('apart'), facts }),
      z.strictObject({
        kind: z.literal('set-state'),
        fact,
        state: threadState,
        on: askedDate.nullish(),
        evidence: fact.nullish(),
      }),
      z.strictObject({ kind: z.literal('due'), fact, due: askedDate.nullable() }),
      z.strictObject({ kind: z.literal('owner'), fact, owner: words.nullable() }),
      z.strictObject({ kind: z.literal('grade'), fact, grade: z.enum(grades).nullable() }),
      z.strictObject({ kind: z.literal('note'), fact, text: words }),
      z.strictObject({ kind: z.literal('undo'), seq: z.int().positive() }),
    ])
    .openapi('Judgement', {
      description: 'Judgements name facts, never threads: the words outlive every new partition',
    }),
);

export const newDecision = z
  .strictObject({
    relation: z.string().optional().openapi({ description: "Needed for an undo alone; else the fact's own relation" }),
    who: words.optional().openapi({ description: 'Who judges; else the user whose server this is' }),
    why: words.nullish(),
    judgement,
  })
  .openapi('NewDecision');

export const decisionEntry = schemaOf<DecisionEntry>()(
  z
    .object({
      relation: z.string(),
      seq: count,
      who: z.string(),
      at: instant,
      why: z.string().nullable(),
      judgement,
      anchors: z.array(z.object({ fact: z.string(), text: z.string(), kind: z.string(), start: count, end: count })),
      hash: z.string(),
    })
    .openapi('DecisionEntry'),
);
