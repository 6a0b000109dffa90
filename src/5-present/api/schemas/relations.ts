import { z } from '@hono/zod-openapi';
import type {
  EncounterRow,
  MilestoneRow,
  Network,
  PartyView,
  RelationRow,
  RelationView,
  Series,
} from '../../../0-facts/index.ts';
import { channels } from '../../../0-facts/index.ts';
import { count, country, edtf, figureValue, instant } from './fields.ts';
import { encounterKind, metric, pillar } from './records.ts';
import { named, reason, quote, threadRow, threadState } from './threads.ts';
import { schemaOf } from './view.ts';

/** A relation and what happens in it: encounters, milestones, figures over time. */

const partyFields = {
  kind: z.enum(['state', 'person', 'body']),
  id: z.string(),
  name: z.string(),
  country: country.nullable(),
};
const party = z.object(partyFields).openapi('Party');

export const encounterRow = schemaOf<EncounterRow>()(
  z
    .object({
      id: z.string(),
      relation: z.string().nullable(),
      kind: encounterKind,
      status: z.enum(['held', 'planned']),
      date: edtf.nullable(),
      place: z.string().nullable(),
      channel: z.enum(channels).nullable(),
      participants: z.array(party),
      quotes: z.array(quote),
      why: reason.nullable(),
    })
    .openapi('EncounterRow'),
);

export const milestoneRow = schemaOf<MilestoneRow>()(
  z
    .object({
      id: z.string(),
      relation: z.string().nullable(),
      source: z.enum(['thing', 'encounter', 'due']),
      name: z.string(),
      date: edtf,
      thread: z.string().nullable(),
      named: z.array(named),
      quote,
    })
    .openapi('MilestoneRow'),
);

const seriesPoint = z.object({
  kind: z.enum(['actual', 'target']),
  official: z.boolean(),
  value: figureValue,
  date: edtf.nullable(),
  saidOn: edtf.nullable(),
  qualifier: z.enum(['over', 'under', 'about']).nullable(),
  quote,
  again: z.array(quote),
  sources: count,
});

export const series = schemaOf<Series>()(
  z
    .object({
      id: z.string(),
      metric,
      of: metric.nullable(),
      unit: z.string(),
      scope: z.string().nullable(),
      per: z.literal('year').nullable(),
      basis: z.enum(['new', 'cumulative', 'disbursed']).nullable(),
      part: z.boolean(),
      points: z.array(seriesPoint),
      clashes: z.array(z.object({ date: edtf, points: z.array(count) })),
    })
    .openapi('Series'),
);

export const relationRow = schemaOf<RelationRow>()(
  z
    .object({
      id: z.string(),
      countries: z.array(country),
      articles: count,
      open: count,
      new: count,
      moved: count,
      overdue: count,
      dueSoon: count,
      drifted: count,
      lastEncounter: edtf.nullable(),
      lastKnown: instant.nullable(),
    })
    .openapi('RelationRow'),
);

export const relationView = schemaOf<RelationView>()(
  relationRow
    .extend({
      asOf: edtf,
      framework: z.object({ name: z.string(), since: edtf.nullable(), quote }).nullable(),
      newThreads: z.array(threadRow),
      movedThreads: z.array(threadRow),
      overdueThreads: z.array(threadRow),
      driftedThreads: z.array(threadRow),
      raiseNext: count,
      raiseNextThreads: z.array(threadRow),
      byState: z.record(threadState, count),
      matrix: z.array(z.object({ pillar, states: z.partialRecord(threadState, count) })),
      series: z.array(series),
      milestones: z.array(milestoneRow),
      encounters: z.array(encounterRow),
    })
    .openapi('RelationView'),
);

export const partyView = schemaOf<PartyView>()(
  z
    .object({
      ...partyFields,
      articles: count,
      posts: z.array(
        z.object({
          office: z.string(),
          country: country.nullable(),
          first: edtf.nullable(),
          last: edtf.nullable(),
          quotes: z.array(quote),
        }),
      ),
      encounters: z.array(encounterRow),
      threads: z.array(threadRow),
    })
    .openapi('PartyView'),
);

const edge = z.object({
  parties: z.tuple([z.string(), z.string()]),
  encounters: count,
  first: edtf.nullable(),
  last: edtf.nullable(),
  evidence: z.array(
    z.object({
      id: z.string(),
      kind: encounterKind,
      status: z.enum(['held', 'planned']),
      date: edtf.nullable(),
      quote,
    }),
  ),
});

export const network = schemaOf<Network>()(
  z
    .object({
      nodes: z.array(z.object({ ...partyFields, encounters: count, office: z.string().nullable() })),
      edges: z.array(edge),
    })
    .openapi('Network'),
);
