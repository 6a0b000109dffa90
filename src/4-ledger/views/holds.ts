import { sql } from 'kysely';
import type { Expression, RawBuilder } from 'kysely';

/** Whether a folded column holds a word, of whatever signs: none of them means "anything" here. */
export function holds(column: Expression<string>, word: string): RawBuilder<boolean> {
  return sql<boolean>`${column} like ${`%${word.replaceAll(/[%_~]/g, '~$&')}%`} escape '~'`;
}
