import type { AccountRole, DigestRhythm, Language, MailKind, TokenScope } from '../../0-facts/index.ts';

/** Who may see and judge what; the numbered SQL files say what each table is for. */
export interface AccountTables {
  accounts: AccountsTable;
  sessions: SessionsTable;
  tokens: TokensTable;
  relation_rules: { relation: string; rule: RelationRule };
  grants: { account: string; relation: string };
  audit: { seq: number; at: string; who: string; what: string; subject: string; address: string };
}

/** What people are told by mail; the numbered SQL files say what each table is for. */
export interface MailTables {
  mail_wishes: {
    account: string;
    digest: DigestRhythm;
    reminders: number;
    language: Language;
    stop_key: string;
    told_until: string;
    digest_day: string;
    reminded_day: string;
  };
  looks: { account: string; relation: string; at: string };
  mails: {
    id: string;
    account: string;
    kind: MailKind;
    day: string;
    state: 'waiting' | 'handing' | 'sent' | 'unsure' | 'empty' | 'given-up';
    tries: number;
    next_at: string;
    holder: string | null;
    held_until: string;
    answer: string | null;
    changed_at: string;
  };
}

export type RelationRule = 'restricted' | 'released';

export interface AccountsTable {
  id: string;
  name: string;
  role: AccountRole;
  email: string | null;
  password: string | null;
  identity: string | null;
  disabled: number;
  created_at: string;
}

export interface SessionsTable {
  hash: string;
  account: string;
  created_at: string;
  expires_at: string;
  address: string;
  program: string;
  seen_at: string;
}

export interface TokensTable {
  id: string;
  hash: string;
  account: string;
  name: string;
  scope: TokenScope;
  created_at: string;
  expires_at: string;
}
