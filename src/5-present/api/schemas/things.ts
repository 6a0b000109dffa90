import { z } from '@hono/zod-openapi';
import { thingKinds } from '../../../0-facts/index.ts';
import type { ThingGroup, ThingView } from '../../../0-facts/index.ts';
import { count, edtf } from './fields.ts';
import { named, quote, threadRow } from './threads.ts';
import { schemaOf } from './view.ts';

/** Named instruments, mechanisms, works, milestones and formulas. */

const groupFields = {
  kind: z.enum(thingKinds),
  name: z.string(),
  key: z.string(),
  mentions: count,
  firstNamed: edtf.nullable(),
  lastNamed: edtf.nullable(),
  quote,
};

export const thingGroup = schemaOf<ThingGroup>()(z.object(groupFields).openapi('ThingGroup'));

export const thingView = schemaOf<ThingView>()(
  z
    .object({
      ...groupFields,
      rows: z.array(
        z.object({
          kind: z.enum(thingKinds),
          name: z.string(),
          date: edtf.nullable(),
          number: z.int().nullable(),
          quote,
        }),
      ),
      threads: z.array(threadRow),
      named: z.array(named),
    })
    .openapi('ThingView'),
);
