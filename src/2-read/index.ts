export { readArticle, readerVersion, termsOf } from './reader.ts';
export type { Term } from './terms.ts';
