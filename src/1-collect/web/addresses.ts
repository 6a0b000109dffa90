import { lookup } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { BlockList, isIP, isIPv6 } from 'node:net';
import { refuse } from '../refusal.ts';

/** Networks that are not the public one (RFC 6890): a page must not make this machine ask its own neighbours. */
const closed = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  closed.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['fec0::', 10],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  closed.addSubnet(network, bits, 'ipv6');
}

/** Whether an IP address lies outside the public network. IPv4 addresses written as IPv6 count as what they are. */
export function isPrivate(address: string): boolean {
  return closed.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Refuses a host that is written as a private address; names are checked when they are looked up. */
export function checkHost(hostname: string, source: string): void {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) && isPrivate(address)) throw privateAddress(source, address);
}

type Callback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** Looks a name up as Node does, and refuses it where it leads to a private address: asked again, it may lead elsewhere. */
export function publicLookup(hostname: string, options: LookupOptions, callback: Callback): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const found = addresses?.find(({ address }) => isPrivate(address));
    if (error || found) callback(error ?? privateAddress(hostname, found!.address), []);
    else if (options.all) callback(null, addresses);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  });
}

function privateAddress(source: string, address: string): Error {
  return refuse(
    'private-address',
    `${source} leads to ${address}, an address of this machine or of a private network; only public addresses are fetched. The setting fetchPrivate allows it.`,
    { source, address },
  );
}
