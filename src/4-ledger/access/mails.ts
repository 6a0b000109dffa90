import { addDays } from '../../0-facts/index.ts';
import type { Language, MailKind, MailWishes } from '../../0-facts/index.ts';
import type { Backend } from '../backend.ts';
import type { Database } from '../tables.ts';
import type { Account } from './store.ts';
import type { MailTables } from './tables.ts';

export type Mail = MailTables['mails'];

/** What somebody asked to be told, and how far that has come. */
export type Told = MailTables['mail_wishes'];

/** A mail that is due, with whom it is for. */
export interface DueMail {
  mail: Mail;
  account: Account & { email: string };
  told: Told;
  /** When each relation's page was last looked at. */
  looks: ReadonlyMap<string, string>;
  /** The day of the last mail of this kind that arrived, or may have; null where there was none. */
  lastDay: string | null;
}

/** What came of handing a mail over. */
export type MailOutcome =
  | { state: 'sent' | 'unsure' | 'empty' | 'given-up'; answer: string | null }
  | { state: 'waiting'; answer: string; nextAt: string };

/** Mails are remembered for so many days. */
const rememberedDays = 90;

/** Who is to be told what by mail, and the mails themselves: each is handed over at most once, whoever is killed when. */
export class MailStore {
  readonly #backend: Backend;
  readonly #clock: () => string;

  constructor(backend: Backend, clock: () => string) {
    this.#backend = backend;
    this.#clock = clock;
  }

  /** What an account asked to be told; null where it never said. */
  async wishesOf(account: string): Promise<MailWishes | null> {
    return await this.#backend.read(async (db) => {
      const found = await db
        .selectFrom('mail_wishes')
        .select(['digest', 'reminders', 'language'])
        .where('account', '=', account)
        .executeTakeFirst();
      return found ? { ...found, reminders: found.reminders === 1 } : null;
    });
  }

  /** Keeps what an account asks to be told from now on. `stopKey` is taken where it has none yet. */
  async wish(account: string, { digest, reminders, language }: MailWishes, stopKey: string): Promise<void> {
    await this.#backend.write(async (db) => {
      const now = this.#clock();
      const day = now.slice(0, 10);
      const wishes = { digest, reminders: Number(reminders), language };
      const fresh = { told_until: now, digest_day: day, reminded_day: day };
      await db
        .insertInto('mail_wishes')
        .values({ account, ...wishes, stop_key: stopKey, ...fresh })
        .onConflict((one) => one.column('account').doUpdateSet(wishes))
        .execute();
    });
  }

  /** Stops a kind of mails for whoever was sent this key; answers in which language, null for a key that nobody has. */
  async stop(key: string, kind: MailKind): Promise<Language | null> {
    return await this.#backend.write(async (db) => {
      const change = kind === 'digest' ? { digest: 'off' as const } : { reminders: 0 };
      const found = await db
        .updateTable('mail_wishes')
        .set(change)
        .where('stop_key', '=', key)
        .returning('language')
        .executeTakeFirst();
      return found?.language ?? null;
    });
  }

  /** In which language whoever has this key is told; null for a key that nobody has. */
  async languageOf(key: string): Promise<Language | null> {
    return await this.#backend.read(async (db) => {
      const found = await db
        .selectFrom('mail_wishes')
        .select('language')
        .where('stop_key', '=', key)
        .executeTakeFirst();
      return found?.language ?? null;
    });
  }

  /** Notes that somebody looked at a relation's page now. */
  async looked(account: string, relation: string): Promise<void> {
    const at = this.#clock();
    await this.#backend.write((db) =>
      db
        .insertInto('looks')
        .values({ account, relation, at })
        .onConflict((one) => one.columns(['account', 'relation']).doUpdateSet({ at }))
        .execute(),
    );
  }

  /** Puts a digest and reminders for the day into the queue of everyone who asked for them; asked again it adds none. */
  async plan(day: string): Promise<void> {
    const wishes = (db: Database) => db.selectFrom('mail_wishes').selectAll().execute();
    const hasDue = (await this.#backend.read(wishes)).some((told) => dueKinds(told, day).length > 0);
    if (!hasDue) return;
    await this.#backend.write(async (db) => {
      await db.deleteFrom('mails').where('day', '<', addDays(day, -rememberedDays)).execute();
      for (const told of await wishes(db)) {
        for (const kind of dueKinds(told, day)) await enqueue(db, told.account, kind, day, this.#clock());
      }
    });
  }

  /** Takes the next mail that is due, for `holder` alone until the instant; null where there is none. */
  async take(holder: string, heldUntil: string): Promise<DueMail | null> {
    const now = this.#clock();
    if (!(await this.#backend.read((db) => nextDue(db, now)))) return null;
    return await this.#backend.write(async (db) => {
      for (;;) {
        // Another process may have taken it meanwhile.
        const mail = await nextDue(db, now);
        if (!mail) return null;
        const found = await recipient(db, mail);
        if (found) return { mail: await hold(db, mail, { holder, held_until: heldUntil }, now), ...found };
        await settle(db, mail.id, { state: 'given-up', answer: 'stopped meanwhile, or no address' }, now);
      }
    });
  }

  /** Notes that the first byte goes out now; false where somebody else has the mail by now, and it must not go out. */
  async beginHanding({ id, holder }: Mail): Promise<boolean> {
    return await this.#backend.write(async (db) => {
      const changed = await db
        .updateTable('mails')
        .set({ state: 'handing', changed_at: this.#clock() })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .where('holder', '=', holder)
        .executeTakeFirst();
      return Number(changed.numUpdatedRows) === 1;
    });
  }

  /** Notes what came of a mail; a digest that arrived told of everything up to the instant. */
  async settle({ id, account, kind }: Mail, outcome: MailOutcome, toldUntil: string): Promise<void> {
    await this.#backend.write(async (db) => {
      await settle(db, id, outcome, this.#clock());
      if (kind !== 'digest' || outcome.state !== 'sent') return;
      await db.updateTable('mail_wishes').set({ told_until: toldUntil }).where('account', '=', account).execute();
    });
  }

  /** Mails whose sender was killed while handing them over may have arrived: they are not sent again. */
  async settleAbandoned(): Promise<void> {
    const now = this.#clock();
    const abandoned = (db: Database) =>
      db.selectFrom('mails').select('id').where('state', '=', 'handing').where('held_until', '<=', now).execute();
    if ((await this.#backend.read(abandoned)).length === 0) return;
    await this.#backend.write(async (db) => {
      for (const { id } of await abandoned(db)) await settle(db, id, { state: 'unsure', answer: null }, now);
    });
  }

  /** The last mails of all accounts, newest first. */
  async list(limit: number): Promise<Mail[]> {
    return await this.#backend.read((db) =>
      db.selectFrom('mails').selectAll().orderBy('day', 'desc').orderBy('id').limit(limit).execute(),
    );
  }
}

/** The kinds of mails that an account is to get for a day. */
function dueKinds(told: Told, day: string): MailKind[] {
  const isMonday = new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
  const isLate = day >= addDays(told.digest_day, 7);
  const isDigest = told.digest !== 'off' && day > told.digest_day && (told.digest === 'daily' || isMonday || isLate);
  return [
    ...(isDigest ? ['digest' as const] : []),
    ...(told.reminders && day > told.reminded_day ? ['reminders' as const] : []),
  ];
}

/** One that waits still will tell of today, too. */
async function enqueue(db: Database, account: string, kind: MailKind, day: string, now: string): Promise<void> {
  const seenTo = kind === 'digest' ? { digest_day: day } : { reminded_day: day };
  await db.updateTable('mail_wishes').set(seenTo).where('account', '=', account).execute();
  const waiting = await db
    .selectFrom('mails')
    .select('id')
    .where('account', '=', account)
    .where('kind', '=', kind)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (waiting) return;
  const row = { account, kind, day, state: 'waiting' as const, tries: 0, next_at: now, holder: null, held_until: '' };
  await db
    .insertInto('mails')
    .values({ id: `${kind} ${account} ${day}`, ...row, answer: null, changed_at: now })
    .onConflict((one) => one.column('id').doNothing())
    .execute();
}

async function nextDue(db: Database, now: string): Promise<Mail | null> {
  const found = await db
    .selectFrom('mails')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    .where('held_until', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

async function hold(db: Database, mail: Mail, by: Pick<Mail, 'holder' | 'held_until'>, now: string): Promise<Mail> {
  const held = { ...by, tries: mail.tries + 1, changed_at: now };
  await db.updateTable('mails').set(held).where('id', '=', mail.id).execute();
  return { ...mail, ...held };
}

/** Whom a mail is for; null where that is nobody any more. */
async function recipient(db: Database, { id, account: of, kind }: Mail): Promise<Omit<DueMail, 'mail'> | null> {
  const account = await db.selectFrom('accounts').selectAll().where('id', '=', of).executeTakeFirst();
  const told = await db.selectFrom('mail_wishes').selectAll().where('account', '=', of).executeTakeFirst();
  if (!account || account.disabled !== 0 || account.email === null || !told) return null;
  if (kind === 'digest' ? told.digest === 'off' : told.reminders === 0) return null;
  const looks = await db.selectFrom('looks').select(['relation', 'at']).where('account', '=', of).execute();
  const last = await db
    .selectFrom('mails')
    .select((max) => max.fn.max('day').as('day'))
    .where('account', '=', of)
    .where('kind', '=', kind)
    .where('id', '!=', id)
    .where('state', 'in', ['sent', 'unsure', 'handing'])
    .executeTakeFirst();
  return {
    account: { ...account, email: account.email },
    told,
    looks: new Map(looks.map(({ relation, at }) => [relation, at])),
    lastDay: last?.day ?? null,
  };
}

async function settle(db: Database, id: string, outcome: MailOutcome, now: string): Promise<void> {
  const { state, answer } = outcome;
  const next = outcome.state === 'waiting' ? { next_at: outcome.nextAt } : {};
  const row = { state, answer, holder: null, held_until: '', changed_at: now, ...next };
  await db.updateTable('mails').set(row).where('id', '=', id).execute();
}
