import { encounterKinds, forces, metrics, pillars, resultStatuses, thingKinds } from '../facts.ts';
import type { RecordKind } from '../facts.ts';

/** A field that a person may correct, and how it is written: in words, as a date, as one of a list, several by commas. */
export interface Editable {
  field: string;
  form: 'words' | 'date' | 'one' | 'some' | 'list' | 'number';
  options?: readonly string[];
  /** Where the catalogue has the words of the options. */
  words?:
    | 'force'
    | 'pillar'
    | 'resultStatus'
    | 'metric'
    | 'indicatorKind'
    | 'encounterKind'
    | 'encounterStatus'
    | 'thingKind';
}

export const editable: Record<RecordKind, Editable[]> = {
  commitments: [
    { field: 'action', form: 'words' },
    { field: 'force', form: 'one', options: forces, words: 'force' },
    { field: 'due', form: 'date' },
    { field: 'pillars', form: 'some', options: pillars, words: 'pillar' },
    { field: 'speakers', form: 'list' },
    { field: 'holders', form: 'list' },
  ],
  results: [
    { field: 'what', form: 'words' },
    { field: 'status', form: 'one', options: resultStatuses, words: 'resultStatus' },
    { field: 'date', form: 'date' },
  ],
  indicators: [
    { field: 'metric', form: 'one', options: metrics, words: 'metric' },
    { field: 'kind', form: 'one', options: ['actual', 'target'], words: 'indicatorKind' },
    { field: 'value', form: 'number' },
    { field: 'date', form: 'date' },
  ],
  encounters: [
    { field: 'kind', form: 'one', options: encounterKinds, words: 'encounterKind' },
    { field: 'status', form: 'one', options: ['held', 'planned'], words: 'encounterStatus' },
    { field: 'date', form: 'date' },
    { field: 'place', form: 'words' },
  ],
  offices: [
    { field: 'name', form: 'words' },
    { field: 'office', form: 'words' },
    { field: 'country', form: 'words' },
  ],
  things: [
    { field: 'kind', form: 'one', options: thingKinds, words: 'thingKind' },
    { field: 'name', form: 'words' },
    { field: 'date', form: 'date' },
  ],
};

/** What was written, as the field holds it: nothing written is nothing known. */
export function valueOf({ form }: Editable, written: string): string | string[] | number | null {
  const text = written.trim();
  if (form === 'list' || form === 'some') return text.split(',').flatMap((part) => part.trim() || []);
  if (text === '') return null;
  return form === 'number' ? Number(text) : text;
}

/** A field's value as it is written in its field. */
export function writtenOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
