import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { documentationPage } from '../documentation.ts';
import { limitBodies, refuseOtherMethods, tagAnswers } from '../middleware.ts';
import { askedLanguage, invalidRequest } from '../problems.ts';
import type { Services } from '../services.ts';
import { authorise } from '../viewers.ts';
import { addArticles } from './articles.ts';
import { addBriefs } from './briefs/writing.ts';
import { addDecisions } from './decisions.ts';
import { addEvents } from './events.ts';
import { addExports } from './exports.ts';
import { addFeeds } from './feeds.ts';
import { addHappenings } from './happenings.ts';
import { addFigures } from './collecting/figures.ts';
import { addImports } from './collecting/imports.ts';
import { addSheets } from './collecting/sheets.ts';
import { addUndoing } from './collecting/undoing.ts';
import { addJobs } from './collecting/jobs.ts';
import { addOriginals } from './collecting/originals.ts';
import { addVersions } from './collecting/versions.ts';
import { addEntering } from './judging/entering.ts';
import { addJudged } from './judging/lists.ts';
import { addKept } from './briefs/kept.ts';
import { addLedger } from './ledger.ts';
import { addParties } from './overview/parties.ts';
import { addThings } from './overview/things.ts';
import { addPersons } from './persons.ts';
import { addReadings } from './readings.ts';
import { addRelations } from './relations.ts';
import { addSearch } from './search.ts';
import { addMail } from './accounts/mail.ts';
import { addSessions } from './accounts/sessions.ts';
import { addThreads } from './threads.ts';
import { addTokens } from './accounts/tokens.ts';
import { addWork } from './work.ts';

const parts = [
  addLedger,
  addEvents,
  addRelations,
  addThreads,
  addHappenings,
  addArticles,
  addPersons,
  addParties,
  addThings,
  addSearch,
  addReadings,
  addImports,
  addFigures,
  addSheets,
  addUndoing,
  addJobs,
  addVersions,
  addOriginals,
  addDecisions,
  addEntering,
  addWork,
  addJudged,
  addExports,
  addFeeds,
  addBriefs,
  addKept,
  addSessions,
  addTokens,
  addMail,
];

/**
 * All addresses of the API, and the description that is made of the schemas they check with. Whoever is `first` is asked
 * before them, when it is clear that the asker may ask.
 */
export function createApi(services: Services, first: MiddlewareHandler[]): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.target, result.error);
    },
  });
  api.use(authorise(services.identity), tagAnswers(/\/(events$|exports\/)/), limitBodies(services.limits));
  for (const one of first) api.use(one);
  for (const add of parts) add(api, services);
  const description = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Ganket',
      version: services.version,
      description: 'What states promised each other, on which words, and what came of it',
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
  });
  api.get('/openapi.json', (c) => c.json(description));
  api.get('/docs', async (c) => {
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    return c.html(await documentationPage(description, askedLanguage(c) ?? services.language));
  });
  refuseOtherMethods(api);
  return api;
}
