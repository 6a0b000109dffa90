import { ConfigError } from '../../0-facts/index.ts';

/** Where the queues are, and how they are kept. */
export interface QueueAddress {
  /** `host:port` of each server of the cluster. */
  servers: string[];
  user: string | undefined;
  password: string | undefined;
  /** What the names of all streams begin with: one prefix for each ledger that shares the servers. */
  prefix: string;
  /** On how many servers each message is kept. */
  replicas: number;
  /** Seconds after which work that nobody acknowledged or said to be going on is given to another worker. */
  patience: number;
}

const form = 'nats://HOST:PORT[,HOST:PORT...][?prefix=NAME&replicas=N&patience=SECONDS]';

/** Reads an address such as `nats://n1:4222,n2:4222,n3:4222?replicas=3`; fails with a `ConfigError`. */
export function readQueueAddress(address: string): QueueAddress {
  const [, login = '', hosts = '', query = ''] = /^nats:\/\/(?:([^@/?]*)@)?([^/?]+)\/?(?:\?(.*))?$/.exec(address) ?? [];
  const servers = hosts.split(',').filter((one) => one !== '');
  const [user, password] = login === '' ? [] : login.split(':').map(decodeURIComponent);
  const said = new URLSearchParams(query);
  const unknown = [...said.keys()].filter((key) => !['prefix', 'replicas', 'patience'].includes(key));
  const prefix = said.get('prefix') ?? 'ganket';
  const replicas = Number(said.get('replicas') ?? 1);
  const patience = Number(said.get('patience') ?? 60);
  const isWhole =
    servers.length > 0 &&
    unknown.length === 0 &&
    /^[a-z][a-z0-9-]{0,31}$/.test(prefix) &&
    [1, 3, 5].includes(replicas) &&
    patience >= 1 &&
    patience <= 3600;
  if (isWhole) return { servers, user, password, prefix, replicas, patience };
  const shown = address.replace(/(:\/\/[^:@/]*:)[^@/]*@/, '$1***@');
  throw new ConfigError(
    'config/queues',
    `The address of the queues is ${shown}; expected ${form}, with a prefix of small letters, digits and hyphens, ` +
      '1, 3 or 5 replicas, and 1 to 3600 seconds of patience.',
    { cause: { values: { found: shown, form } } },
  );
}
