import type { RelationView } from '../../0-facts/index.ts';
import { scopeKey } from '../access/scope.ts';
import type { Ledger } from '../ledger.ts';
import type { Database } from '../tables.ts';
import type { Moment } from './moment.ts';
import { relationRow } from './relations.ts';
import { countedThreads } from './situation/counted.ts';
import { changedSince } from './situation/listed.ts';
import { rowsById, standingOf } from './situation/standing.ts';
import type { Standing } from './situation/standing.ts';

/** The one-screen situation of a relation; null where no article speaks of it. */
export async function relationView(
  ledger: Ledger,
  moment: Moment,
  id: string,
  since: string | null = null,
): Promise<RelationView | null> {
  const revision = await ledger.revision();
  const kept = keptOf(ledger, revision);
  const name = JSON.stringify([id, { ...moment, scope: scopeKey(moment.scope) }]);
  const known = kept.get(name);
  const found = await ledger.read(moment, (db) => viewOf(db, moment, id, { since, standing: known }));
  // What was kept goes with what is read now as long as nothing was written meanwhile.
  const isOne = (await ledger.revision()) === revision;
  if (known && !isOne) return (await ledger.read(moment, (db) => viewOf(db, moment, id, { since })))?.view ?? null;
  if (found && isOne) keep(kept, name, found.standing);
  return found?.view ?? null;
}

async function viewOf(
  db: Database,
  moment: Moment,
  id: string,
  { since, standing: known }: { since: string | null; standing?: Standing | undefined },
): Promise<{ view: RelationView; standing: Standing } | null> {
  const counted = await countedThreads(db, moment, id, since);
  const row = await relationRow(db, id, { counted, since });
  if (!row) return null;
  const standing = known ?? (await standingOf(db, moment, id, counted));
  const { newest, moved } = await changedSince(db, id, { counted, since });
  const rowsAt = await rowsById(db, moment, [...newest, ...moved]);
  const { framework, ...others } = standing;
  const lists = { newThreads: rowsAt(newest), movedThreads: rowsAt(moved) };
  return {
    view: { ...row, asOf: moment.day, framework, ...lists, ...others },
    standing,
  };
}

/** What was found of relations at a revision of a ledger, by the relation and the moment. */
interface Kept {
  revision: string;
  standings: Map<string, Standing>;
}

const keptOfLedgers = new WeakMap<Ledger, Kept>();

/** So many are kept. */
const mostKept = 50;

/** Those of this revision: all others are let go. */
function keptOf(ledger: Ledger, revision: string): Map<string, Standing> {
  const known = keptOfLedgers.get(ledger);
  if (known?.revision === revision) return known.standings;
  const standings = new Map<string, Standing>();
  keptOfLedgers.set(ledger, { revision, standings });
  return standings;
}

/** What was asked for last is let go last. */
function keep(kept: Map<string, Standing>, name: string, standing: Standing): void {
  kept.delete(name);
  kept.set(name, standing);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) return;
    kept.delete(oldest);
  }
}
