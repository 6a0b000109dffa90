export { createApp } from './api/app.ts';
export { Events } from './api/events.ts';
export { servePages } from './api/pages.ts';
export type { HandedIn, Services } from './api/services.ts';
export { briefForms, briefKinds, renderBrief, writeBrief } from './briefs/index.ts';
export type { Brief, BriefForm, BriefKind } from './briefs/index.ts';
