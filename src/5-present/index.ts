export { createApp } from './api/app.ts';
export { documentsOf } from './documents.ts';
export { makeAssistantServer } from './mcp/server.ts';
export { Events } from './api/events.ts';
export { servePages } from './api/pages.ts';
export { briefForms, renderBrief, writeBrief } from './briefs/index.ts';
export type { BriefForm } from './briefs/index.ts';
export { exportFormats } from './api/services.ts';
export type { ExportFormat, HandedIn, Services } from './api/services.ts';
