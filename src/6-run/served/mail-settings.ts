import { ConfigError } from '../../0-facts/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import { localTime, now } from '../clock.ts';
import type { Config } from '../config.ts';
import { Mailing } from './mailing.ts';
import type { Metrics } from './metrics.ts';

/** Between two rounds, in milliseconds. */
const every = 60_000;

/** What sends the mails of a ledger, by the settings; null where they name no mail server. */
export function mailingOf(config: Config, ledger: () => Ledger, home: () => string | null): Mailing | null {
  const { smtpUrl, mailFrom, smtpPlain, mailHour, publicUrl, accounts } = config;
  if (smtpUrl === null) return null;
  const missing = [
    ...(accounts ? [] : ['GANKET_ACCOUNTS=on']),
    ...(publicUrl === null ? ['GANKET_PUBLIC_URL=https://…'] : []),
    ...(mailFrom === null ? ['GANKET_MAIL_FROM=ganket@…'] : []),
  ].join(', ');
  if (publicUrl === null || mailFrom === null || missing) {
    const message = `Mails are to go to a mail server (GANKET_SMTP_URL), but for that these settings lack: ${missing}.`;
    throw new ConfigError('config/mails', message, { cause: { values: { missing } } });
  }
  const { dueSoonDays, silentDays, stalledDays, graceDays } = config;
  return new Mailing({
    ledger,
    server: { url: smtpUrl, plain: smtpPlain },
    from: mailFrom,
    pages: publicUrl.replace(/\/$/, ''),
    home,
    markLimits: { dueSoonDays, silentDays, stalledDays, graceDays },
    hour: mailHour,
    clock: now,
    local: localTime,
  });
}

/** Sends what is due, now and from minute to minute, until told to stop; answers how to stop. */
export function keepMailing(mailing: Mailing, metrics: Metrics, report: (error: unknown) => void): () => Promise<void> {
  let round: Promise<unknown> | null = null;
  const begin = (): void => {
    round ??= mailing
      .round()
      .then((counts) => metrics.mailed(counts))
      .catch(report)
      .finally(() => (round = null));
  };
  begin();
  const timer = setInterval(begin, every);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
