import { ApiError, makeClient } from '../../../../client/index.ts';
import { hearClock } from './clock.ts';

export { ApiError };
export type { Schemas } from '../../../../client/index.ts';

/** The API, as its own description has it. Problems are told in the language of the page (which its root element names), not of the browser. */
export const client = makeClient({
  root: '/api/v1',
  headers: () => ({ 'accept-language': document.documentElement.lang }),
  heard(response) {
    hearClock(response);
    // A served ledger is for those who have signed in; they come back to the page they wanted.
    if (response.status === 401) {
      const { pathname, search, hash } = location;
      location.assign(`/sign-in?${new URLSearchParams({ returnTo: pathname + search + hash })}`);
    }
  },
});

/** The JSON at an address under `/api/v1`, whose parameters stand in it already. */
export async function ask<T>(path: string, init: { signal?: AbortSignal } = {}): Promise<T> {
  // The pages keep what they show in their own address, and ask with the same parameters.
  const { data } = await client.GET(path as '/health', init);
  return data as T;
}

export async function send<T>(
  path: '/readings' | '/articles' | '/briefs' | '/brief-pages' | '/decisions' | '/kept' | '/ledger',
  body: object,
  signal?: AbortSignal,
): Promise<T> {
  const { data } = await client.POST(path as '/readings', { body, ...(signal && { signal }) });
  return data as T;
}

/** Changes something of the own account; each address with the method that it takes. */
export async function change<T>(
  method: 'DELETE' | 'POST' | 'PUT',
  path:
    | `/session${'' | '/everywhere'}`
    | `/tokens${string}`
    | `/sessions/${string}`
    | '/mail'
    | `/relations/${string}/looked`,
  body?: object,
): Promise<T> {
  // What stands in the path is part of the address already, and which of them takes which method is told above.
  const ask = client[method] as unknown as (path: string, init: object) => Promise<{ data?: unknown }>;
  const { data } = await ask(path, body ? { body } : {});
  return data as T;
}

export async function sendFile<T>(
  path: '/articles' | '/readings',
  file: File,
  publishedOn: string | null,
  signal?: AbortSignal,
): Promise<T> {
  const form = new FormData();
  form.append('file', file);
  if (publishedOn) form.append('publishedOn', publishedOn);
  const { data } = await client.POST(path as '/articles', {
    body: form as never,
    bodySerializer: (parts) => parts as unknown as FormData,
    ...(signal && { signal }),
  });
  return data as T;
}

/** Takes an import back as a whole, by one decision. */
export async function undoImport(id: string, why: string | null): Promise<void> {
  await client.POST('/imports/{id}/undo', { params: { path: { id } }, body: { why } });
}

/** Fetches a brief as a file, and hands it to the browser to keep. */
export async function fetchBrief(form: 'md' | 'docx' | 'pdf', body: object): Promise<void> {
  const { data, response } = await client.POST('/briefs/{form}', {
    params: { path: { form } },
    body: body as never,
    parseAs: 'blob',
  });
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? `ganket.${form}`;
  saveAs(name, data as unknown as Blob);
}

/** Hands a file to the browser to keep. */
export function saveAs(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A path with the parameters that are set. */
export function withQuery(path: string, query: Record<string, string | number | null | undefined>): string {
  const set = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return set.length ? `${path}?${new URLSearchParams(set)}` : path;
}
