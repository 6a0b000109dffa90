import type { AccountRole, TokenScope } from '../../0-facts/index.ts';

/** Who may see and judge what; the numbered SQL files say what each table is for. */
export interface AccountTables {
  accounts: AccountsTable;
  sessions: { hash: string; account: string; created_at: string; expires_at: string };
  tokens: TokensTable;
  relation_rules: { relation: string; rule: RelationRule };
  grants: { account: string; relation: string };
  audit: { seq: number; at: string; who: string; what: string; subject: string; address: string };
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

export interface TokensTable {
  id: string;
  hash: string;
  account: string;
  name: string;
  scope: TokenScope;
  created_at: string;
  expires_at: string;
}
