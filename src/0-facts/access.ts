import type { Language } from './country-codes.ts';

/** Who may do what on a served ledger, each able to do what those before it can. */
export const roles = ['public', 'reader', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** The roles that an account can have; who has none is the public. */
export const accountRoles = ['reader', 'editor', 'admin'] as const;
export type AccountRole = (typeof accountRoles)[number];

/** What a token may be used for, within what its account may. */
export const tokenScopes = ['read', 'write', 'admin'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** How often somebody is told by mail what is new. */
export const digestRhythms = ['off', 'daily', 'weekly'] as const;
export type DigestRhythm = (typeof digestRhythms)[number];

export const mailKinds = ['digest', 'reminders'] as const;
export type MailKind = (typeof mailKinds)[number];

/** What somebody is told by mail, and in which language. */
export interface MailWishes {
  digest: DigestRhythm;
  reminders: boolean;
  language: Language;
}

/** The part of a ledger that somebody sees: these relations alone, or all but these. */
export type RelationScope = { only: readonly string[] } | { except: readonly string[] };

export function sees(scope: RelationScope | null, relation: string | null): boolean {
  if (scope === null) return true;
  if (relation === null) return false;
  return 'only' in scope ? scope.only.includes(relation) : !scope.except.includes(relation);
}

/** Whether a role can do what another one can. */
export function reaches(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
