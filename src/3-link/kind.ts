import type { Fact, Specificity, ThreadKind } from '../0-facts/index.ts';
import { termsOf } from '../2-read/index.ts';
import type { Statement } from './context.ts';

/** What sort of thing a thread is about, by what its statements name. */
export function kindOf(statements: readonly Statement[]): ThreadKind {
  if (statements.some(({ figures }) => figures.length > 0)) return 'target';
  const things = statements.flatMap(thingsIn);
  if (things.some(({ kind }) => kind === 'project')) return 'project';
  if (things.some(({ kind, number }) => kind === 'milestone' || (kind === 'mechanism' && number !== null)))
    return 'event';
  if (things.some(({ kind }) => kind === 'instrument')) return 'document';
  const obstacles = statements.filter((statement) => termsFor(statement).has('obstacles'));
  return obstacles.length * 2 > statements.length ? 'obstacle' : 'line-of-action';
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
  return new Map(termsOf(fact.record.action, article.language).map(({ key, weight }) => [key, weight]));
}

function thingsIn({ fact, article }: Statement): Extract<Fact, { kind: 'things' }>['record'][] {
  const { start, end } = fact.record.evidence;
  return article.facts.flatMap((other) => {
    if (other.kind !== 'things') return [];
    const { evidence } = other.record;
    return start <= evidence.start && evidence.end <= end ? [other.record] : [];
  });
}
