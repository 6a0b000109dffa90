import type { ThreadRow } from '../../src/0-facts/index.ts';
import type { Server } from './server.ts';

/** A person who judges over HTTP, as the pages do. */
export class Editor {
  readonly #server: Server;
  readonly #token: string;

  constructor(server: Server, token: string) {
    this.#server = server;
    this.#token = token;
  }

  async threads(count: number): Promise<ThreadRow[]> {
    return (await this.#server.get<{ items: ThreadRow[] }>(`/threads?limit=${count}`, this.#token)).items;
  }

  /** A thread's owner now, and the tag under which it was seen. */
  async look(thread: string): Promise<{ owner: string | null; tag: string }> {
    const answer = await this.#ask('GET', `/threads/${encodeURIComponent(thread)}`);
    const { owner } = (await answer.json()) as { owner: string | null };
    return { owner, tag: answer.headers.get('etag')! };
  }

  /** Names an owner; null where the server refuses, as the thread was changed since it was seen. */
  async own(
    fact: string,
    owner: string,
    tag?: string,
  ): Promise<{ relation: string; seq: number; hash: string } | null> {
    const headers = { 'content-type': 'application/json', ...(tag !== undefined && { 'if-match': tag }) };
    const body = JSON.stringify({ judgement: { kind: 'owner', fact, owner } });
    const answer = await this.#ask('POST', '/decisions', { headers, body });
    if (answer.status === 412) return null;
    if (!answer.ok) throw new Error(`a decision was answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as { relation: string; seq: number; hash: string };
  }

  #ask(method: string, path: string, { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {}) {
    return fetch(`${this.#server.address}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, ...headers },
      ...(body !== undefined && { body }),
    });
  }
}

/** Two editors change one thread at once, again and again; answers where one wrote over what she had not seen. */
export async function editAtOnce([one, other]: [Editor, Editor], rounds: number): Promise<string[]> {
  const [thread] = await one.threads(1);
  if (!thread) throw new Error('there is no thread to judge');
  const failures: string[] = [];
  let before = (await one.look(thread.id)).owner;
  for (let round = 0; round < rounds; round++) {
    const seen = await Promise.all([one.look(thread.id), other.look(thread.id)]);
    const names = [`Vụ ${round}`, `Cục ${round}`];
    const made = await Promise.all(
      [one, other].map((editor, i) => editor.own(thread.quote.fact, names[i]!, seen[i]!.tag)),
    );
    const accepted = names.filter((_, i) => made[i] !== null);
    const { owner } = await one.look(thread.id);
    if (seen.some((view) => view.owner !== before))
      failures.push(
        `round ${round}: an editor saw ${seen.map((view) => view.owner).join(' and ')} instead of ${before}`,
      );
    if (accepted.length !== 1)
      failures.push(`round ${round}: ${accepted.length} of two decisions on the same state were taken`);
    if (!accepted.includes(owner ?? ''))
      failures.push(`round ${round}: ${owner} stands there, and ${accepted.join(' and ')} was taken`);
    before = owner;
  }
  return failures;
}
