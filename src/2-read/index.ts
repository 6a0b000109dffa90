export { channelOf } from './channels.ts';
export { readDates } from './dates.ts';
export type { FoundDate } from './dates.ts';
export { pressOf } from './presses/index.ts';
export { homeOf, languageOf, readArticle, readerVersion, termsOf, traceArticle } from './reader.ts';
export { placeMark, stateMark } from './terms.ts';
export type { Term } from './terms.ts';
export { readUnit } from './units.ts';
