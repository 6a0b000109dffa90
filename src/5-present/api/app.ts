import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import { loopbackNames, refuseForeign, secureHeaders } from './guards.ts';
import { findAddress } from './callers.ts';
import { limitRate } from './limits.ts';
import { metricsPage, observe } from './observing.ts';
import { answerProblem, notFound } from './problems.ts';
import { askPast } from './past.ts';
import { readyAnswers } from './ready-answers.ts';
import { createApi } from './routes/index.ts';
import type { Services } from './services.ts';
import { stopMailsPage } from './stop-mails.ts';
import { signInPage } from './sign-in.ts';
import { identify } from './viewers.ts';

/** Everything the server answers: the API under `/api/v1`, and at every other address the pages. */
export function createApp(services: Services, pages: MiddlewareHandler): Hono {
  const app = new Hono();
  app.onError((error, c) => answerProblem(error, c, services));
  app.notFound((c) => answerProblem(notFound('address', c.req.path), c, services));
  app.use(
    requestId({ limitLength: 64 }),
    observe(services.observing),
    secureHeaders,
    refuseForeign(placeOf(services)),
    compress(),
  );
  for (const asked of ['/api/*', '/sign-in', '/metrics']) {
    app.use(asked, findAddress(services.trustedProxies), identify(services));
  }
  const { requestsPerMinute } = services.limits;
  if (requestsPerMinute !== null) {
    app.use(
      '/api/*',
      limitRate({
        perMinute: requestsPerMinute,
        clock: services.clock,
        callerOf: (c) => c.get('viewer').account?.name ?? c.get('address'),
      }),
    );
  }
  app.route('/api/v1', createApi(services, [readyAnswers(services), askPast(services)]));
  app.all('/api/*', (c) => c.notFound());
  app.get('/sign-in', signInPage(services));
  if (services.identity) app.on(['GET', 'POST'], '/stop-mails', stopMailsPage(services));
  app.get('/metrics', metricsPage(services));
  app.use(pages);
  return app;
}

/** The names that the server answers to, and the origin of its own pages. */
function placeOf({ publicUrl, identity }: Services): Parameters<typeof refuseForeign>[0] {
  if (!identity || publicUrl === null) return { names: loopbackNames, originAt: (host) => `http://${host}` };
  const { hostname, origin } = new URL(publicUrl);
  return { names: [hostname], originAt: () => origin };
}
