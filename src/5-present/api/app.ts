import { OpenAPIHono } from '@hono/zod-openapi';
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import { loopbackNames, refuseForeign, secureHeaders } from './guards.ts';
import { addressOf } from './callers.ts';
import { limitRate } from './limits.ts';
import { answerProblem, invalidRequest, notFound } from './problems.ts';
import { addRoutes } from './routes/index.ts';
import type { Services } from './services.ts';

/** Everything the server answers: the API under `/api/v1`, and at every other address the pages. */
export function createApp(services: Services, pages: MiddlewareHandler): Hono {
  const app = new Hono();
  app.onError((error, c) => answerProblem(error, c, services));
  app.notFound((c) => answerProblem(notFound('address', c.req.path), c, services));
  app.use(requestId({ limitLength: 64 }), secureHeaders, refuseForeign(loopbackNames), compress());
  const { requestsPerMinute } = services.limits;
  if (requestsPerMinute !== null) {
    app.use('/api/*', limitRate({ perMinute: requestsPerMinute, clock: services.clock, callerOf: addressOf }));
  }
  app.route('/api/v1', createApi(services));
  app.all('/api/*', (c) => c.notFound());
  app.use(pages);
  return app;
}

function createApi(services: Services): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.target, result.error);
    },
  });
  addRoutes(api, services);
  return api;
}
