import type { Context } from 'hono';
import type { z } from '@hono/zod-openapi';
import type { Moment } from '../../../4-ledger/index.ts';
import type { horizon } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

type Asked = { [K in keyof typeof horizon]?: z.output<(typeof horizon)[K]> };

/** From when the ledger is looked at (today, where nothing else is asked), and by whom. */
export function momentOf(c: Context, services: Services, { asOf, knownBy }: Asked): Moment {
  return {
    asOf: asOf ?? null,
    knownBy: knownBy ?? null,
    day: asOf ?? knownBy?.slice(0, 10) ?? services.today(),
    limits: services.markLimits,
    scope: c.get('viewer').scope,
  };
}
