import createFetchClient from 'openapi-fetch';
import type { Client } from 'openapi-fetch';
import type { components, paths } from './generated/schema.ts';

/** What is asked and answered, by the names of the description. */
export type Schemas = components['schemas'];

/** What the server answered instead (RFC 9457). */
export type Problem = Schemas['Problem'];

/** A request that was not answered as asked: with the server's own words, or without where it could not be reached. */
export class ApiError extends Error {
  readonly problem: Problem | null;

  constructor(problem: Problem | null, options?: ErrorOptions) {
    super(problem?.detail ?? problem?.title ?? 'unreachable', options);
    this.problem = problem;
  }
}

export interface ClientOptions {
  /** Where the API stands, e.g. `https://ganket.example/api/v1`. */
  root: string;
  fetch?: (request: Request) => Promise<Response>;
  /** Sent with every request, asked for anew each time: the language, a token. */
  headers?: () => Record<string, string>;
  /** Sees every answer that came. */
  heard?: (response: Response) => void;
}

/**
 * The API as typed calls: `client.GET('/threads/{id}', { params: { path: { id } } })`. The types are made from the
 * server's own description, so a call that the server would not understand does not compile. Problems are thrown.
 */
export function makeClient({ root, fetch, headers = () => ({}), heard = () => {} }: ClientOptions): Client<paths> {
  const client = createFetchClient<paths>({ baseUrl: root, ...(fetch && { fetch }) });
  client.use({
    onRequest({ request }) {
      for (const [name, value] of Object.entries(headers())) request.headers.set(name, value);
    },
    async onResponse({ response }) {
      heard(response);
      if (!response.ok && response.status !== 304) throw new ApiError(await problemOf(response));
    },
    onError({ error }) {
      if (error instanceof Error && error.name === 'AbortError') return error;
      return new ApiError(null, { cause: error });
    },
  });
  return client;
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    const { status, statusText } = response;
    const detail = `${status} ${statusText}`;
    return { type: 'about:blank', title: statusText, status, detail, code: `http/${status}` };
  }
}
