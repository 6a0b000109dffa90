import type { EncounterKind, EncounterRow, Force, Pillar, Quote } from '../../0-facts/index.ts';
import { exampleMark } from '../../0-facts/messages/index.ts';
import { inBytes, jsonLines } from './exporter.ts';
import type { Exporter } from './exporter.ts';
import type { ExportSource, Said } from './source.ts';

/** For event researchers: each saying of a commitment and each encounter as an event in PLOVER's words. */
export const exporter: Exporter = {
  mediaType: 'application/jsonl; charset=utf-8',
  ending: 'plover.jsonl',
  write: (source) => inBytes(jsonLines(events(source))),
};

/** An event as PLOVER's codebook (Open Event Data Alliance) names its parts; countries are alpha-3. */
interface PloverEvent {
  id: string;
  date: string | null;
  event: 'AGREE' | 'CONSULT' | 'REQUEST' | 'SUPPORT';
  mode: 'visit' | 'phone' | 'multilateral' | null;
  context: string[];
  actor: string[];
  recipient: string[];
  text: string;
  article: string;
  publisher: string | null;
  published: string | null;
  /** The commitment, where the event is one of the times it was said. */
  thread: string | null;
  example?: string;
}

/** PLOVER counts the signing of an agreement as support, and every promise to do something as agreement. */
const said: Record<Force, PloverEvent['event']> = {
  proposed: 'REQUEST',
  instructed: 'REQUEST',
  pledged: 'AGREE',
  agreed: 'AGREE',
  signed: 'SUPPORT',
};

const modes: Partial<Record<EncounterKind, PloverEvent['mode']>> = { visit: 'visit', call: 'phone' };

/** The pillars that PLOVER has a context for. */
const contexts: Partial<Record<Pillar, string>> = {
  politics: 'diplomatic',
  'defence-security': 'military',
  border: 'territory',
  trade: 'economic',
  investment: 'economic',
  finance: 'economic',
  infrastructure: 'economic',
  energy: 'economic',
  economy: 'economic',
  'agriculture-environment': 'environment',
  education: 'education',
  'science-digital': 'cyber',
  health: 'health',
  justice: 'judicial',
  parliament: 'legislative',
  multilateral: 'diplomatic',
};

async function* events(source: ExportSource): AsyncIterable<PloverEvent> {
  const marked = (event: PloverEvent): PloverEvent => (source.example ? { ...event, example: exampleMark } : event);
  for await (const one of source.restatements()) yield marked(sayingOf(one));
  for await (const one of source.encounters()) if (one.status === 'held') yield marked(encounterOf(one));
}

function sayingOf({ thread, restatement }: Said): PloverEvent {
  const { force, holders, quote, saidOn } = restatement;
  const event = said[force];
  const others = thread.relation.split('-').filter((country) => !holders.includes(country));
  // What all of them said together went from each to each.
  const [one, other] = others.length ? [holders, others] : [holders, holders];
  return {
    id: `${quote.article} ${quote.fact}`,
    date: saidOn,
    event,
    mode: null,
    context: [...new Set(thread.pillars.flatMap((pillar) => contexts[pillar] ?? []))],
    // A request goes to those who are to act.
    ...(event === 'REQUEST' ? { actor: other, recipient: one } : { actor: one, recipient: other }),
    ...sourceOf(quote),
    thread: thread.id,
  };
}

function encounterOf({ id, kind, date, place, participants, quotes, relation }: EncounterRow): PloverEvent {
  const met = new Set(participants.flatMap(({ country }) => country ?? []));
  const countries = relation?.split('-') ?? [...met].sort();
  return {
    id,
    date,
    event: kind === 'signing' ? 'SUPPORT' : 'CONSULT',
    mode: modes[kind] ?? (countries.length > 2 ? 'multilateral' : null),
    context: ['diplomatic'],
    ...sidesOf(kind, countries, place),
    ...sourceOf(quotes[0]!),
    thread: null,
  };
}

/** A visitor comes to a host; whoever else meets, by the codebook, is an actor, and papers are signed by each with each. */
function sidesOf(kind: EncounterKind, countries: string[], place: string | null) {
  if (kind === 'signing') return { actor: countries, recipient: countries };
  const isHost = (country: string): boolean => country === place;
  const visitors = kind === 'visit' && countries.some(isHost) ? countries.filter((one) => !isHost(one)) : [];
  return visitors.length > 0 ? { actor: visitors, recipient: [place!] } : { actor: countries, recipient: [] };
}

function sourceOf({ exact, article, publisher, publishedOn }: Quote) {
  return { text: exact, article, publisher, published: publishedOn };
}
