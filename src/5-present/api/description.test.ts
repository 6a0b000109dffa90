import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeUpServer } from './made-up.ts';
import type { MadeUpServer } from './made-up.ts';

let server: MadeUpServer;
beforeAll(async () => {
  server = await madeUpServer(false);
});
afterAll(() => server.close());

async function answer<T>(path: string): Promise<T> {
  return (await (await server.ask(`/api/v1${path}`)).json()) as T;
}

describe('the description', () => {
  test('is OpenAPI 3.1 and lists every address of the contract', async () => {
    const { openapi, paths, components } = await answer<{
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
      components: { schemas: object };
    }>('/openapi.json');
    expect(openapi).toMatch(/^3\.1\./);
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(listed.sort()).toEqual([
      'delete /session',
      'delete /session/everywhere',
      'delete /sessions/{id}',
      'delete /tokens/{id}',
      'get /articles',
      'get /articles/{id}',
      'get /articles/{id}/versions',
      'get /articles/{id}/versions/{number}/changes',
      'get /articles/{id}/versions/{number}/original',
      'get /audit',
      'get /calendars/{file}',
      'get /corrections',
      'get /edits',
      'get /encounters',
      'get /events',
      'get /exports/{format}',
      'get /feeds/threads/{file}',
      'get /feeds/{file}',
      'get /health',
      'get /imports',
      'get /indicators',
      'get /jobs',
      'get /kept',
      'get /mail',
      'get /milestones',
      'get /opinions',
      'get /parties/{id}',
      'get /persons',
      'get /precision',
      'get /ready',
      'get /relations',
      'get /relations/{id}',
      'get /relations/{id}/network',
      'get /relations/{id}/raise-next',
      'get /relations/{id}/things',
      'get /requests',
      'get /resting',
      'get /review',
      'get /search',
      'get /session',
      'get /session/elsewhere',
      'get /session/elsewhere/callback',
      'get /sessions',
      'get /sheets',
      'get /things/{kind}/{name}',
      'get /threads',
      'get /threads/{id}',
      'get /threads/{id}/decisions',
      'get /tokens',
      'post /articles',
      'post /brief-pages',
      'post /briefs',
      'post /briefs/{form}',
      'post /commitments',
      'post /decisions',
      'post /figures',
      'post /imports/{id}/undo',
      'post /kept',
      'post /ledger',
      'post /readings',
      'post /relations/{id}/looked',
      'post /session',
      'post /sheets/preview',
      'post /sheets/{table}/filled',
      'post /sheets/{table}/rows',
      'post /tokens',
      'put /mail',
      'put /sheets/{table}',
    ]);
    expect(Object.keys(components.schemas)).toEqual(
      expect.arrayContaining(['ThreadView', 'Problem', 'Judgement', 'Reading']),
    );
  });
});
