import { readFileSync, writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { briefKinds, homeIn, InputError, isCountryCode, pillars } from '../../0-facts/index.ts';
import type { BriefKind, Language, Pillar } from '../../0-facts/index.ts';
import { briefForms, renderBrief, writeBrief } from '../../5-present/index.ts';
import type { BriefForm } from '../../5-present/index.ts';
import { momentOf, useLedger, withLedger } from '../terminal/ledgers.ts';
import { relationOption } from '../terminal/relation.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { day } from './threads.ts';

interface Options {
  ledger?: string;
  relation: string;
  kind: BriefKind;
  asOf?: string;
  since?: string;
  language?: Language;
  for?: string;
  guest: string[];
  host: string[];
  pillar: Pillar[];
  session?: number;
  body?: string;
  onePage?: true;
  template?: string;
  out: string;
}

/** `ganket brief`: what to know of a relation before a visit, a session or a hearing, each line on its words. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('brief'), terminal)
    .description(say('brief.about'))
    .addOption(relationOption(terminal).makeOptionMandatory())
    .addOption(new Option('--kind <KIND>', say('brief.kind')).choices(briefKinds).default('visit'))
    .option('--as-of <DATE>', say('option.asOf'), day)
    .option('--since <DATE>', say('brief.since'), day)
    .addOption(new Option('--language <LANGUAGE>', say('brief.language')).choices(['vi', 'en']))
    .option('--for <COUNTRY>', say('brief.for'), country)
    .option('--guest <NAME...>', say('brief.guest'), [])
    .option('--host <NAME...>', say('brief.host'), [])
    .addOption(new Option('--pillar <PILLAR...>', say('brief.pillar')).choices(pillars).default([]))
    .option('--session <NUMBER>', say('brief.session'), number)
    .option('--body <NAME>', say('brief.body'))
    .option('--one-page', say('brief.onePage'))
    .option('--template <FILE>', say('brief.template'))
    .requiredOption('--out <FILE>', say('brief.out'))
    .action(async (options: Options) => {
      const form = formOf(options.out);
      const config = terminal.config({ ledger: options.ledger });
      const template =
        options.template === undefined ? undefined : readTemplate(resolve(terminal.folder, options.template));
      await useLedger(terminal, config, 'brief', { mustExist: true }, async (ledger) => {
        const brief = await writeBrief(ledger, momentOf(config, options.asOf), {
          kind: options.kind,
          relation: options.relation,
          language: options.language ?? config.language,
          home: options.for ?? homeIn(options.relation, config.home),
          since: options.since ?? null,
          guests: options.guest,
          hosts: options.host,
          pillars: options.pillar,
          length: options.onePage ? 'one-page' : 'full',
          session: options.session ?? null,
          body: options.body,
        });
        if (!brief) throw unknownRelation(options.relation);
        const out = resolve(terminal.folder, options.out);
        const bytes = await renderBrief(brief, form, template);
        try {
          writeFileSync(out, bytes);
        } catch (error) {
          const found = (error as Error).message;
          throw new InputError('brief/out', `${out} cannot be written: ${found}.`, {
            cause: { values: { source: out, found }, error },
          });
        }
        terminal.tell(say('brief.done', { out, notes: brief.notes.length, sources: brief.sources.length }));
      });
    });
}

function country(text: string): string {
  if (isCountryCode(text)) return text;
  throw new InvalidArgumentError('VNM');
}

function number(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('48');
}

function formOf(out: string): BriefForm {
  const ending = extname(out).slice(1).toLowerCase();
  const form = briefForms.find((one) => one === ending);
  if (form) return form;
  const allowed = briefForms.map((one) => `.${one}`).join(', ');
  throw new InputError('brief/ending', `${out} ends in “${ending}”; a brief is written as ${allowed}.`, {
    cause: { values: { out, ending, allowed } },
  });
}

function readTemplate(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError('input/missing', `There is no file at ${path}. Check the path.`, {
      cause: { values: { source: path }, error },
    });
  }
}

function unknownRelation(id: string): InputError {
  const message = `No article in this ledger speaks of ${id}. Import articles of the relation, or check its name: ISO codes, such as LAO-VNM.`;
  return new InputError('brief/relation', message, { cause: { values: { id } } });
}
