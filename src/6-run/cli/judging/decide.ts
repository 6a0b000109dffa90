import { Argument, Command } from 'commander';
import { InputError } from '../../../0-facts/index.ts';
import { judgementForm, parseHandEntry, parseJudgement, requestRows, threadView } from '../../../4-ledger/index.ts';
import type { DecisionEntry, Judgement, Ledger, Moment } from '../../../4-ledger/index.ts';
import { momentOf, useLedger, withLedger } from '../../terminal/ledgers.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { userName } from '../../user-name.ts';

type Kind = Judgement['kind'];

const kinds = judgementForm.options.map((form) => form.shape.kind.value);

/** What is said beside the kind and the commitment; each kind takes its own of them. */
const said = {
  relation: '<RELATION>',
  seq: '<NUMBER>',
  as: '<TIE>',
  field: '<FIELD>',
  value: '<VALUE>',
  state: '<STATE>',
  on: '<DATE>',
  evidence: '<FACT>',
  due: '<DATE>',
  owner: '<NAME>',
  grade: '<GRADE>',
  text: '<WORDS>',
  to: '<NAME>',
  by: '<DATE>',
  question: '<WORDS>',
  ask: '<NUMBER>',
  figure: '<NUMBER>',
  unit: '<UNIT>',
  document: '<WORDS>',
  url: '<ADDRESS>',
  reviewers: '<NUMBER>',
  action: '<WORDS>',
  saidOn: '<DATE>',
  force: '<FORCE>',
  speakers: '<NAMES>',
  holders: '<COUNTRIES>',
  pillars: '<PILLARS>',
} as const;

type Said = { [K in keyof typeof said]?: string };
type Options = Said & { restricted?: true; ledger?: string; who?: string; why?: string; json?: true };

/** `ganket decide KIND [THREAD|FACT...]`: keeps what a person judged, so that no browser is needed for it. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  const made = withLedger(new Command('decide'), terminal)
    .description(say('decide.about'))
    .addArgument(new Argument('<KIND>', say('decide.kind')).choices(kinds))
    .argument('[THREAD|FACT...]', say('decide.targets'))
    .option('--who <NAME>', say('decide.who'))
    .option('--why <WORDS>', say('decide.why'))
    .option('--restricted', say('decide.restricted'));
  for (const [name, form] of Object.entries(said)) {
    const flag = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    made.option(`--${flag} ${form}`, say(`decide.${name}`));
  }
  return made.option('--json', say('option.json')).action(async (kind: Kind, targets: string[], options: Options) => {
    const config = terminal.config({ ledger: options.ledger });
    const moment = momentOf(config, undefined);
    await useLedger(terminal, config, 'decide', { mustExist: true }, async (ledger) => {
      const entry = await decide(ledger, moment, kind, targets, options);
      if (options.json) await terminal.output.json(entry);
      else terminal.tell(say('decide.done', { relation: entry.relation, seq: entry.seq, kind }));
    });
  });
}

async function decide(
  ledger: Ledger,
  moment: Moment,
  kind: Kind,
  targets: string[],
  { who = userName(), why = '', ...options }: Options,
): Promise<DecisionEntry> {
  const by = { who, why: why.trim() || null };
  if (kind === 'enter') return await ledger.enter(parseHandEntry(handEntry(options)), by);
  const facts: string[] = [];
  for (const target of targets) facts.push(await factOf(ledger, moment, target));
  const asked = kind === 'answer' || kind === 'remind' ? await requestOf(ledger, moment, options) : null;
  if (asked) facts.push(asked.fact);
  const relation = options.relation ?? asked?.relation;
  return await ledger.decide({
    relation,
    ...by,
    judgement: parseJudgement({ kind, ...judgement(kind, facts, options) }),
  });
}

/** The fact that a target names: its own id, or the latest words of a commitment. */
async function factOf(ledger: Ledger, moment: Moment, target: string): Promise<string> {
  if (/^[0-9a-f]{16}$/.test(target)) return target;
  const thread = await threadView(ledger, moment, target);
  if (thread) return thread.quote.fact;
  const message = `There is no commitment ${target} in this ledger; \`ganket threads\` lists them, each with its id.`;
  throw new InputError('decision/no-thread', message, { cause: { values: { thread: target } } });
}

/** The request that is answered; its relation need not be told where only one has the number. */
async function requestOf(ledger: Ledger, moment: Moment, { ask, relation }: Said) {
  const rows = await requestRows(ledger, moment, { relation });
  const found = rows.filter(({ seq }) => String(seq) === ask);
  if (found.length === 1) return found[0]!;
  const message = `${found.length} requests have the number ${ask}; expected one. \`ganket follow-up\` lists them; say --ask, and --relation where needed.`;
  throw new InputError('decision/which-request', message, {
    cause: { values: { ask: ask ?? '', found: found.length } },
  });
}

/** What a kind takes of what was said. `none` empties a field; numbers and lists are read where one is expected. */
function judgement(kind: Kind, facts: string[], options: Options): object {
  const { field, value, state, on, evidence, text, to, by, question, url } = options;
  const [fact] = facts;
  switch (kind) {
    case 'together':
    case 'apart':
      return { facts };
    case 'relate':
      return { facts, as: options.as };
    case 'edit':
      return { fact, field, value: valueOf(value) };
    case 'set-state':
      return { fact, state, on, evidence };
    case 'due':
    case 'owner':
    case 'grade':
      return { fact, [kind]: options[kind] === 'none' ? null : options[kind] };
    case 'note':
      return { fact, text, ...(options.restricted && { restricted: true }) };
    case 'ask':
      return { fact, to, by, question };
    case 'remind':
      return { fact, ask: number(options.ask) };
    case 'answer':
      return {
        fact,
        ask: number(options.ask),
        text,
        figure: figureOf(options),
        document: documentOf(options.document, url),
        state,
        on,
      };
    case 'rule':
      return { reviewers: number(options.reviewers) };
    case 'undo':
      return { seq: number(options.seq) };
    default:
      return { fact };
  }
}

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

const list = (text: string | undefined): string[] | undefined => text?.split(',').map((one) => one.trim());

/** JSON where it is JSON (`["LAO","VNM"]`, `5000000000`, `null`), else the words as they are. A year is words: `2027`. */
function valueOf(text: string | undefined): unknown {
  if (text === undefined || /^\d{4}$/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function figureOf({ figure, unit }: Said): object | undefined {
  return figure === undefined ? undefined : { value: Number(figure), unit: unit ?? 'count' };
}

function documentOf(name: string | undefined, url: string | undefined): object | undefined {
  return name === undefined ? undefined : { name, url };
}

function handEntry({ relation, action, document, url, saidOn, force, speakers, holders, pillars, due }: Said): object {
  const lists = { speakers: list(speakers), holders: list(holders), pillars: list(pillars) };
  return { relation, action, document, url, saidOn, force, due, ...lists };
}
