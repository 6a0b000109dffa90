import { InputError } from '../../0-facts/index.ts';
import type { RelationScope } from '../../0-facts/index.ts';
import type { Backend } from '../backend.ts';
import type { Database } from '../tables.ts';
import type { AccountsTable, AccountTables, RelationRule, SessionsTable, TokensTable } from './tables.ts';

export type Account = AccountsTable;
export type Token = Omit<TokensTable, 'hash'>;
/** A session of somebody who signed in; its id is the beginning of its secret's hash. */
export type Session = Omit<SessionsTable, 'hash'> & { id: string };
export type AuditEntry = AccountTables['audit'];

/** Who did something to accounts, and from where. */
export interface Actor {
  who: string;
  address: string;
}

/** From where somebody signs in, and with which program, as it calls itself. */
export interface Origin {
  address: string;
  program: string;
}

/** The accounts of a served ledger, their sessions and tokens. Secrets come in as hashes; every change is noted in the audit list. */
export class AccountStore {
  readonly #backend: Backend;
  readonly #clock: () => string;

  constructor(backend: Backend, clock: () => string) {
    this.#backend = backend;
    this.#clock = clock;
  }

  list(): Promise<Account[]> {
    return this.#backend.read((db) => db.selectFrom('accounts').selectAll().orderBy('name').execute());
  }

  async find(by: { id: string } | { name: string } | { identity: string }): Promise<Account | null> {
    return await this.#backend.read(async (db) => (await findAccount(db, by)) ?? null);
  }

  async add(account: Omit<Account, 'created_at' | 'disabled'>, actor: Actor): Promise<Account> {
    return await this.#change(actor, 'account added', account.name, async (db, at) => {
      if (await findAccount(db, { name: account.name })) {
        const message = `There is an account ${account.name} already. Choose another name.`;
        throw new InputError('account/exists', message, { cause: { values: { name: account.name } } });
      }
      const row = { ...account, disabled: 0, created_at: at };
      await db.insertInto('accounts').values(row).execute();
      return row;
    });
  }

  /** Changes what is given; a new password, another role or a lock ends all sessions of the account. */
  async update(
    account: Account,
    change: Partial<Pick<Account, 'role' | 'email' | 'password' | 'identity' | 'disabled'>>,
    actor: Actor,
  ): Promise<void> {
    const what = `account changed: ${Object.keys(change).join(', ')}`;
    await this.#change(actor, what, account.name, async (db) => {
      await db.updateTable('accounts').set(change).where('id', '=', account.id).execute();
      await db.deleteFrom('sessions').where('account', '=', account.id).execute();
    });
  }

  async startSession(hash: string, account: Account, until: string, { address, program }: Origin): Promise<void> {
    await this.#change({ who: account.name, address }, 'signed in', account.name, async (db, at) => {
      await db.deleteFrom('sessions').where('expires_at', '<=', at).execute();
      const row = { hash, account: account.id, created_at: at, expires_at: until, address, program, seen_at: at };
      await db.insertInto('sessions').values(row).execute();
    });
  }

  /** The account of a session that still runs, and until when. */
  async accountOfSession(hash: string): Promise<{ account: Account; until: string } | null> {
    const at = this.#clock();
    return await this.#backend.read(async (db) => {
      const found = await db
        .selectFrom('sessions as s')
        .innerJoin('accounts as a', 'a.id', 's.account')
        .selectAll('a')
        .select('s.expires_at')
        .where('s.hash', '=', hash)
        .where('s.expires_at', '>', at)
        .where('a.disabled', '=', 0)
        .executeTakeFirst();
      if (!found) return null;
      const { expires_at: until, ...account } = found;
      return { account, until };
    });
  }

  /** Those of an account that still run, the newest first. */
  async sessions(account: Account): Promise<Session[]> {
    const at = this.#clock();
    const rows = await this.#backend.read((db) =>
      db
        .selectFrom('sessions')
        .selectAll()
        .where('account', '=', account.id)
        .where('expires_at', '>', at)
        .orderBy('created_at', 'desc')
        .orderBy('hash')
        .execute(),
    );
    return rows.map(({ hash, ...row }) => ({ id: sessionId(hash), ...row }));
  }

  /** Notes when sessions were last used, by their hashes: no change that anybody made, and so not in the audit list. */
  async noteSeen(seen: ReadonlyMap<string, string>): Promise<void> {
    await this.#backend.write(async (db) => {
      for (const [hash, at] of seen)
        await db
          .updateTable('sessions')
          .set({ seen_at: at })
          .where('hash', '=', hash)
          .where('seen_at', '<', at)
          .execute();
    });
  }

  /** Ends one session of an account, by its id; false where there is none. */
  async endOne(account: Account, id: string, actor: Actor): Promise<boolean> {
    const own = await this.#backend.read((db) =>
      db.selectFrom('sessions').select('hash').where('account', '=', account.id).execute(),
    );
    const ended = own.find(({ hash }) => sessionId(hash) === id);
    if (!ended) return false;
    await this.#change(actor, 'session ended', account.name, (db) =>
      db.deleteFrom('sessions').where('hash', '=', ended.hash).execute(),
    );
    return true;
  }

  async endSession(hash: string, actor: Actor): Promise<void> {
    await this.#change(actor, 'signed out', actor.who, (db) =>
      db.deleteFrom('sessions').where('hash', '=', hash).execute(),
    );
  }

  async endSessions(account: Account, actor: Actor): Promise<void> {
    await this.#change(actor, 'signed out everywhere', account.name, (db) =>
      db.deleteFrom('sessions').where('account', '=', account.id).execute(),
    );
  }

  async addToken(token: Omit<TokensTable, 'created_at'>, actor: Actor): Promise<void> {
    await this.#change(actor, `token made (${token.scope})`, token.name, (db, at) =>
      db
        .insertInto('tokens')
        .values({ ...token, created_at: at })
        .execute(),
    );
  }

  async tokens(account: Account): Promise<Token[]> {
    return await this.#backend.read((db) =>
      db
        .selectFrom('tokens')
        .select(['id', 'account', 'name', 'scope', 'created_at', 'expires_at'])
        .where('account', '=', account.id)
        .orderBy('created_at')
        .execute(),
    );
  }

  async accountOfToken(hash: string): Promise<{ account: Account; token: Token } | null> {
    const at = this.#clock();
    return await this.#backend.read(async (db) => {
      const token = await db.selectFrom('tokens').selectAll().where('hash', '=', hash).executeTakeFirst();
      if (!token || token.expires_at <= at) return null;
      const account = await findAccount(db, { id: token.account });
      return account && account.disabled === 0 ? { account, token } : null;
    });
  }

  /** True where the account had such a token. */
  async revokeToken(account: Account, id: string, actor: Actor): Promise<boolean> {
    return await this.#change(actor, 'token revoked', id, async (db) => {
      const gone = await db
        .deleteFrom('tokens')
        .where('id', '=', id)
        .where('account', '=', account.id)
        .executeTakeFirst();
      return Number(gone.numDeletedRows) > 0;
    });
  }

  async setRule(relation: string, rule: RelationRule | null, actor: Actor): Promise<void> {
    await this.#change(actor, `relation ${rule ?? 'open'}`, relation, async (db) => {
      await db.deleteFrom('relation_rules').where('relation', '=', relation).execute();
      if (rule) await db.insertInto('relation_rules').values({ relation, rule }).execute();
    });
  }

  async setGrant(account: Account, relation: string, granted: boolean, actor: Actor): Promise<void> {
    await this.#change(actor, `${granted ? 'granted' : 'withdrew'} ${relation}`, account.name, async (db) => {
      await db.deleteFrom('grants').where('account', '=', account.id).where('relation', '=', relation).execute();
      if (granted) await db.insertInto('grants').values({ account: account.id, relation }).execute();
    });
  }

  /** What an account sees (admins see all); without an account, what is released. */
  async scopeOf(account: Account | null): Promise<RelationScope | null> {
    if (account?.role === 'admin') return null;
    return await this.#backend.read(async (db) => {
      const rules = await db.selectFrom('relation_rules').selectAll().orderBy('relation').execute();
      const of = (wanted: RelationRule): string[] =>
        rules.flatMap(({ relation, rule }) => (rule === wanted ? [relation] : []));
      if (account === null) return { only: of('released') };
      const grants = await db.selectFrom('grants').select('relation').where('account', '=', account.id).execute();
      const granted = new Set(grants.map(({ relation }) => relation));
      const except = of('restricted').filter((relation) => !granted.has(relation));
      return except.length > 0 ? { except } : null;
    });
  }

  async rules(): Promise<AccountTables['relation_rules'][]> {
    return await this.#backend.read((db) => db.selectFrom('relation_rules').selectAll().orderBy('relation').execute());
  }

  async note(actor: Actor, what: string, subject: string): Promise<void> {
    await this.#change(actor, what, subject, async () => {});
  }

  /** The audit list, newest first. */
  async audit(limit: number, before: number | null): Promise<AuditEntry[]> {
    return await this.#backend.read((db) => {
      let rows = db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(limit);
      if (before !== null) rows = rows.where('seq', '<', before);
      return rows.execute();
    });
  }

  async #change<T>(
    actor: Actor,
    what: string,
    subject: string,
    work: (db: Database, at: string) => Promise<T>,
  ): Promise<T> {
    return await this.#backend.write(async (db) => {
      const at = this.#clock();
      const done = await work(db, at);
      const last = await db
        .selectFrom('audit')
        .select((max) => max.fn.max('seq').as('seq'))
        .executeTakeFirst();
      const seq = Number(last?.seq ?? 0) + 1;
      await db
        .insertInto('audit')
        .values({ seq, at, ...actor, what, subject })
        .execute();
      return done;
    });
  }
}

/** Too little of a hash to find another secret by, enough to tell sessions apart. */
export const sessionId = (hash: string): string => hash.slice(0, 16);

async function findAccount(
  db: Database,
  by: { id: string } | { name: string } | { identity: string },
): Promise<Account | undefined> {
  const [[column, value]] = Object.entries(by) as [['id' | 'name' | 'identity', string]];
  return await db.selectFrom('accounts').selectAll().where(column, '=', value).executeTakeFirst();
}
