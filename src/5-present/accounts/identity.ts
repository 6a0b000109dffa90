import { randomUUID } from 'node:crypto';
import { InputError, reaches } from '../../0-facts/index.ts';
import type { RelationScope, Role, TokenScope } from '../../0-facts/index.ts';
import { sessionId } from '../../4-ledger/index.ts';
import type { Account, AccountStore, AuditEntry, Origin, Session, Token } from '../../4-ledger/index.ts';
import { Attempts } from './attempts.ts';
import { Elsewhere } from './elsewhere.ts';
import type { ElsewhereOptions } from './elsewhere.ts';
import { OfRevision } from '../of-revision.ts';
import { hashSecret, isPassword, newSecret } from './passwords.ts';
import { Seen } from './seen.ts';

export interface IdentityOptions {
  /** The accounts of the ledger that is open now. */
  accounts(): AccountStore;
  clock(): string;
  publicAccess: boolean;
  sessionHours: number;
  elsewhere: ElsewhereOptions | null;
}

/** A secret that is told once, and how long it holds. */
export interface Issued {
  secret: string;
  until: string;
}

interface Viewer {
  account: { id: string; name: string } | null;
  role: Role;
  scope: RelationScope | null;
  by: 'session' | 'token' | 'nobody';
}

const nobody = { account: null, role: 'public', by: 'nobody' } as const;

interface Credentials {
  session: string | undefined;
  authorization: string | undefined;
}

/** Who asks, and until when that holds. */
interface Found {
  viewer: Viewer;
  until: string | null;
}

/** So many askers are remembered until the ledger changes. */
const mostKnown = 10_000;

const scopeRoles: Record<TokenScope, Role> = { read: 'reader', write: 'editor', admin: 'admin' };

/** Begins every token, so that one found in a file or a log is recognised. */
const tokenMark = 'gkt_';

/** Who is who on a served ledger. */
export class Identity {
  readonly publicAccess: boolean;
  readonly #options: IdentityOptions;
  readonly #attempts: Attempts;
  readonly #elsewhere: Elsewhere | null;
  readonly #seen: Seen;
  readonly #known = new OfRevision<Found>(mostKnown);

  constructor(options: IdentityOptions) {
    this.publicAccess = options.publicAccess;
    this.#options = options;
    this.#attempts = new Attempts(options.clock);
    this.#seen = new Seen(options);
    this.#elsewhere = options.elsewhere && new Elsewhere(options.elsewhere);
  }

  get hasElsewhere(): boolean {
    return this.#elsewhere !== null;
  }

  get #accounts(): AccountStore {
    return this.#options.accounts();
  }

  /** Looked up whenever anything of the ledger changed: what was revoked is so at once. */
  async viewerOf({ session, authorization }: Credentials, revisionNow: () => Promise<string>): Promise<Viewer> {
    const isToken = authorization !== undefined;
    const secret = isToken ? tokenIn(authorization) : session;
    // Without a ledger that answers, strangers are still told whether the server is well.
    if (!isToken && !secret && !this.publicAccess) return { ...nobody, scope: { only: [] } };
    const key = `${isToken ? 'token' : 'session'} ${secret ? hashSecret(secret) : ''}`;
    const revision = await revisionNow();
    const known = this.#known.get(revision, key);
    if (known && (known.until === null || known.until > this.#options.clock()))
      return this.#noted(known.viewer, secret);
    const found = isToken ? await this.#viewerOfToken(secret ?? null) : await this.#viewerOfSession(secret ?? null);
    this.#known.set(revision, key, found);
    return this.#noted(found.viewer, secret);
  }

  #noted(viewer: Viewer, secret: string | null | undefined): Viewer {
    if (viewer.by === 'session' && secret) this.#seen.note(hashSecret(secret));
    return viewer;
  }

  async #viewerOfSession(secret: string | null): Promise<Found> {
    const found = secret === null ? null : await this.#accounts.accountOfSession(hashSecret(secret));
    const account = found?.account ?? null;
    const scope = account || this.publicAccess ? await this.#accounts.scopeOf(account) : { only: [] };
    if (!found || !account) return { viewer: { ...nobody, scope }, until: null };
    return { viewer: { account: named(account), role: account.role, scope, by: 'session' }, until: found.until };
  }

  async #viewerOfToken(secret: string | null): Promise<Found> {
    const found = secret === null ? null : await this.#accounts.accountOfToken(hashSecret(secret));
    if (!found) {
      const message = 'This token is unknown, revoked or too old. Make a new one, or sign in.';
      throw new InputError('access/token', message);
    }
    const { account, token } = found;
    const bound = scopeRoles[token.scope];
    const role = reaches(account.role, bound) ? bound : account.role;
    const viewer = {
      account: named(account),
      role,
      scope: await this.#accounts.scopeOf(account),
      by: 'token' as const,
    };
    return { viewer, until: token.expires_at };
  }

  async signIn(name: string, password: string, from: Origin): Promise<Issued> {
    const { address } = from;
    this.#attempts.check(name, address);
    const account = await this.#accounts.find({ name });
    const isRight = await isPassword(account?.password ?? null, password);
    if (account && isRight && account.disabled === 0) return await this.#begin(account, from);
    this.#attempts.fail(name, address);
    await this.#accounts.note({ who: 'nobody', address }, 'sign-in refused', name);
    throw new InputError('access/refused', 'This name and password do not belong together. Try again.');
  }

  async beginElsewhere(returnTo: string): Promise<{ address: string; remembered: string }> {
    return await this.#there().begin(returnTo);
  }

  /** Whom the issuer vouches for signs in as the account linked to him; the first time, as the one with his verified address. */
  async finishElsewhere(query: string, kept: string | undefined, from: Origin): Promise<Issued & { returnTo: string }> {
    const { address } = from;
    const { identity, email, returnTo } = await this.#there().finish(query, kept);
    const account = (await this.#accounts.find({ identity })) ?? (await this.#linked(identity, email, address));
    if (!account || account.disabled !== 0) {
      await this.#accounts.note({ who: 'nobody', address }, 'sign-in elsewhere refused', email ?? identity);
      const message = 'You are known there, but have no account here. Ask whoever keeps the accounts of this server.';
      throw new InputError('access/no-account', message);
    }
    return { ...(await this.#begin(account, from)), returnTo };
  }

  async #linked(identity: string, email: string | null, address: string): Promise<Account | null> {
    if (email === null) return null;
    const fitting = (await this.#accounts.list()).filter(
      (one) => one.email?.toLowerCase() === email && one.identity === null,
    );
    const [account] = fitting;
    if (!account || fitting.length > 1) return null;
    await this.#accounts.update(account, { identity }, { who: account.name, address });
    return { ...account, identity };
  }

  #there(): Elsewhere {
    if (this.#elsewhere) return this.#elsewhere;
    throw new InputError(
      'access/no-elsewhere',
      'This server has no other place to sign in. Use a name and a password.',
    );
  }

  async #begin(account: Account, from: Origin): Promise<Issued> {
    const secret = newSecret();
    const until = later(this.#options.clock(), this.#options.sessionHours);
    await this.#accounts.startSession(hashSecret(secret), account, until, from);
    return { secret, until };
  }

  async signOut(session: string, who: string, address: string): Promise<void> {
    await this.#accounts.endSession(hashSecret(session), { who, address });
  }

  async signOutEverywhere(id: string, address: string): Promise<void> {
    const account = await this.#accounts.find({ id });
    if (account) await this.#accounts.endSessions(account, { who: account.name, address });
  }

  /** The sessions of an account that still run, and which of them has the secret. */
  async sessions(id: string, secret: string): Promise<(Session & { isCurrent: boolean })[]> {
    const account = await this.#accounts.find({ id });
    if (!account) return [];
    await this.#seen.write();
    const current = sessionId(hashSecret(secret));
    return (await this.#accounts.sessions(account)).map((one) => ({ ...one, isCurrent: one.id === current }));
  }

  async endOne(id: string, session: string, address: string): Promise<boolean> {
    const account = await this.#accounts.find({ id });
    return account !== null && (await this.#accounts.endOne(account, session, { who: account.name, address }));
  }

  /** Keeps what is not yet kept, before the server ends. */
  async close(): Promise<void> {
    await this.#seen.write();
  }

  async tokens(id: string): Promise<Token[]> {
    const account = await this.#accounts.find({ id });
    return account ? await this.#accounts.tokens(account) : [];
  }

  async makeToken(
    id: string,
    { name, scope, days }: { name: string; scope: TokenScope; days: number },
    address: string,
  ): Promise<Issued & { id: string }> {
    const account = (await this.#accounts.find({ id }))!;
    const secret = `${tokenMark}${newSecret()}`;
    const until = later(this.#options.clock(), days * 24);
    const token = { id: randomUUID(), hash: hashSecret(secret), account: id, name, scope, expires_at: until };
    await this.#accounts.addToken(token, { who: account.name, address });
    return { id: token.id, secret, until };
  }

  async revokeToken(accountId: string, token: string, address: string): Promise<boolean> {
    const account = await this.#accounts.find({ id: accountId });
    return account !== null && (await this.#accounts.revokeToken(account, token, { who: account.name, address }));
  }

  async audit(limit: number, before: number | null): Promise<AuditEntry[]> {
    return await this.#accounts.audit(limit, before);
  }
}

const named = ({ id, name }: Account): { id: string; name: string } => ({ id, name });

const later = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

/** A bearer token; or, for feed readers and calendars, the password of HTTP's basic form, with any name. */
function tokenIn(authorization: string): string | null {
  const [scheme = '', rest = ''] = authorization.split(' ', 2);
  if (/^bearer$/i.test(scheme)) return rest;
  if (!/^basic$/i.test(scheme)) return null;
  const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(rest, 'base64').toString('utf8')) ?? [];
  return password;
}
