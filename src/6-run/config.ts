import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError, defaultMarkLimits, isCountryCode, unmet } from '../0-facts/index.ts';
import { usualUnpacking } from '../1-collect/index.ts';

const days = z.int().min(1).max(36_500);

/** Every setting with its form and its default. */
const form = {
  /** The ledger: a path, or the address of a served one. */
  ledger: z.string().min(1).default('.ganket/ledger.db'),
  nats: z.string().startsWith('nats://').nullable().default(null),
  host: z.string().min(1).default('127.0.0.1'),
  port: z.int().min(0).max(65_535).default(4780),
  language: z.enum(['vi', 'en']).default('vi'),
  /** The side whose desk this is. */
  home: z.string().refine(isCountryCode, 'expected an ISO 3166-1 alpha-3 code, such as VNM').nullable().default(null),
  publicUrl: z.url().nullable().default(null),
  /** Whether people sign in. Without, the ledger is one person's, on this machine. */
  accounts: z.boolean().default(false),
  /** Whether those without an account see the released relations: quotes and links, never full texts. */
  publicAccess: z.boolean().default(false),
  sessionHours: z.number().min(0.1).max(720).default(12),
  /** Addresses or networks of the proxies in front of the server. */
  trustedProxies: z
    .array(z.string().refine(isNetwork, 'expected an address or a network, such as 10.0.0.0/8'))
    .default([]),
  /** Where else one can sign in (OpenID Connect). */
  oidcIssuer: z.url().nullable().default(null),
  oidcClient: z.string().min(1).nullable().default(null),
  oidcSecret: z.string().min(1).nullable().default(null),
  /** The server that takes mails, `smtp://` or `smtps://` with name and password, and from whom they come. */
  smtpUrl: z
    .url({ protocol: /^smtps?$/, error: 'expected smtps://NAME:PASSWORD@HOST or smtp://…' })
    .nullable()
    .default(null),
  mailFrom: z.email().nullable().default(null),
  /** Whether mails may go to it without TLS, for a server in the same closed network. */
  smtpPlain: z.boolean().default(false),
  /** The hour of the day, where the server is, from which on that day's mails go out. */
  mailHour: z.int().min(0).max(23).default(7),
  /** The largest text of one article, in bytes of UTF-8. */
  textBytes: z.int().min(1000).default(4_000_000),
  /** What is fetched or opened before its text is known: pages are larger than their text. */
  sourceBytes: z.int().min(1000).default(32_000_000),
  /** What is unpacked out of one archive in all, in bytes and in files. */
  archiveBytes: z.int().min(1000).default(usualUnpacking.archiveBytes),
  archiveFiles: z.int().min(1).default(usualUnpacking.archiveFiles),
  /** Archives within archives. */
  archiveDepth: z.int().min(1).max(10).default(usualUnpacking.archiveDepth),
  /** How many times as large a file may be as it is packed. */
  archiveRatio: z.int().min(2).default(usualUnpacking.archiveRatio),
  /** Whether the bytes of files and pages are kept in the ledger beside their texts. */
  keepOriginals: z.boolean().default(true),
  fetchSeconds: z.number().min(1).max(600).default(30),
  /** Feeds that `ganket watch` asks when none is named. */
  feeds: z.array(z.url()).default([]),
  /** Whether addresses of this machine and of private networks may be fetched. */
  fetchPrivate: z.boolean().default(false),
  /** What a server notes: unexpected errors alone, or each request, too. Null: each request, where people sign in. */
  log: z.enum(['errors', 'requests']).nullable().default(null),
  /** How often one caller may ask the server; null without a bound. */
  requestsPerMinute: z.int().min(1).nullable().default(1200),
  /** How long to wait for another process that writes to the ledger. */
  lockSeconds: z.number().min(0).max(3600).default(10),
  dueSoonDays: days.default(defaultMarkLimits.dueSoonDays),
  silentDays: days.default(defaultMarkLimits.silentDays),
  stalledDays: days.default(defaultMarkLimits.stalledDays),
  graceDays: days.default(defaultMarkLimits.graceDays),
};
const settings = z.strictObject(form);

export type Config = z.output<typeof settings>;
export type Flags = { [K in keyof Config]?: Config[K] | string | undefined };

/** What may be said in the environment. */
const variables: Partial<Record<keyof Config, string>> = {
  ledger: 'GANKET_LEDGER',
  nats: 'GANKET_NATS',
  host: 'GANKET_HOST',
  port: 'GANKET_PORT',
  language: 'GANKET_LANGUAGE',
  home: 'GANKET_HOME',
  publicUrl: 'GANKET_PUBLIC_URL',
  accounts: 'GANKET_ACCOUNTS',
  publicAccess: 'GANKET_PUBLIC_ACCESS',
  trustedProxies: 'GANKET_TRUSTED_PROXIES',
  oidcIssuer: 'GANKET_OIDC_ISSUER',
  oidcClient: 'GANKET_OIDC_CLIENT',
  oidcSecret: 'GANKET_OIDC_SECRET',
  smtpUrl: 'GANKET_SMTP_URL',
  mailFrom: 'GANKET_MAIL_FROM',
  smtpPlain: 'GANKET_SMTP_PLAIN',
  mailHour: 'GANKET_MAIL_HOUR',
  log: 'GANKET_LOG',
  requestsPerMinute: 'GANKET_REQUESTS_PER_MINUTE',
};

export const configFile = 'ganket.config.json';

/** Where the settings come from: flags beat the environment, which beats the file in the working folder. */
export interface Surroundings {
  flags: Flags;
  environment: Readonly<Record<string, string | undefined>>;
  folder: string;
}

export function loadConfig({ flags, environment, folder }: Surroundings): Config {
  const said = new Map<keyof Config, { value: unknown; where: string }>();
  const file = readFile(folder);
  for (const key of Object.keys(form) as (keyof Config)[]) {
    const variable = variables[key];
    const inEnvironment = variable && environment[variable];
    if (flags[key] !== undefined) said.set(key, { value: flags[key], where: `--${key}` });
    else if (variable && inEnvironment) said.set(key, { value: inEnvironment, where: variable });
    else if (file && key in file) said.set(key, { value: file[key], where: `"${key}" in ${join(folder, configFile)}` });
  }
  const config = settings.parse(
    Object.fromEntries([...said].map(([key, { value, where }]) => [key, checked(key, value, where)])),
  );
  return {
    ...config,
    ledger: /^[a-z][a-z0-9+.-]+:\/\//i.test(config.ledger) ? config.ledger : resolve(folder, config.ledger),
  };
}

/** The settings without what nobody should read over a shoulder: secrets, and passwords in addresses. */
export function shownConfig(config: Config): Record<string, unknown> {
  const shown = Object.entries(config).map(([key, value]) => {
    if (/secret|password/i.test(key) && value !== null) return [key, '***'];
    return [
      key,
      typeof value === 'string'
        ? value.replace(/(:\/\/[^:@/]*:)[^@/]*@/, '$1***@').replace(/([?&]password=)[^&]*/, '$1***')
        : value,
    ];
  });
  return Object.fromEntries(shown) as Record<string, unknown>;
}

function readFile(folder: string): Record<string, unknown> | null {
  const path = join(folder, configFile);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new ConfigError('config/unreadable', `${path} cannot be read: ${(error as Error).message}.`, {
      cause: { values: { path }, error },
    });
  }
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    const message = `${path} is no JSON: ${(error as Error).message}. Expected an object such as {"language": "en"}.`;
    throw new ConfigError('config/json', message, { cause: { values: { path }, error } });
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    throw new ConfigError('config/json', `${path} is no JSON object. Expected one such as {"language": "en"}.`, {
      cause: { values: { path } },
    });
  }
  const unknown = Object.keys(file).filter((key) => !(key in form));
  if (unknown.length) {
    const allowed = Object.keys(form).join(', ');
    const message = `${path} has unknown keys: ${unknown.join(', ')}. Allowed are: ${allowed}.`;
    throw new ConfigError('config/unknown-key', message, {
      cause: { values: { path, unknown: unknown.join(', '), allowed } },
    });
  }
  return file as Record<string, unknown>;
}

/** Flags and the environment say everything in text; numbers and truths are read from it. */
function checked(key: keyof Config, value: unknown, where: string): unknown {
  const read = typeof value === 'string' ? fromText(key, value) : value;
  const parsed = form[key].safeParse(read);
  if (parsed.success) return parsed.data;
  const expected = unmet(parsed.error.issues, { en: '', vi: '' });
  const message = `${where} is ${JSON.stringify(value)}: ${expected.en}.`;
  throw new ConfigError('config/value', message, {
    cause: { values: { where, found: JSON.stringify(value), expected } },
  });
}

function fromText(key: keyof Config, text: string): unknown {
  const byDefault = form[key].parse(undefined);
  if (typeof byDefault === 'number') return text.trim() === '' ? text : Number(text);
  if (typeof byDefault === 'boolean') return truths[text] ?? text;
  if (Array.isArray(byDefault)) return text.split(',').map((part) => part.trim());
  return text;
}

const truths: Record<string, boolean> = { true: true, on: true, false: false, off: false };

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
