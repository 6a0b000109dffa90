import { compareDates, daysOf } from '../../../0-facts/index.ts';
import type { Network, NetworkEdge, Party } from '../../../0-facts/index.ts';
import type { LinkedEncounter } from '../../../3-link/index.ts';
import type { Ledger } from '../../ledger.ts';
import { unpack } from '../../packing.ts';
import type { Database } from '../../tables.ts';
import type { Moment } from '../moment.ts';
import { Quotes } from '../quotes.ts';
import { Cast } from './cast.ts';

export interface NetworkQuery {
  relation: string;
  /** Days, both included, on which the encounters began. */
  from?: string | undefined;
  to?: string | undefined;
}

/** So many encounters of two parties are quoted. */
const mostEvidence = 5;

interface Meeting {
  encounter: LinkedEncounter;
  parties: Party[];
}

/**
 * Who met whom in a relation: those who met most first. What is only planned is no meeting, and two of one side who came
 * together did not meet each other.
 */
export async function networkOf(ledger: Ledger, moment: Moment, query: NetworkQuery): Promise<Network> {
  return await ledger.read(moment, async (db) => {
    const encounters = await encountersIn(db, query);
    const cast = await Cast.of(db, encounters);
    const meetings = encounters.map((encounter) => ({ encounter, parties: cast.partiesOf(encounter) }));
    const pairs = pairsIn(meetings);
    const evidence = [...pairs.values()].flatMap((met) => met.slice(0, mostEvidence));
    const quotes = await Quotes.ofArticles(
      db,
      evidence.map(({ facts }) => facts.at(-1)!.article),
    );
    return {
      nodes: nodesOf(meetings, cast),
      edges: [...pairs]
        .map(([pair, met]) => edgeOf(pair, met, quotes))
        .sort((a, b) => b.encounters - a.encounters || (a.parties.join() < b.parties.join() ? -1 : 1)),
    };
  });
}

async function encountersIn(db: Database, { relation, from, to }: NetworkQuery): Promise<LinkedEncounter[]> {
  let rows = db
    .selectFrom('encounters')
    .select('link')
    .where('relation', '=', relation)
    .where('status', '=', 'held')
    .orderBy('first_day', 'desc')
    .orderBy('id');
  if (from) rows = rows.where('first_day', '>=', from);
  if (to) rows = rows.where('first_day', '<=', to).where('first_day', '!=', '');
  return (await rows.execute()).map(({ link }) => unpack<LinkedEncounter>(link));
}

/** The encounters of each two parties, the latest first. */
function pairsIn(meetings: Meeting[]): Map<string, LinkedEncounter[]> {
  const pairs = new Map<string, LinkedEncounter[]>();
  for (const { encounter, parties } of meetings) {
    for (const [i, one] of parties.entries()) {
      for (const other of parties.slice(i + 1)) {
        if (one.country === other.country && one.country !== null) continue;
        const pair = [one.id, other.id].sort().join(' ');
        pairs.set(pair, [...(pairs.get(pair) ?? []), encounter]);
      }
    }
  }
  return pairs;
}

function edgeOf(pair: string, met: LinkedEncounter[], quotes: Quotes): NetworkEdge {
  const [one, other] = pair.split(' ') as [string, string];
  // A day of an unknown year is neither the first nor the last.
  const dates = met.flatMap(({ date }) => (date && daysOf(date) ? [date] : [])).sort(compareDates);
  return {
    parties: [one, other],
    encounters: met.length,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    evidence: met
      .slice(0, mostEvidence)
      .map(({ id, kind, status, date, facts }) => ({ id, kind, status, date, quote: quotes.of(facts.at(-1)!) })),
  };
}

/** Each party once, by the name and the office of its latest encounter. */
function nodesOf(meetings: Meeting[], cast: Cast): Network['nodes'] {
  const nodes = new Map<string, Network['nodes'][number]>();
  for (const { encounter, parties } of meetings) {
    for (const party of parties) {
      const known = nodes.get(party.id);
      if (known) known.encounters++;
      else nodes.set(party.id, { ...party, encounters: 1, office: cast.officeOf(party, encounter) });
    }
  }
  return [...nodes.values()].sort((a, b) => b.encounters - a.encounters || (a.id < b.id ? -1 : 1));
}
