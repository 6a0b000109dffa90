export { briefKinds } from './brief.ts';
export type { Brief, BriefKind } from './brief.ts';
export { briefForms, renderBrief } from './render.ts';
export type { BriefForm } from './render.ts';
export { writeBrief } from './write.ts';
