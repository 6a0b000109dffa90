import type { Specificity, ThreadKind } from '../../0-facts/index.ts';
import type { Statement } from '../said/context.ts';

/** Words that say so much beside a document's name are about something under it. */
const ofItsOwn = 0.8;

/** What sort of thing a thread is about, by what its statements name; a work's difficulties are obstacles. */
export function kindOf(statements: readonly Statement[]): ThreadKind {
  const most = (holds: (statement: Statement) => boolean) => statements.filter(holds).length * 2 > statements.length;
  if (most((statement) => termsFor(statement).has('obstacles'))) return 'obstacle';
  const things = statements.flatMap((statement) => statement.things);
  const isWork = things.some(({ kind }) => kind === 'project');
  if (most(({ figures }) => figures.length > 0) || (!isWork && statements.some(({ figures }) => figures.length > 0)))
    return 'target';
  if (isWork || most(namesWork)) return 'project';
  if (things.some(({ kind, number }) => kind === 'milestone' || (kind === 'mechanism' && number !== null)))
    return 'event';
  if (most(isNumberedSession)) return 'event';
  return things.some(({ kind, beside }) => kind === 'instrument' && beside < ofItsOwn) ? 'document' : 'line-of-action';
}

/** A work of some place, both in its own words: `the market at Mê-mốt`. */
function namesWork({ terms }: Statement): boolean {
  const says = (start: string, least: number) =>
    terms.some(({ key, weight }) => key.startsWith(start) && weight >= least);
  return says('work:', 0.5) && says('name:', 1);
}

function isNumberedSession(statement: Statement): boolean {
  const keys = [...termsFor(statement).keys()];
  return keys.includes('session') && keys.some((key) => key.startsWith('#'));
}

/** Whether a stranger could check it: a figure, a date or a named thing; else a named body or means. */
export function specificityOf(statements: readonly Statement[], kind: ThreadKind): Specificity {
  if (kind === 'target' || kind === 'project' || kind === 'document') return 'specific';
  if (statements.some(({ due }) => due !== null)) return 'specific';
  const telling = Math.max(
    ...statements.map((statement) => [...termsFor(statement).values()].filter((w) => w >= 0.8).length),
  );
  return kind === 'event' || telling >= 2 ? 'directed' : 'general';
}

function termsFor({ terms }: Statement): Map<string, number> {
  return new Map(terms.map(({ key, weight }) => [key, weight]));
}
