import { expect } from 'vitest';
import type { Role } from '../0-facts/index.ts';
import { madeUpServer } from './api/made-up.ts';
import type { MadeUpServer } from './api/made-up.ts';
import { documentsOf } from './documents.ts';
import { Identity } from './accounts/identity.ts';
import { hashPassword } from './accounts/passwords.ts';

export const root = 'https://ganket.example';
export const password = 'một câu đủ dài';
export const from = { address: '192.0.2.1', program: 'Firefox' };

/** What is told of the relation that all see, and of the other one. */
export const lao = { publishedOn: '2026-03-11', text: 'Việt Nam và Lào nhất trí mở cửa khẩu Khải Minh vào năm 2028.' };
export const khm = { publishedOn: '2026-03-12', text: 'Việt Nam và Campuchia nhất trí xây cầu Nậm Sê vào năm 2029.' };

/** A server with an account of each role, of one relation that all see and one that only admins see. */
export class PeopledServer {
  readonly server: MadeUpServer;
  readonly identity: Identity;
  /** Of who is signed in, by role. */
  readonly cookies = new Map<Role, string>();
  readonly #clock: { at: string };

  private constructor(server: MadeUpServer, identity: Identity, clock: { at: string }) {
    this.server = server;
    this.identity = identity;
    this.#clock = clock;
  }

  static async start(publicAccess = true): Promise<PeopledServer> {
    const clock = { at: '2026-06-30T08:00:00.000Z' };
    let identity: Identity;
    const server = await madeUpServer(
      false,
      () => clock.at,
      documentsOf('0.0.1'),
      (ledger) => {
        const accounts = () => ledger().accounts;
        const setting = { publicAccess, sessionHours: 12, elsewhere: null };
        identity = new Identity({ accounts, clock: () => clock.at, ...setting });
        return { identity, publicUrl: root, secure: true };
      },
    );
    const peopled = new PeopledServer(server, identity!, clock);
    await peopled.#settle();
    return peopled;
  }

  async #settle(): Promise<void> {
    const { accounts } = this.server.services.ledger();
    const actor = { who: 'a test', address: '' };
    for (const role of ['reader', 'editor', 'admin'] as const) {
      const account = {
        id: role,
        name: role,
        role,
        email: null,
        password: await hashPassword(password),
        identity: null,
      };
      await accounts.add(account, actor);
      const { secret } = await this.identity.signIn(role, password, from);
      this.cookies.set(role, `__Host-ganket=${secret}`);
    }
    await accounts.setRule('KHM-VNM', 'restricted', actor);
    await accounts.setRule('LAO-VNM', 'released', actor);
    for (const article of [lao, khm]) expect((await this.ask('admin', 'POST', '/articles', article)).status).toBe(200);
  }

  /** The server's clock. */
  get at(): string {
    return this.#clock.at;
  }
  set at(instant: string) {
    this.#clock.at = instant;
  }

  /** Asks as whoever is signed in by a role, from the server's own pages. */
  async ask(
    role: Role,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const cookie = this.cookies.get(role);
    return await this.server.app.request(`${root}/api/v1${path}`, {
      method,
      headers: {
        ...(cookie && { cookie }),
        ...(method !== 'GET' && { origin: root }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
}
