export { makeRecord } from './record.ts';
export type { KnownArticle, MadeArticle, MadeRecord, RecordOptions } from './record.ts';
export { truthOf } from './truth.ts';
