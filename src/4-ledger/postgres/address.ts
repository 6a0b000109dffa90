import { ConfigError } from '../../0-facts/index.ts';

/** Where a ledger is: a schema of a database. */
export interface Address {
  /** The address as it may be shown and logged: without the password. */
  location: string;
  schema: string;
  /** The most connections at once, beside those of past moments. */
  connections: number;
  /** Seconds that one statement may take, and that one who writes may pause. */
  timeout: number;
  /** The whole address, for the driver. */
  connectionString: string;
}

/** What an address may say beside what PostgreSQL's own addresses say. */
const settings = { connections: 8, timeout: 120 };

/**
 * Reads `postgres://user:password@host:port/database?schema=ganket&connections=8&timeout=120`; the
 * timeout is the longest that one statement may take, or one who writes may pause, in seconds. Other parameters are PostgreSQL's
 * (`sslmode`, `host` of a socket, …), and what is not said comes from its usual surroundings.
 */
export function readAddress(address: string): Address {
  const url = urlOf(address);
  const location = shown(url);
  const schema = url.searchParams.get('schema') ?? 'ganket';
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema) || schema.startsWith('pg_')) {
    const message = `The schema of ${location} is "${schema}"; expected small letters, digits and _, at most 63, not beginning with pg_.`;
    throw new ConfigError('ledger/schema-name', message, { cause: { values: { location, schema } } });
  }
  const connections = numberIn(url, location, 'connections', 1, 1000);
  const timeout = numberIn(url, location, 'timeout', 1, 86_400);
  for (const own of ['schema', ...Object.keys(settings)]) url.searchParams.delete(own);
  const options = `-c search_path=${schema} -c statement_timeout=${timeout * 1000}`;
  url.searchParams.set('options', [url.searchParams.get('options'), options].filter(Boolean).join(' '));
  return { location, schema, connections, timeout, connectionString: url.href };
}

function urlOf(address: string): URL {
  const url = URL.parse(address);
  // An @ or a second / after the host is most likely of a password, which then would be shown as a database.
  if (url && /^(\/[^/@]*)?$/.test(url.pathname)) return url;
  // For the same reason the address is not repeated.
  const message =
    'The address of the ledger cannot be read; expected postgres://user@host:5432/database?schema=ganket, ' +
    'with signs such as @ and / in a password written as %40 and %2F.';
  throw new ConfigError('ledger/address', message);
}

function shown(url: URL): string {
  const safe = new URL(url);
  safe.password = '';
  if (safe.searchParams.has('password')) safe.searchParams.delete('password');
  return safe.href;
}

function numberIn(url: URL, location: string, name: keyof typeof settings, least: number, most: number): number {
  const said = url.searchParams.get(name);
  if (said === null) return settings[name];
  const value = Number(said);
  if (said.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value;
  const message = `"${name}" of ${location} is "${said}"; expected a whole number from ${least} to ${most}.`;
  throw new ConfigError('ledger/address-number', message, {
    cause: { values: { location, name, found: said, least, most } },
  });
}
