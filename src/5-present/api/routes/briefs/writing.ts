import type { Context } from 'hono';
import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { homeIn } from '../../../../0-facts/index.ts';
import type { Brief } from '../../../../0-facts/index.ts';
import { notFound } from '../../problems.ts';
import { askedBrief, briefForm, briefPagesView, briefView, printedBrief } from '../../schemas/briefs.ts';
import type { Services } from '../../services.ts';
import { answers, problems } from '../answers.ts';
import { momentOf } from '../moment.ts';

const tags = ['briefs'];
const body = { required: true, content: { 'application/json': { schema: askedBrief } } };

const write = createRoute({
  method: 'post',
  path: '/briefs',
  tags,
  summary: 'Writes a brief of a relation, with what a person changed in it; nothing is kept',
  request: { body },
  responses: answers(briefView, 'The brief'),
});

const pages = createRoute({
  method: 'post',
  path: '/brief-pages',
  tags,
  summary: 'On which pages of its PDF each part of the same brief stands',
  request: { body },
  responses: answers(briefPagesView, 'The pages'),
});

const mediaTypes = {
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

const print = createRoute({
  method: 'post',
  path: '/briefs/{form}',
  tags,
  summary: 'The same brief as a file',
  request: {
    params: z.object({ form: briefForm }),
    body: { required: true, content: { 'application/json': { schema: printedBrief } } },
  },
  responses: {
    200: {
      description: 'The file',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems,
  },
});

export function addBriefs(api: OpenAPIHono, services: Services): void {
  const brief = async (c: Context, { wish, edits, ...at }: z.output<typeof askedBrief>): Promise<Brief> => {
    const home = wish.home === undefined ? homeIn(wish.relation, services.home) : wish.home;
    const remarks = edits.remarks.map((remark) => ({
      ...remark,
      who: c.get('viewer').account?.name ?? remark.who ?? services.who,
    }));
    const written = await services.documents.brief(
      services.ledger(),
      momentOf(c, services, at),
      { ...wish, home },
      { ...edits, remarks },
    );
    if (!written) throw notFound('relation', wish.relation);
    return written;
  };
  api.openapi(write, async (c) => c.json(await brief(c, c.req.valid('json')), 200));
  api.openapi(pages, async (c) => c.json(await services.documents.pages(await brief(c, c.req.valid('json'))), 200));
  api.openapi(print, async (c) => {
    const { form } = c.req.valid('param');
    const asked = c.req.valid('json');
    const template = asked.template === null ? undefined : await templateNamed(services, asked.template);
    const bytes = await services.documents.print(await brief(c, asked), form, template);
    const name = `${asked.wish.kind}-${asked.wish.relation}.${form}`;
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': mediaTypes[form],
      'content-disposition': `attachment; filename="${name}"`,
    });
  });
}

async function templateNamed(services: Services, name: string): Promise<Uint8Array> {
  const kept = (await services.ledger().kept('template', null)).find((one) => one.name === name);
  if (!kept) throw notFound('template', name);
  return Buffer.from((kept.body as { docx: string }).docx, 'base64');
}
