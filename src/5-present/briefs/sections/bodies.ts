import { compareDates, fold, openStates } from '../../../0-facts/index.ts';
import type { BriefRun, RequestRow, ThreadRow } from '../../../0-facts/index.ts';
import type { DraftGroup, DraftLine, DraftSection } from '../draft.ts';
import { bodyOf, byWorth, said, threadGroup, told } from '../lines.ts';
import type { Extra } from '../lines.ts';
import type { Material } from '../material/material.ts';
import type { Phrases } from '../phrases.ts';
import { evidenceOf } from './changes.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** How the commitments of a body stand; each commitment has one standing, the first that it meets. */
const standings = ['overdue', 'ending', 'due', 'silent', 'running', 'done', 'ended'] as const;
type Standing = (typeof standings)[number];

/**
 * For each person or body that people named as owner or asked, or that the words name to lead: the questions not answered, then what is overdue, perhaps
 * at an end, due, silent, otherwise under way, done and ended otherwise. What may have come to an end waits for a
 * person's word, whether its day has passed or not: it is neither overdue nor due later. An overview of all stands
 * first; what nobody owns comes last.
 */
export const bodies: SectionMaker = async (material, phrases): Promise<DraftSection> => {
  const all = bodiesOf(material);
  const ending = material.threads.filter((thread) => standingOf(thread) === 'ending');
  const evidence = new Map((await material.toldOf(ending)).map((view) => [view.id, evidenceOf(view, phrases)]));
  const { words } = phrases;
  return {
    key: 'bodies',
    title: words.section.bodies,
    groups: [
      overview(all, phrases),
      ...all.flatMap(({ name, threads, requests }) => [
        requestGroup(name, requests, phrases),
        ...standings.map((standing) => standingGroup({ standing, name, evidence }, threads, phrases)),
      ]),
    ],
    empty: words.empty.bodies,
  };
};

interface Body {
  /** Null for what nobody was named for. */
  name: string | null;
  threads: ThreadRow[];
  requests: RequestRow[];
}

/** One body however its name is typed. */
function bodiesOf({ threads, unanswered }: Material): Body[] {
  const found = new Map<string, Body>();
  const bodyNamed = (name: string | null): Body => {
    const key = name === null ? '' : fold(name.trim());
    const body = found.get(key) ?? { name, threads: [], requests: [] };
    found.set(key, body);
    return body;
  };
  for (const thread of threads) bodyNamed(bodyOf(thread)).threads.push(thread);
  for (const request of unanswered) if (request.thread) bodyNamed(request.to).requests.push(request);
  const last = (name: string | null): number => (name === null ? 1 : 0);
  return [...found]
    .sort(([a, left], [b, right]) => last(left.name) - last(right.name) || (a < b ? -1 : 1))
    .map(([, body]) => body);
}

function standingOf({ state, suggested, marks, due }: ThreadRow): Standing {
  if (state === 'completed') return 'done';
  if (!openStates.includes(state)) return 'ended';
  if (marks.includes('overdue')) return 'overdue';
  if (suggested !== null) return 'ending';
  if (due !== null) return 'due';
  return marks.includes('silent') ? 'silent' : 'running';
}

/** How many of each standing a body has, on the words of the first of each. */
function overview(all: Body[], phrases: Phrases): DraftGroup {
  const lines = all.map(({ name, threads, requests }): DraftLine => {
    const parts = standings.map((standing) => ({
      standing,
      theirs: threads.filter((thread) => standingOf(thread) === standing),
    }));
    const counts = [
      ...parts.flatMap(({ standing, theirs }) => (theirs.length ? countOf(standing, theirs.length, phrases) : [])),
      ...(requests.length ? [countOf('unanswered', requests.length, phrases)] : []),
    ];
    const firsts = parts.flatMap(({ theirs }) => [...theirs].sort(byWorth)[0]?.quote ?? []);
    const asked = requests[0]?.thread?.quote;
    return {
      id: `body ${name === null ? '' : fold(name)}`,
      runs: [told(`${titleOf(name, phrases)}: ${counts.join(', ')}.`)],
      quotes: asked ? [...firsts, asked] : firsts,
    };
  });
  return { title: phrases.words.group.overview, lines, rest: 0 };
}

/** `quá hạn 2`. */
const countOf = (standing: Standing | 'unanswered', count: number, { words }: Phrases): string =>
  `${words.standing[standing]} ${count}`;

/** The name of one body may have a comma: quoted it does not look like two. */
const titleOf = (name: string | null, { words }: Phrases): string =>
  name === null ? words.group.noOwner : /[,;:]/.test(name) ? `“${name}”` : name;

/** What stands so with one body; of what is reported to be at an end, the words that report it. */
interface OfBody {
  standing: Standing;
  name: string | null;
  evidence: ReadonlyMap<string, Extra | undefined>;
}

function standingGroup({ standing, name, evidence }: OfBody, threads: ThreadRow[], phrases: Phrases): DraftGroup {
  const theirs = threads
    .filter((thread) => standingOf(thread) === standing)
    .sort((a, b) => compareDates(a.due, b.due) || byWorth(a, b));
  const title = phrases.group('ofBody', {
    body: titleOf(name, phrases),
    standing: phrases.words.standing[standing],
    count: theirs.length,
  });
  return threadGroup(title, theirs, most[name === null ? 'unowned' : 'owned'], phrases, {
    known: standing === 'ending' ? ['suggested'] : standing === 'overdue' || standing === 'silent' ? [standing] : [],
    extra: ({ id }) => evidence.get(id),
  });
}

/** Requests for progress that nobody has answered yet, on the words they ask about. */
function requestGroup(name: string | null, requests: RequestRow[], phrases: Phrases): DraftGroup {
  const lines = requests.flatMap(({ seq, to, by, status, question, thread }): DraftLine[] => {
    if (!thread) return [];
    const asked = [
      phrases.line('asked', { to, by: phrases.date(by) }),
      status === 'overdue' ? phrases.terms.mark.overdue : '',
    ];
    const runs: BriefRun[] = [said(thread.action), told(` — ${asked.filter(Boolean).join('; ')}.`)];
    if (question) runs.push({ voice: 'people', text: ` ${question}` });
    return [{ id: `request ${seq}`, runs, quotes: [thread.quote] }];
  });
  const title = phrases.group('ofBody', {
    body: titleOf(name, phrases),
    standing: phrases.words.standing.unanswered,
    count: lines.length,
  });
  return { title, lines, rest: 0 };
}
