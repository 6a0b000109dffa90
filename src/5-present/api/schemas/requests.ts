import { z } from '@hono/zod-openapi';
import { marks, pillars, threadKinds, threadStates } from '../../../0-facts/index.ts';
import { threadSorts } from '../../../4-ledger/index.ts';
import { askedDate, askedDay, askedInstant, askedRelationOrNone, askedWords } from './fields.ts';

/** What is handed in, and the parameters that many questions share. */

const publishedOn = askedDate
  .nullish()
  .openapi({ description: 'When it was published, where one knows it: beats what the text itself says' });

/** Either a text, with what is known of it, or the address it stands at. */
export const textOrAddress = z
  .strictObject({
    text: z.string().optional(),
    title: z.string().trim().min(1).nullish(),
    publishedOn,
    url: z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' }).optional(),
  })
  .refine(({ text, url }) => (text === undefined) !== (url === undefined), 'expected either text or url')
  .refine(({ url, title }) => !url || !title, 'title goes with a text alone')
  .openapi('TextOrAddress');

const file = z.instanceof(File, { error: 'expected a file' }).openapi({ type: 'string', format: 'binary' });

export const files = z
  .strictObject({ file: z.union([file, z.array(file)], 'expected a file or several'), publishedOn })
  .openapi('Files', { description: 'One or several parts named `file`' });

export const oneFile = z.strictObject({ file, publishedOn }).openapi('OneFile');

/** The part of the record that counts. */
export const horizon = {
  asOf: askedDay
    .optional()
    .openapi({ description: 'The ledger as of this day: what was published later does not count' }),
  knownBy: askedInstant
    .optional()
    .openapi({ description: 'What was added or decided after this instant does not count' }),
};

/** Which threads are asked for. */
export const threadFilters = {
  relation: askedRelationOrNone.optional(),
  state: z.enum([...threadStates, 'open']).optional(),
  pillar: z.enum(pillars).optional(),
  kind: z.enum(threadKinds).optional(),
  mark: z.enum(marks).optional(),
  q: askedWords.optional().openapi({ description: 'Words of the action, with or without diacritics' }),
  since: askedInstant.optional().openapi({ description: 'Known or moved after this instant' }),
};

/** In which order threads come. */
export const threadOrder = {
  sort: z
    .enum(threadSorts.flatMap((name) => [name, `-${name}` as const]))
    .optional()
    .openapi({ description: 'Those last said first without it; a leading `-` puts the last first' }),
};

/** So many are given at once. */
export const atOnce = z.coerce.number().int().min(1).max(500).default(100);

export const paging = {
  cursor: z.string().max(500).optional().openapi({ description: '`nextCursor` of the page before' }),
  limit: atOnce,
};
