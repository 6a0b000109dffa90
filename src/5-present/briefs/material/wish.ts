import { InputError } from '../../../0-facts/index.ts';
import type { BriefWish } from '../../../0-facts/index.ts';

/** Refuses what cannot be meant: else a brief would be written that is not the one asked for, and would not say so. */
export function checkWish({ kind, relation, home, session, body, since }: BriefWish, day: string): void {
  if (home !== null && !relation.split('-').includes(home)) throw foreignHome(home, relation);
  if (session !== null && kind !== 'session') throw sessionOfNone(session, kind);
  if (body && session === null) throw bodyOfNone(body);
  if (since !== null && since > day) throw sinceTooLate(since, day);
}

function foreignHome(home: string, relation: string): InputError {
  const states = relation.split('-').join(', ');
  const message = `${home} is no state of ${relation}; a brief is for the desk of one of its sides: ${states}.`;
  return new InputError('brief/home', message, { cause: { values: { home, relation, states } } });
}

function sessionOfNone(session: number, kind: BriefWish['kind']): InputError {
  const message = `Session ${session} was named, but a brief of the kind “${kind}” reports of no session. Ask for the kind “session”, or leave the session out.`;
  return new InputError('brief/session-kind', message, { cause: { values: { session, kind } } });
}

function bodyOfNone(body: string): InputError {
  const message = `The body “${body}” was named, but not which of its sessions. Name the session’s number, too, or leave the body out.`;
  return new InputError('brief/body', message, { cause: { values: { body } } });
}

function sinceTooLate(since: string, day: string): InputError {
  const message = `The brief tells of ${day}; nothing can be new since ${since}, which is later. Give a day up to ${day}.`;
  return new InputError('brief/since', message, { cause: { values: { since, day } } });
}
