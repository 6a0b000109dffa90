import type { Named, ThingKind } from '$lib/facts.ts';
import { fold } from '$lib/facts.ts';

/** Where the page of a named thing is; the same for every way to write its name. */
export function thingAddress({ kind, name }: { kind: ThingKind; name: string }): string {
  return `/n/${kind}/${encodeURIComponent(fold(name.normalize('NFC')))}`;
}

/** Where the page of someone or something named is. */
export function namedAddress({ kind, id }: Named): string {
  const isParty = kind === 'state' || kind === 'person' || kind === 'body';
  return isParty ? `/p/${encodeURIComponent(id)}` : `/n/${kind}/${encodeURIComponent(id)}`;
}
