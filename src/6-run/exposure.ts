import { ConfigError } from '../0-facts/index.ts';
import type { Config } from './config.ts';

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

/**
 * Refuses to serve a ledger in a way that would let strangers in: without accounts on this machine alone; beyond
 * it with accounts, over TLS, with the proxies named whose word on who asked counts.
 */
export function checkExposure({ host, accounts, publicUrl, trustedProxies }: Config): void {
  const isLocal = loopback.has(host);
  if (!accounts && isLocal) return;
  const missing = [
    ...(accounts ? [] : ['accounts (GANKET_ACCOUNTS=on)']),
    ...(isPublic(publicUrl, isLocal) ? [] : ['the address that people use (GANKET_PUBLIC_URL=https://…)']),
    ...(isLocal || trustedProxies.length > 0
      ? []
      : ['the proxies in front of it (GANKET_TRUSTED_PROXIES=192.0.2.7,…)']),
  ];
  if (missing.length === 0) return;
  const message =
    `The server was told to listen at ${host}${accounts ? ' with accounts' : ''}. For that it lacks: ${missing.join('; ')}. ` +
    `Without, whoever reaches it could read and change the ledger, or listen in on those who may. ` +
    `Set them, or listen at 127.0.0.1 without accounts.`;
  throw new ConfigError('config/beyond-loopback', message, {
    cause: { values: { host, missing: missing.join('; ') } },
  });
}

/** TLS is for what leaves the machine; a browser on it may do without. */
function isPublic(publicUrl: string | null, isLocal: boolean): boolean {
  if (publicUrl === null) return false;
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' || (isLocal && protocol === 'http:' && loopback.has(hostname.replace(/^\[|\]$/g, '')));
}
