export { briefForms, renderBrief } from './render.ts';
export type { BriefForm } from './render.ts';
export { writeBrief } from './write.ts';
