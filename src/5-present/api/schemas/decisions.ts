import { z } from '@hono/zod-openapi';
import { handEntryForm, judgementForm } from '../../../4-ledger/index.ts';
import type { DecisionEntry } from '../../../4-ledger/index.ts';
import { askedRelation, count, instant } from './fields.ts';
import { schemaOf } from './view.ts';

/** What people judge, in the ledger's own form. */
export const judgement = judgementForm.meta({
  id: 'Judgement',
  description: 'Judgements name facts, never threads: the words outlive every new partition',
});

const words = z.string().trim().min(1, 'expected words');

const by = {
  who: words.optional().openapi({ description: 'Who judges; else the user whose server this is' }),
  why: words.nullish(),
};

export const newDecision = z
  .strictObject({
    relation: z.string().optional().openapi({ description: "Needed for an undo alone; else the fact's own relation" }),
    ...by,
    judgement,
  })
  .openapi('NewDecision');

export const newCommitment = z
  .strictObject({ ...handEntryForm.shape, ...by, relation: askedRelation })
  .openapi('NewCommitment', { description: 'A commitment that no article tells; its document is its evidence' });

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
