export { stylesOf } from './word/template.ts';
export { briefForms, briefPages, renderBrief } from './render.ts';
export type { BriefForm } from './render.ts';
export { writeBrief } from './write.ts';
