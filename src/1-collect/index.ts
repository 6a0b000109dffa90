export type { Collected, Collecting, CollectLimits } from './collected.ts';
export { findFiles, readArticleFile, stemOf } from './files.ts';
export type { Found } from './files.ts';
export { endings } from './formats.ts';
export { collectText, collectUpload } from './handed-in.ts';
export type { PastedText } from './handed-in.ts';
export { collectLine, idOfLine } from './lines.ts';
export { collectPage, isAddress } from './web.ts';
