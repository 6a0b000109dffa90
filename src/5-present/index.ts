export { createApp } from './api/app.ts';
export { documentsOf } from './documents.ts';
export { makeAssistantServer } from './mcp/server.ts';
export { Events } from './api/events.ts';
export { servePages } from './api/pages.ts';
export { briefForms, briefKinds, renderBrief, writeBrief } from './briefs/index.ts';
export type { Brief, BriefForm, BriefKind } from './briefs/index.ts';
export { exportFormats } from './api/services.ts';
export type { ExportFormat, HandedIn, Services } from './api/services.ts';
