import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import type { PastThread } from './past.ts';

/** The thread that answers of past moments: it finds what was compiled for the server before it loads anything. */
const { compiled } = workerData as PastThread;
if (compiled) enableCompileCache(compiled);
await import('./past-answering.ts');
