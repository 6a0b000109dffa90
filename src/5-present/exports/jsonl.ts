import type { ThreadRow } from '../../0-facts/index.ts';
import { exampleMark } from '../../0-facts/messages/index.ts';
import { inBytes, jsonLines } from './exporter.ts';
import type { Exporter } from './exporter.ts';
import type { ExportSource } from './source.ts';

/** One commitment a line, as `GET /api/v1/threads` has it. */
export const exporter: Exporter = {
  mediaType: 'application/jsonl; charset=utf-8',
  ending: 'jsonl',
  write: (source) => inBytes(jsonLines(lines(source))),
};

async function* lines(source: ExportSource): AsyncIterable<ThreadRow & { example?: string }> {
  for await (const thread of source.threads()) yield source.example ? { ...thread, example: exampleMark } : thread;
}
