import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { articleVersions, originalOf, wholeRecord } from '../../../../4-ledger/index.ts';
import { notFound } from '../../problems.ts';
import type { Services } from '../../services.ts';
import { problems } from '../answers.ts';

const getOriginal = createRoute({
  method: 'get',
  path: '/articles/{id}/versions/{number}/original',
  tags: ['articles'],
  summary:
    'The bytes that a version was read from, as they came: always as a file, never shown as a page of this server',
  request: { params: z.object({ id: z.string(), number: z.coerce.number().int().positive() }) },
  responses: {
    200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string() } } },
    ...problems,
  },
});

const endings: Record<string, string> = {
  'text/html': 'html',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

export function addOriginals(api: OpenAPIHono, services: Services): void {
  api.openapi(getOriginal, async (c) => {
    const { id, number } = c.req.valid('param');
    const ledger = services.ledger();
    const versions = await articleVersions(ledger, id, c.get('viewer'));
    const isSeen = versions.some(({ version }) => version === number);
    const original = isSeen ? await ledger.read(wholeRecord, (db) => originalOf(db, id, number)) : null;
    if (!original) throw notFound(isSeen ? 'original' : 'version', `${id}, ${number}`);
    const ending = endings[original.mediaType.split(';')[0]!] ?? 'txt';
    const name = `${id.replace(/[^\w.-]+/g, '-')}-${number}.${ending}`;
    return c.body(new Uint8Array(original.bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}"`,
    }) as never;
  });
}
