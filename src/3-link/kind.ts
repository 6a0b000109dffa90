import type { Fact, Specificity, ThreadKind } from '../0-facts/index.ts';
import { termsIn } from './terms.ts';
import type { Statement } from './context.ts';

/** What sort of thing a thread is about, by what its statements name; a work's difficulties are obstacles. */
export function kindOf(statements: readonly Statement[]): ThreadKind {
  const most = (holds: (statement: Statement) => boolean) => statements.filter(holds).length * 2 > statements.length;
  if (most((statement) => termsFor(statement).has('obstacles'))) return 'obstacle';
  const things = statements.flatMap(thingsIn);
  const isWork = things.some(({ kind }) => kind === 'project');
  if (most(({ figures }) => figures.length > 0) || (!isWork && statements.some(({ figures }) => figures.length > 0)))
    return 'target';
  if (isWork || most(namesWork)) return 'project';
  if (things.some(({ kind, number }) => kind === 'milestone' || (kind === 'mechanism' && number !== null)))
    return 'event';
  if (most(isNumberedSession)) return 'event';
  return things.some(({ kind }) => kind === 'instrument') ? 'document' : 'line-of-action';
}

/** A work of some place: `the market at Mê-mốt`. */
function namesWork(statement: Statement): boolean {
  const keys = [...termsFor(statement).keys()];
  return keys.some((key) => key.startsWith('work:')) && keys.some((key) => key.startsWith('name:'));
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

function termsFor({ fact, article }: Statement): Map<string, number> {
  return new Map(termsIn(fact.record.action, article.language).map(({ key, weight }) => [key, weight]));
}

function thingsIn({ fact, article }: Statement): Extract<Fact, { kind: 'things' }>['record'][] {
  const { start, end } = fact.record.evidence;
  return article.facts.flatMap((other) => {
    if (other.kind !== 'things') return [];
    const { evidence } = other.record;
    return start <= evidence.start && evidence.end <= end ? [other.record] : [];
  });
}
