import { z } from '@hono/zod-openapi';
import type { Reading } from '../../../0-facts/index.ts';
import {
  encounterKinds,
  forces,
  metrics,
  pillars,
  recordKinds,
  resultStatuses,
  thingKinds,
} from '../../../0-facts/index.ts';
import { country, edtf, figureValue, offset } from './fields.ts';
import { schemaOf } from './view.ts';

/** The reading format, version 1, as `0-facts/records.ts` has it. */

export const force = z.enum(forces);
export const pillar = z.enum(pillars);
export const encounterKind = z.enum(encounterKinds);
export const thingKind = z.enum(thingKinds);
export const recordKind = z.enum(recordKinds);
export const metric = z
  .union([z.enum(metrics), z.templateLiteral(['other:', z.string()])])
  .openapi('Metric', { example: 'trade-turnover' });

const evidence = z
  .object({ exact: z.string(), start: offset, end: offset })
  .openapi('Evidence', { description: "A W3C Web Annotation text selector: the article's own words" });

const recorded = {
  evidence,
  unsure: z.array(z.string()).optional().openapi({ description: 'Fields the reader is not sure of' }),
  rule: z.string().optional().openapi({ description: 'The rule that made the record' }),
};

export const participant = z.object({ name: z.string(), country: country.nullable() }).openapi('Participant');

const encounter = z.object({
  kind: encounterKind,
  participants: z.array(participant),
  date: edtf.nullable(),
  place: z.string().nullable(),
  status: z.enum(['held', 'planned']),
  ...recorded,
});

const commitment = z.object({
  force,
  speakers: z.array(z.string()),
  holders: z.array(country),
  action: z.string(),
  pillars: z.array(pillar),
  due: edtf.nullable(),
  indicator: z.boolean(),
  lead: evidence.optional().openapi({ description: 'The words that name the body which is to see to it' }),
  ...recorded,
});

const result = z.object({
  what: z.string(),
  status: z.enum(resultStatuses),
  date: edtf.nullable(),
  pillars: z.array(pillar),
  ...recorded,
});

const indicator = z.object({
  metric,
  kind: z.enum(['actual', 'target']),
  value: figureValue,
  unit: z.string(),
  date: edtf.nullable(),
  scope: z.string().nullable(),
  per: z.literal('year').optional(),
  basis: z.enum(['new', 'cumulative', 'disbursed']).optional(),
  qualifier: z.enum(['over', 'under', 'about']).optional(),
  of: metric.optional(),
  ...recorded,
});

const office = z.object({ name: z.string(), office: z.string(), country: country.nullable(), ...recorded });

const thing = z.object({
  kind: thingKind,
  name: z.string(),
  date: edtf.nullable(),
  number: z.number().nullable(),
  ...recorded,
});

export const reading = schemaOf<Reading>()(
  z
    .object({
      document: z.object({ id: z.string(), language: z.string(), publishedOn: edtf.nullable() }),
      encounters: z.array(encounter),
      commitments: z.array(commitment),
      results: z.array(result),
      indicators: z.array(indicator),
      offices: z.array(office),
      things: z.array(thing),
    })
    .openapi('Reading'),
);
