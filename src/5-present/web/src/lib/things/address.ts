import type { ThingKind } from '$lib/facts.ts';
import { fold } from '$lib/facts.ts';

/** Where the page of a named thing is; the same for every way to write its name. */
export function thingAddress({ kind, name }: { kind: ThingKind; name: string }): string {
  return `/n/${kind}/${encodeURIComponent(fold(name.normalize('NFC')))}`;
}
