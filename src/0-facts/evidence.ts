import { InputError } from './errors.ts';

/**
 * The words a record stands on: a W3C Web Annotation text selector. `start` and `end` are UTF-16
 * offsets into the article's text as given, so that `text.slice(start, end) === exact`.
 */
export interface Evidence {
  exact: string;
  start: number;
  end: number;
}

/** The evidence between two UTF-16 offsets of a text: the one place where evidence is made. */
export function evidenceAt(text: string, start: number, end: number): Evidence {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
    throw new InputError(
      'evidence/range',
      `evidence from ${start} to ${end} is no part of a text of ${text.length} UTF-16 units`,
    );
  }
  return { exact: text.slice(start, end), start, end };
}

/** Whether the evidence is the text's own words at its offsets. */
export function isEvidenceOf(text: string, evidence: Evidence): boolean {
  return evidence.start < evidence.end && text.slice(evidence.start, evidence.end) === evidence.exact;
}
