import { Command } from 'commander';
import { z } from 'zod';
import { InputError, jsonFault, unmet } from '../../0-facts/index.ts';
import type { Told } from '../../0-facts/index.ts';
import { idOfLine, linesOf } from '../../1-collect/index.ts';
import { readDates } from '../../2-read/index.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `ganket dates --jsonl`: the dates of texts; a bad line is answered as such and the stream goes on. */
export function command(terminal: Terminal): Command {
  return new Command('dates')
    .description(terminal.say('dates.about'))
    .requiredOption('--jsonl', terminal.say('dates.jsonl'))
    .action(async () => {
      const { sourceBytes } = terminal.config({});
      for await (const { number, text, error } of linesOf(terminal.input, sourceBytes)) {
        if (terminal.output.isGone) return;
        try {
          if (error) throw error;
          const { id, text: words, ref } = parse(text, `line ${number}`);
          const dates = readDates(words, ref ?? null).map(({ exact, start, end, edtf }) => ({
            exact,
            start,
            end,
            edtf,
          }));
          await terminal.output.line({ id, dates });
        } catch (refused) {
          if (!(refused instanceof InputError)) throw refused;
          terminal.exitCode = 1;
          await terminal.output.line({ id: text === null ? null : idOfLine(text), error: refused.message });
        }
      }
    });
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}(T.*)?$/, 'expected a date, a date-time or null');
const form = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), ref: day.nullish() });

function parse(line: string, place: string): z.output<typeof form> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw refuse(place, jsonFault(error as Error));
  }
  const parsed = form.safeParse(value);
  if (parsed.success) return parsed.data;
  throw refuse(place, unmet(parsed.error.issues, { en: 'value', vi: 'giá trị' }));
}

function refuse(place: string, found: Told): InputError {
  const message = `${place} cannot be used: ${found.en}. Expected {"id", "text", "ref"}.`;
  return new InputError('dates/line', message, { cause: { values: { source: place, found } } });
}
