export { createApp } from './api/app.ts';
export { Events } from './api/events.ts';
export { servePages } from './api/pages.ts';
export type { HandedIn, Services } from './api/services.ts';
