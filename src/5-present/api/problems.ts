import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from '@hono/zod-openapi';
import { GanketError, InputError, LedgerError, unmet } from '../../0-facts/index.ts';
import type { Language, Problem, Told } from '../../0-facts/index.ts';

/** What each code means in HTTP, where it is not the rule of its kind. */
const statuses: Record<string, ContentfulStatusCode> = {
  'request/malformed': 400,
  'request/invalid': 400,
  'request/too-many': 429,
  'request/too-many-attempts': 429,
  'access/sign-in': 401,
  'access/refused': 401,
  'access/token': 401,
  'access/elsewhere': 400,
  'access/no-account': 403,
  'access/role': 403,
  'access/session': 403,
  'access/no-accounts': 409,
  'access/no-elsewhere': 409,
  'request/host': 403,
  'request/origin': 403,
  'request/method': 405,
  'request/too-large': 413,
  'request/media-type': 415,
  'example/read-only': 409,
  'decision/changed': 412,
  'ledger/own': 409,
  'ledger/example': 409,
  'ledger/read-only': 409,
  'ledger/locked': 503,
  'server/not-ready': 503,
  'server/past-busy': 503,
  'ledger/full': 507,
  'ledger/server-busy': 503,
  'ledger/server-full': 507,
  'ledger/server-lost': 503,
  'ledger/server-unreachable': 503,
  'input/too-large': 413,
  'view/cursor': 400,
  'view/limit': 400,
  'view/no-words': 400,
};

/** The status phrases that can be answered: RFC 9457 gives them as titles where the type is `about:blank`. */
const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
};

/** What the answering of problems needs of the floor above. */
export interface Explaining {
  /** The language where the asker names none. */
  readonly language: Language;
  /** An error's message in a language. */
  explain(error: GanketError, language: Language): string;
  /** Hears of errors that nobody expected, with the id of the request they came at. */
  report(error: unknown, request?: string): void;
}

/** Any error as an answer (RFC 9457): the one place where errors become HTTP. */
export function answerProblem(thrown: unknown, c: Context, explaining: Explaining): Response {
  const known = asKnown(thrown, c);
  if (!known) explaining.report(thrown, c.get('requestId'));
  const error = known ?? new GanketError('server/failed', 'The server failed at this request; its log says more.');
  const status = statusOf(error);
  const problem: Problem = {
    type: 'about:blank',
    title: titles[status] ?? titles[500]!,
    status,
    detail: explaining.explain(error, askedLanguage(c) ?? explaining.language),
    code: error.code,
  };
  return c.json(problem, status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
}

/** Nothing stands at this address: of which kind, and where those that stand are listed. */
export function notFound(kind: keyof typeof missing, id: string): InputError {
  return new InputError(`not-found/${kind}`, missing[kind].replace('{{id}}', id), { cause: { values: { id } } });
}

const missing = {
  address: 'Nothing stands at {{id}}; GET /api/v1/openapi.json lists what does.',
  thread: 'No thread has the id {{id}}; GET /api/v1/threads lists them.',
  article: 'No article has the id {{id}}; GET /api/v1/articles lists them.',
  party: 'No state, person or body has the id {{id}}; GET /api/v1/relations/{id}/network lists those of a relation.',
  thing: 'No article names {{id}} so; GET /api/v1/relations/{id}/things lists what those of a relation name.',
  table: 'No table is kept under {{id}}; GET /api/v1/sheets lists them.',
  version: 'There are no such versions: {{id}}; GET /api/v1/articles/{id}/versions lists those of an article.',
  original:
    'No original is kept of this version: {{id}}; GET /api/v1/articles/{id}/versions lists those of an article.',
  template: 'No template is kept under {{id}}; GET /api/v1/kept?kind=template lists them.',
  relation: 'No article of this ledger speaks of {{id}}; GET /api/v1/relations lists its relations.',
  page: 'The pages have no file {{id}}. Load the page anew; where that does not help, run `npm run setup`.',
};

/** What in a request is not as its schema expects, each with its place. */
export function invalidRequest(target: string, { issues }: z.ZodError): InputError {
  const part = parts[target] ?? { en: target, vi: target };
  const where = unmet(issues, part);
  const message = `The ${part.en} of this request cannot be used. ${where.en}.`;
  return new InputError('request/invalid', message, { cause: { values: { part, where } } });
}

/** The parts of a request that are checked, as people call them. */
const parts: Record<string, Told> = {
  json: { en: 'body', vi: 'nội dung' },
  form: { en: 'form', vi: 'biểu mẫu' },
  query: { en: 'query', vi: 'tham số' },
  param: { en: 'address', vi: 'địa chỉ' },
};

function asKnown(error: unknown, c: Context): GanketError | null {
  if (error instanceof GanketError) return error;
  if (!(error instanceof HTTPException)) return null;
  if (error.status === 415) {
    const found = c.req.header('content-type') ?? 'none';
    const message = `The body's media type is ${found}; GET /api/v1/openapi.json names the ones this address takes.`;
    return new InputError('request/media-type', message, { cause: { values: { found } } });
  }
  if (error.status !== 400) return null;
  const found = { en: error.message, vi: error.message.includes('JSON') ? 'không phải JSON' : 'không phải biểu mẫu' };
  const message = `The body of this request cannot be parsed: ${found.en}.`;
  return new InputError('request/malformed', message, { cause: { values: { found } } });
}

function statusOf(error: GanketError): ContentfulStatusCode {
  const fixed = statuses[error.code];
  if (fixed) return fixed;
  if (error.code.startsWith('not-found/')) return 404;
  if (error instanceof LedgerError) return 500;
  return error instanceof InputError ? 422 : 500;
}

/** The first of our languages that the asker names. */
export function askedLanguage(c: Context): Language | undefined {
  const header = c.req.header('accept-language') ?? '';
  return /(?:^|[\s,])(vi|en)\b/i.exec(header)?.[1]?.toLowerCase() as Language | undefined;
}
