import { InputError, LedgerError } from '../../0-facts/index.ts';

/** What PostgreSQL (errcodes), the network and the driver say, and which fault of the ledger it is. */
const faults: [fault: keyof typeof messages, signs: RegExp][] = [
  ['lost', /^(57P0[12]|25P03|08\w{3}|ECONNRESET|EPIPE|ETIMEDOUT)$/],
  ['unreachable', /^(57P03|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENOENT|EHOSTUNREACH|ENETUNREACH|EACCES)$/],
  ['no-database', /^3D000$/],
  ['refused', /^28\w{3}$/],
  ['busy', /^53300$/],
  ['full', /^(53100|53200)$/],
  ['too-slow', /^57014$/],
  ['denied', /^42501$/],
  ['standby', /^25006$/],
  ['corrupt', /^(XX001|XX002)$/],
];

const messages = {
  lost: 'The connection to {location} was lost ({said}). What was acknowledged before is there, and nothing is half done. Do it again: a new connection is made.',
  unreachable:
    'No PostgreSQL answers at {location} ({said}). Look whether the server runs and whether host and port are right, and try again.',
  'no-database': 'There is no such database: {location}. Make it with `createdb`, or name another one with --ledger.',
  refused: 'PostgreSQL refuses the user of {location} ({said}). Check user, password and pg_hba.conf.',
  busy: '{location} has no connection left ({said}). Close other programs, raise max_connections, or give fewer with ?connections=.',
  full: 'The server of {location} has no space left ({said}). What was acknowledged before is there; free some and do it again.',
  'too-slow':
    'A statement on {location} took longer than it may ({said}). Nothing was changed. Allow more with ?timeout=SECONDS, and try again.',
  denied:
    'The user of {location} may not do this ({said}). Grant CREATE on the database, or ownership of the schema, and try again.',
  standby: '{location} can only be read: it is a standby, or set so ({said}). Name the primary server with --ledger.',
  corrupt: '{location} is damaged ({said}). Restore it from a backup.',
};

/** Whether the connection is gone, so that nothing more can be asked over it. */
export function isLost(error: unknown): boolean {
  return faultIn(error) === 'lost';
}

/** Whether another connection kept the lock for longer than the patience. */
export function isLocked(error: unknown): boolean {
  return codeOf(error) === '55P03';
}

/** An error of PostgreSQL or of the way to it as one of the ledger's; any other error as it is. */
export function faultOf(error: unknown, location: string): unknown {
  if (error instanceof LedgerError) return error;
  if (codeOf(error) === '22021') return notText(error);
  const fault = faultIn(error);
  if (!fault) return error;
  const values = { location, said: (error as Error).message || codeOf(error) };
  const message = messages[fault].replace('{location}', location).replace('{said}', values.said);
  return new LedgerError(`ledger/server-${fault}`, message, { cause: { values, error } });
}

/** PostgreSQL holds no U+0000. What is appended is checked before; what is asked with one is refused here. */
function notText(error: unknown): InputError {
  const source = 'What is asked';
  const message = `${source} has signs that no text has (NUL). Mend it where it comes from.`;
  return new InputError('input/not-text', message, { cause: { values: { source }, error } });
}

function faultIn(error: unknown): keyof typeof messages | null {
  const code = codeOf(error);
  const found = faults.find(([, signs]) => signs.test(code));
  if (found) return found[0];
  const said = error instanceof Error ? error.message : '';
  // The driver's own words, which have no code.
  if (/^Connection terminated|not queryable|^Client was closed/.test(said)) return 'lost';
  if (/timeout exceeded when trying to connect|Connection terminated due to connection timeout/.test(said))
    return 'unreachable';
  return null;
}

function codeOf(error: unknown): string {
  // Several addresses of one host that all refuse come as one error of many.
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const code = (first as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
