import { BlockList, isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';

declare module 'hono' {
  interface ContextVariableMap {
    /** The network address that asked; empty where it came over no network. */
    address: string;
  }
}

/** Finds out from where a request came: what a named proxy says of it counts, what anyone else says does not. */
export function findAddress(trustedProxies: readonly string[]): MiddlewareHandler {
  const trusted = listOf(trustedProxies);
  return async (c, next) => {
    c.set('address', addressOf(c, trusted));
    await next();
  };
}

function addressOf(c: Context, trusted: BlockList): string {
  const connected = (c.env as { incoming?: unknown } | undefined)?.incoming !== undefined;
  const direct = plain(connected ? (getConnInfo(c).remote.address ?? '') : '');
  if (!isIn(trusted, direct)) return direct;
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => plain(part.trim()));
  // Each proxy adds whom it heard from at the end: the last who is no proxy of ours is the caller.
  return told.findLast((address) => address !== '' && !isIn(trusted, address)) ?? direct;
}

/** IPv4 in the form of IPv6 is the same address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

function listOf(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function isIn(list: BlockList, address: string): boolean {
  return address !== '' && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
