import type { Problem } from '$lib/facts.ts';
import { hearClock } from './clock.ts';

/** What went wrong with a request: the server's own words (RFC 9457), or that it could not be reached. */
export class ApiError extends Error {
  readonly problem: Problem | null;

  constructor(problem: Problem | null, options?: ErrorOptions) {
    super(problem?.detail ?? problem?.title ?? 'unreachable', options);
    this.problem = problem;
  }
}

const root = '/api/v1';

/** The JSON at an address under `/api/v1`. */
export async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await reach(path, init);
  if (response.ok) return (await response.json()) as T;
  throw new ApiError(await problemOf(response));
}

export function send<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const init: RequestInit = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  return ask<T>(path, signal ? { ...init, signal } : init);
}

export function sendFile<T>(path: string, file: File): Promise<T> {
  const form = new FormData();
  form.append('file', file);
  return ask<T>(path, { method: 'POST', body: form });
}

/** A path with the parameters that are set. */
export function withQuery(path: string, query: Record<string, string | number | null | undefined>): string {
  const set = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return set.length ? `${path}?${new URLSearchParams(set)}` : path;
}

async function reach(path: string, init?: RequestInit): Promise<Response> {
  try {
    // Problems are told in the language of the page (which its root element names), not of the browser.
    const headers = {
      'accept-language': document.documentElement.lang,
      ...(init?.headers as Record<string, string> | undefined),
    };
    const response = await fetch(root + path, { ...init, headers });
    hearClock(response);
    return response;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(null, { cause });
  }
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    const { status, statusText } = response;
    return {
      type: 'about:blank',
      title: statusText,
      status,
      detail: `${status} ${statusText}`,
      code: `http/${status}`,
    };
  }
}
