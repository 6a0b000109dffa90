import { areNear, areOne, datedReport, encountersOf } from '../encounters.ts';
import type { DatedReport, EncounterReport } from '../encounters.ts';
import type { ArticleDate } from '../dates.ts';
import { articleOf, keyOf } from '../links.ts';
import type { LinkedEncounter } from '../links.ts';
import type { LinkStore } from '../store.ts';
import { chunksOf, isSame, placesOf } from '../store.ts';
import { digestList } from './kept.ts';
import type { KeptDigest, Touched } from './kept.ts';
import { listsOf, soughtBy } from './report-lists.ts';

/** Reports of encounters by their keys. */
const reportList = 'report';

/** What the report says stands in the digest of its article. */
interface ReportRow {
  /** The date of its article by which it was dated. */
  on: string | null;
  /** The encounter that it is of; null until that is known. */
  encounter: string | null;
}

interface KeptReport extends ReportRow {
  report: DatedReport;
}

function keptReport(report: EncounterReport, row: ReportRow): KeptReport {
  return { report: datedReport(report, row.on), ...row };
}

/** Reports at hand while components of them are explored. */
class Reports {
  readonly #store: LinkStore;
  readonly #kept = new Map<string, KeptReport>();
  /** The reports of lists that were asked for. */
  readonly #listed = new Map<string, string[]>();

  constructor(store: LinkStore) {
    this.#store = store;
  }

  async of(keys: Iterable<string>): Promise<Map<string, KeptReport>> {
    const asked = [...keys];
    const missing = asked.filter((key) => !this.#kept.has(key));
    const rows = await this.#store.get<ReportRow>(reportList, missing);
    const articles = new Set([...rows.keys()].map(articleOf));
    for (const { reports } of (await this.#store.get<KeptDigest>(digestList, articles)).values())
      for (const report of reports) {
        const key = keyOf(report.fact);
        const row = rows.get(key);
        if (row) this.#kept.set(key, keptReport(report, row));
      }
    return new Map(asked.flatMap((key) => (this.#kept.has(key) ? [[key, this.#kept.get(key)!] as const] : [])));
  }

  /** Asks at once for all that some reports are compared with. */
  async prepare(keys: readonly string[]): Promise<void> {
    const kept = await this.of(keys);
    await this.#list([...kept.values()].flatMap(({ report }) => soughtBy(report)));
  }

  async #list(lists: readonly string[]): Promise<void> {
    const missing = [...new Set(lists)].filter((list) => !this.#listed.has(list));
    for (const [i, keys] of (await placesOf(this.#store, missing)).entries()) this.#listed.set(missing[i]!, keys);
  }

  /** The reports that one is compared with and is one with, by their keys. */
  async neighboursOf({ report }: KeptReport): Promise<string[]> {
    const lists = soughtBy(report);
    await this.#list(lists);
    const places = new Set(lists.flatMap((list) => this.#listed.get(list)!));
    places.delete(keyOf(report.fact));
    const near = await this.of(places);
    return [...near].flatMap(([key, other]) =>
      areNear(report, other.report) && areOne(report, other.report) ? [key] : [],
    );
  }
}

/**
 * Groups again the reports that came or have other days, with all that are reached from them by likeness; answers
 * the articles of whose encounters any is another one. What an encounter is depends on those reports alone.
 */
export async function groupReports(
  store: LinkStore,
  dates: ReadonlyMap<string, ArticleDate>,
  touched: Touched,
): Promise<void> {
  const former = new Set<string>();
  const starts = await replaceReports(store, dates, touched, former);
  const found = new Map<string, LinkedEncounter>();
  const visited = new Set<string>();
  for (const keys of chunksOf(starts)) {
    const reports = new Reports(store);
    await reports.prepare(keys);
    for (const key of keys) {
      if (visited.has(key)) continue;
      const component = await componentOf(key, reports, visited);
      for (const { encounter } of component) if (encounter !== null) former.add(encounter);
      for (const one of await encountersIn(store, component)) found.set(one.id, one);
    }
  }
  await conclude(store, former, found, touched);
}

/** Puts reports with their days in the place of the former ones; answers where to begin. */
async function replaceReports(
  store: LinkStore,
  dates: ReadonlyMap<string, ArticleDate>,
  { dated, goneReports }: Touched,
  former: Set<string>,
): Promise<Set<string>> {
  const starts = new Set<string>();
  const isNew = new Set<string>();
  for (const ids of chunksOf(dated)) {
    const digests = await store.get<KeptDigest>(digestList, ids);
    const reports = new Map(
      [...digests.values()].flatMap(({ article, reports }) => {
        const row = { on: dates.get(article)!.publishedOn, encounter: null };
        return reports.map((report) => [keyOf(report.fact), { report, row }] as const);
      }),
    );
    for (const [key, row] of await store.get<ReportRow>(reportList, reports.keys())) {
      const before = goneReports.get(key) ?? reports.get(key)!.report;
      await removeReport(store, key, keptReport(before, row), { starts, former });
    }
    await store.put(
      reportList,
      [...reports].map(([place, { row }]) => ({ place, body: row })),
    );
    for (const [key, { report: told, row }] of reports) {
      const { report } = keptReport(told, row);
      isNew.add(key);
      goneReports.delete(key);
      for (const list of listsOf(report)) await store.put(list, [{ place: key }]);
    }
  }
  for (const keys of chunksOf(goneReports.keys())) {
    for (const [key, row] of await store.get<ReportRow>(reportList, keys))
      await removeReport(store, key, keptReport(goneReports.get(key)!, row), { starts, former });
  }
  for (const key of goneReports.keys()) starts.delete(key);
  return starts.union(isNew);
}

async function removeReport(
  store: LinkStore,
  key: string,
  kept: KeptReport,
  { starts, former }: { starts: Set<string>; former: Set<string> },
): Promise<void> {
  for (const other of await new Reports(store).neighboursOf(kept)) starts.add(other);
  if (kept.encounter !== null) former.add(kept.encounter);
  for (const list of listsOf(kept.report)) await store.drop(list, [key]);
  await store.drop(reportList, [key]);
}

async function componentOf(start: string, reports: Reports, visited: Set<string>): Promise<KeptReport[]> {
  const members = new Set([start]);
  const component: KeptReport[] = [];
  for (const key of members) {
    visited.add(key);
    const kept = (await reports.of([key])).get(key);
    if (!kept) continue;
    component.push(kept);
    for (const other of await reports.neighboursOf(kept)) members.add(other);
  }
  return component;
}

async function encountersIn(store: LinkStore, component: readonly KeptReport[]): Promise<LinkedEncounter[]> {
  const encounters = encountersOf(component.map(({ report }) => report));
  const ofReport = new Map(
    encounters.flatMap(({ id, facts }) => facts.map(({ fact, article }) => [keyOf({ id: fact, article }), id])),
  );
  const moved = component.flatMap(({ report, on, encounter }) => {
    const place = keyOf(report.fact);
    const now = ofReport.get(place)!;
    return now === encounter ? [] : [{ place, body: { on, encounter: now } }];
  });
  await store.put(reportList, moved);
  return encounters;
}

async function conclude(
  store: LinkStore,
  former: ReadonlySet<string>,
  found: ReadonlyMap<string, LinkedEncounter>,
  { placed }: Touched,
): Promise<void> {
  for (const ids of chunksOf(new Set([...former, ...found.keys()]))) {
    const before = new Map((await store.encounters(ids)).map((one) => [one.id, one]));
    const gone = ids.filter((id) => before.has(id) && !found.has(id));
    const made = ids.flatMap((id) => {
      const one = found.get(id);
      return one && !isSame(one, before.get(id)) ? [one] : [];
    });
    for (const id of [...gone, ...made.map((one) => one.id)])
      for (const one of [before.get(id), found.get(id)])
        for (const { article } of one?.facts ?? []) placed.add(article);
    await store.conclude({ encounters: { gone, made } });
  }
}

/** The encounters that some articles report. */
export async function encountersReportedIn(
  store: LinkStore,
  digests: readonly Pick<KeptDigest, 'reports'>[],
): Promise<LinkedEncounter[]> {
  const keys = digests.flatMap(({ reports }) => reports.map(({ fact }) => keyOf(fact)));
  const reports = await store.get<ReportRow>(reportList, keys);
  const ids = new Set([...reports.values()].flatMap(({ encounter }) => encounter ?? []));
  const encounters = await store.encounters([...ids]);
  return encounters.sort((a, b) => (a.id < b.id ? -1 : 1));
}
