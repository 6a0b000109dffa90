export { readArticle, readerVersion } from './reader.ts';
