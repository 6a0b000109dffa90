import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { InputError } from '../../0-facts/index.ts';

/** JSON may write a letter as six signs (`\u1ea1`), and a text comes with a title. */
const jsonFactor = 6;

/** Refuses a body that cannot hold an allowed text or file, before it is read; what only asks has none that is read. */
export function limitBodies(limits: { textBytes: number; uploadBytes: number }): MiddlewareHandler {
  const json = limited(limits.textBytes * jsonFactor + 4096);
  const upload = limited(limits.uploadBytes);
  return (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    return c.req.header('content-type')?.startsWith('multipart/') ? upload(c, next) : json(c, next);
  };
}

function limited(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      const message = `The body of this request is too large: at most ${maxSize} bytes are taken. Send less at a time.`;
      throw new InputError('request/too-large', message, { cause: { values: { limit: maxSize } } });
    },
  });
}

/** Answers carry a tag of their content, so that an unchanged one is not sent twice. An open stream has no end to take a tag of. */
export function tagAnswers(streams: RegExp): MiddlewareHandler {
  const tag = etag();
  return async (c, next) => {
    if (streams.test(c.req.path)) return await next();
    const response = await tag(c, next);
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'private, no-cache');
    return response;
  };
}

/** Every known address says which methods it takes, where it is asked with another. */
export function refuseOtherMethods(api: OpenAPIHono): void {
  const methods = new Map<string, string[]>();
  for (const { path, method } of api.routes) {
    if (method !== 'ALL')
      methods.set(path, [...(methods.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  }
  for (const [path, taken] of methods) {
    api.all(path, (c) => {
      const allow = [...new Set(taken)].join(', ');
      c.header('allow', allow);
      const { path: asked, method } = c.req;
      const message = `${asked} takes ${allow}; found ${method}.`;
      throw new InputError('request/method', message, { cause: { values: { path: asked, allow, method } } });
    });
  }
}
