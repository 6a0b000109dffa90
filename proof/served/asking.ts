import { Random } from '../../bench/articles/random.ts';
import type { Server } from './server.ts';

/** A kind of page or list that people open, how often among a hundred requests, and the addresses that it has. */
export interface Asked {
  kind: string;
  share: number;
  paths: string[];
}

interface Items {
  items: { id: string; action?: string; title?: string | null; day?: string }[];
  nextCursor: string | null;
}

/** So many threads and articles are asked for by their ids. */
const most = 5000;

/** What is asked of a ledger: every relation, thousands of threads and articles, in the mix in which pages ask. */
export async function askedOf(server: Server, token: string, seed: string): Promise<Asked[]> {
  const random = new Random(seed);
  const relations = (await server.get<Items>('/relations', token)).items.map(({ id }) => id);
  const threads = await listed(server, '/threads?limit=500', token);
  const articles = await listed(server, '/articles?limit=500', token);
  const words = threads.flatMap(({ action = '' }) => action.split(/\s+/).filter((word) => word.length > 2));
  // The last day that tells anything: the ledger's own conclusions hold for it.
  const day = new Date().toISOString().slice(0, 10);
  const each = (make: (relation: string) => string[]): string[] => relations.flatMap(make);
  const search = Array.from({ length: 500 }, () => {
    const action = random.pick(threads).action ?? '';
    const some = action.split(/\s+/).slice(0, 3).join(' ');
    return `/search?limit=20&q=${encodeURIComponent(some)}`;
  });
  const filters = [
    'state=open',
    'state=agreed',
    'mark=overdue',
    'mark=raise-next',
    'kind=target',
    'pillar=trade',
    'sort=due',
  ];
  return [
    { kind: 'relations', share: 5, paths: ['/relations'] },
    { kind: 'relation', share: 12, paths: each((id) => [`/relations/${id}`]) },
    {
      kind: 'threads',
      share: 20,
      paths: each((id) => [
        ...['', ...filters].map((filter) => `/threads?relation=${id}&limit=50&${filter}`),
        ...Array.from(
          { length: 10 },
          () => `/threads?relation=${id}&limit=50&q=${encodeURIComponent(random.pick(words))}`,
        ),
      ]),
    },
    { kind: 'thread', share: 20, paths: threads.map(({ id }) => `/threads/${encodeURIComponent(id)}`) },
    { kind: 'article', share: 14, paths: articles.map(({ id }) => `/articles/${encodeURIComponent(id)}`) },
    { kind: 'search', share: 8, paths: search },
    { kind: 'indicators', share: 6, paths: each((id) => [`/indicators?relation=${id}`]) },
    { kind: 'timeline', share: 6, paths: each((id) => [`/milestones?relation=${id}&limit=50`]) },
    { kind: 'as of a day', share: 4, paths: each((id) => [`/relations/${id}?asOf=${day}`]) },
    { kind: 'encounters', share: 5, paths: each((id) => [`/encounters?relation=${id}&limit=50`]) },
  ];
}

async function listed(server: Server, path: string, token: string): Promise<Items['items']> {
  const found: Items['items'] = [];
  let cursor = '';
  do {
    const page = await server.get<Items>(`${path}${cursor}`, token);
    found.push(...page.items);
    cursor = page.nextCursor === null ? '' : `&cursor=${encodeURIComponent(page.nextCursor)}`;
  } while (cursor !== '' && found.length < most);
  return found;
}
