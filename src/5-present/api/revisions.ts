import { hashOf } from '../../0-facts/index.ts';
import type { ThreadView } from '../../0-facts/index.ts';

/** The tag of a thread as it is shown: what it stands at, and what is told of it for the day. */
export function tagOf(revision: string, view: ThreadView): string {
  return `"${revision}-${hashOf(JSON.stringify(view)).slice(0, 16)}"`;
}

/** The revision that an editor looked at, out of `If-Match`; undefined where none is named, or any will do. */
export function revisionIn(ifMatch: string | undefined): string | undefined {
  return ifMatch === undefined || ifMatch.trim() === '*' ? undefined : (/[0-9a-f]{16}/.exec(ifMatch)?.[0] ?? ifMatch);
}
