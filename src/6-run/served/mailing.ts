import { randomUUID } from 'node:crypto';
import { addDays } from '../../0-facts/index.ts';
import type { MarkLimits } from '../../0-facts/index.ts';
import type { DueMail, Ledger, MailOutcome, Moment } from '../../4-ledger/index.ts';
import { digestLetter, messageOf, remindersLetter } from '../../5-present/index.ts';
import type { MailAbout } from '../../5-present/index.ts';
import { handOver } from './smtp.ts';
import type { MailServer } from './smtp.ts';

export interface MailingOptions {
  ledger(): Ledger;
  server: MailServer;
  from: string;
  /** Where the pages stand, without a slash at the end. */
  pages: string;
  home(): string | null;
  markLimits: MarkLimits;
  /** From which hour of the day on that day's mails go out. */
  hour: number;
  clock(): string;
  /** The present day and hour where the server is. */
  local(): { day: string; hour: number };
}

/** What came of one round. */
export type MailCounts = Record<MailOutcome['state'], number>;

/** Nobody else takes a mail for so long, in milliseconds; longer than handing over can take. */
const lease = 10 * 60_000;

/** Waiting after a failure doubles up to this, in minutes; after so many tries a mail is given up. */
const backOff = { longest: 360, tries: 12 };

/** Tells people by mail what they asked to be told. */
export class Mailing {
  readonly #options: MailingOptions;
  readonly #holder = randomUUID();

  constructor(options: MailingOptions) {
    this.#options = options;
  }

  /** Sends what is due, until there is no more or the mail server fails. */
  async round(): Promise<MailCounts> {
    const counts: MailCounts = { sent: 0, unsure: 0, empty: 0, 'given-up': 0, waiting: 0 };
    const { mails } = this.#options.ledger();
    const { day, hour } = this.#options.local();
    await mails.settleAbandoned();
    await mails.plan(hour < this.#options.hour ? addDays(day, -1) : day);
    for (;;) {
      const due = await mails.take(this.#holder, this.#after(lease));
      if (!due) return counts;
      const state = await this.#send(due);
      if (state === null) continue;
      counts[state]++;
      // A server that fails one mail would fail the next: they wait for the next round.
      if (state === 'waiting') return counts;
    }
  }

  /** Null where another process took the mail meanwhile. */
  async #send(due: DueMail): Promise<MailOutcome['state'] | null> {
    const { ledger, clock, from, server } = this.#options;
    const { mails } = ledger();
    const { mail, account, told } = due;
    const now = clock();
    const about = await this.#aboutOf(due);
    const letter = await this.#letterOf(due, about);
    let outcome: MailOutcome | null;
    if (!letter) outcome = { state: 'empty', answer: null };
    else {
      const { language } = told;
      const { stopPage } = about;
      const envelope = { id: mail.id, from, to: account.email, date: now, language, stopPage };
      const message = await messageOf(letter, envelope);
      let isOurs = true;
      const handed = await handOver(server, { from, to: account.email, message }, async () => {
        isOurs = await mails.beginHanding(mail);
        return isOurs;
      });
      if (!isOurs) return null;
      outcome = this.#outcomeOf(handed, mail.tries);
    }
    await mails.settle(mail, outcome, now);
    return outcome.state;
  }

  #outcomeOf({ kind, answer }: Awaited<ReturnType<typeof handOver>>, tries: number): MailOutcome {
    if (kind === 'taken') return { state: 'sent', answer };
    if (kind === 'unknown') return { state: 'unsure', answer };
    if (kind === 'refused' || tries >= backOff.tries) return { state: 'given-up', answer };
    const minutes = Math.min(backOff.longest, 2 ** (tries - 1));
    return { state: 'waiting', answer, nextAt: this.#after(minutes * 60_000) };
  }

  async #letterOf({ mail, told, looks, lastDay }: DueMail, about: MailAbout) {
    const ledger = this.#options.ledger();
    if (mail.kind === 'reminders') return await remindersLetter(ledger, about, lastDay);
    const asked = { instant: told.told_until, day: lastDay ?? told.told_until.slice(0, 10) };
    return await digestLetter(ledger, about, (relation) => {
      const look = looks.get(relation) ?? '';
      return look > asked.instant ? { instant: look, day: look.slice(0, 10) } : asked;
    });
  }

  /** What the account sees, on the day: rights that were taken away since the mail was planned count. */
  async #aboutOf({ mail, account, told }: DueMail): Promise<MailAbout> {
    const { ledger, pages, home, markLimits, local } = this.#options;
    const scope = await ledger().accounts.scopeOf(account);
    const moment: Moment = { asOf: null, knownBy: null, day: local().day, limits: markLimits, scope };
    const stopPage = `${pages}/stop-mails?${new URLSearchParams({ of: mail.kind, key: told.stop_key })}`;
    return { moment, language: told.language, home: home(), pages, account: account.name, stopPage };
  }

  #after(milliseconds: number): string {
    return new Date(Date.parse(this.#options.clock()) + milliseconds).toISOString();
  }
}
