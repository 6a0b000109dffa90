import { evidenceAt } from '../0-facts/index.ts';
import type {
  Commitment,
  Encounter,
  Evidence,
  Indicator,
  OfficeHolding,
  Records,
  Result,
  Thing,
} from '../0-facts/index.ts';
import type { Draft, Span } from './mentions.ts';

/** All records of a draft. Each takes its words from the article's own text. */
export function recordsOf(draft: Draft): Records {
  return {
    encounters: draft.encounters.map((mention): Encounter => {
      const { kind, participants, date, place, status, rule } = mention;
      return { kind, participants, date, place, status, evidence: evidenceOf(draft, mention), rule };
    }),
    commitments: draft.actions.map((mention): Commitment => {
      const { force, speakers, holders, pillars, due, indicator, unsure, rule } = mention;
      const action = wordsOf(draft, mention.action);
      const certain = { force, speakers, holders, action, pillars, due, indicator };
      const lead = mention.lead && { lead: evidenceOf(draft, mention.lead) };
      return { ...certain, ...lead, evidence: evidenceOf(draft, mention), rule, ...(unsure.length > 0 && { unsure }) };
    }),
    results: draft.outcomes.map((mention): Result => {
      const { status, date, pillars, rule } = mention;
      return { what: wordsOf(draft, mention.what), status, date, pillars, evidence: evidenceOf(draft, mention), rule };
    }),
    indicators: draft.figures.map((mention): Indicator => {
      const { metric, kind, quantity, date, scope, basis, of, rule } = mention;
      const { value, unit, per, qualifier } = quantity;
      const optional = {
        ...(per && { per }),
        ...(basis && { basis }),
        ...(qualifier && { qualifier }),
        ...(of && { of }),
      };
      return { metric, kind, value, unit, date, scope, ...optional, evidence: evidenceOf(draft, mention), rule };
    }),
    offices: draft.offices.map((mention): OfficeHolding => {
      const { name, office, country, rule } = mention;
      return { name, office, country, evidence: evidenceOf(draft, mention), rule };
    }),
    things: draft.things.map((mention): Thing => {
      const { kind, name, date, number, rule } = mention;
      return { kind, name, date, number, evidence: evidenceOf(draft, mention), rule };
    }),
  };
}

function evidenceOf({ tokens }: Draft, span: Span): Evidence {
  return evidenceAt(tokens.text, tokens.start[span.from]!, tokens.end[span.to - 1]!);
}

function wordsOf({ tokens }: Draft, span: Span): string {
  return tokens.slice(span.from, span.to);
}
