import { z } from 'zod';
import { jsonFault, unmet } from '../0-facts/index.ts';
import { collected } from './collected.ts';
import type { Collected, Collecting } from './collected.ts';
import { plainText } from './plain-text.ts';
import { refuse } from './refusal.ts';

const word = z.string().trim().min(1).nullish();
const form = z.object({
  id: z
    .union([z.string(), z.int().transform(String)])
    .pipe(
      z
        .string()
        .min(1)
        .max(200)
        .regex(/^\P{Cc}*$/u),
    )
    .nullish(),
  text: z.string(),
  publishedOn: word,
  title: word,
  publisher: word,
  url: word,
});

/** One line of NDJSON as an article. `place` names the line in messages, such as `line 12`. */
export function collectLine(line: string, place: string, collecting: Collecting): Collected {
  const { id, text, ...told } = parseLine(line, place);
  const document = plainText(text);
  const known = {
    ...document,
    title: told.title ?? document.title,
    publisher: told.publisher ?? null,
    publishedOn: told.publishedOn ?? document.publishedOn,
    url: told.url ?? null,
  };
  const made = collected(known, { id: id ?? null, source: place, origin: '' }, collecting);
  return { ...made, origin: id ? `id:${id}` : `text:${made.article.sha256}` };
}

function parseLine(line: string, place: string): z.output<typeof form> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const found = jsonFault(error as Error);
    throw refuse(
      'json',
      `${place} is no JSON: ${found.en}. Expected an object with "id" and "text".`,
      { source: place, found },
      error,
    );
  }
  const parsed = form.safeParse(value);
  if (parsed.success) return parsed.data;
  const found = unmet(parsed.error.issues, { en: 'value', vi: 'giá trị' });
  throw refuse(
    'line',
    `${place} is no article: ${found.en}. Expected {"id", "text", "publishedOn"?, "title"?, "publisher"?, "url"?}.`,
    {
      source: place,
      found,
    },
  );
}

/** The id that a line tells, for an answer about a line that cannot be used; null where it tells none. */
export function idOfLine(line: string): string | null {
  try {
    const { id } = JSON.parse(line) as { id?: unknown };
    return typeof id === 'string' ? id : Number.isInteger(id) ? String(id) : null;
  } catch {
    return null;
  }
}
