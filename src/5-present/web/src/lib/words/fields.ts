import type {
  AnyRecord,
  Commitment,
  Encounter,
  Indicator,
  OfficeHolding,
  RecordKind,
  Records,
  Result,
  Thing,
} from '$lib/facts.ts';
import { t } from '$lib/language/language.svelte.ts';
import type { Message } from '$lib/language/language.svelte.ts';
import { dateWords } from '$lib/language/dates.ts';
import { countriesWords, placeWords } from '$lib/language/names.ts';
import { figureWords, metricWords } from '$lib/language/numbers.ts';

/** One field of a record as the machine read it; null is shown as unknown. `voice` tells whose words the value is. */
export interface Field {
  /** The field's name in the reading format, by which `unsure` knows it. */
  name: string;
  label: Message;
  value: string | null;
  voice: 'machine' | 'record';
}

const field = (name: string, label: Message, value: string | null, voice: Field['voice'] = 'machine'): Field => ({
  name,
  label,
  value: value || null,
  voice,
});
const date = (edtf: string | null): string | null => edtf && dateWords(edtf);

const fieldsOf: { [K in RecordKind]: (record: Records[K][number]) => Field[] } = {
  commitments: (record: Commitment) => [
    field('action', 'field.action', record.action, 'record'),
    field('force', 'field.force', t(`force.${record.force}`)),
    field('speakers', 'field.speakers', record.speakers.join(', '), 'record'),
    field('holders', 'field.holders', countriesWords(record.holders)),
    field('pillars', 'field.pillars', record.pillars.map((pillar) => t(`pillar.${pillar}`)).join('; ')),
    field('due', 'field.due', date(record.due)),
  ],
  results: (record: Result) => [
    field('what', 'field.what', record.what, 'record'),
    field('status', 'field.status', t(`resultStatus.${record.status}`)),
    field('pillars', 'field.pillars', record.pillars.map((pillar) => t(`pillar.${pillar}`)).join('; ')),
    field('date', 'field.date', date(record.date)),
  ],
  encounters: (record: Encounter) => [
    field('kind', 'field.encounter', t(`encounterKind.${record.kind}`)),
    field('participants', 'field.participants', record.participants.map(participantWords).join('; ')),
    field('date', 'field.date', date(record.date)),
    field('place', 'field.place', record.place && placeWords(record.place)),
    field('status', 'field.status', t(`encounterStatus.${record.status}`)),
  ],
  indicators: (record: Indicator) => [
    field('metric', 'field.metric', metricWords(record.of ?? record.metric)),
    field('kind', 'field.indicatorKind', t(`indicatorKind.${record.kind}`)),
    field(
      'value',
      'field.value',
      figureWords({ ...record, per: record.per ?? null, qualifier: record.qualifier ?? null }),
    ),
    field('date', 'field.date', date(record.date)),
    field('scope', 'field.scope', record.scope && countriesWords(record.scope.split('-'))),
    ...(record.basis ? [field('basis', 'field.basis', t(`basis.${record.basis}`))] : []),
  ],
  offices: (record: OfficeHolding) => [
    field('name', 'field.person', record.name, 'record'),
    field('office', 'field.office', record.office, 'record'),
    field('country', 'field.country', record.country && countriesWords([record.country])),
  ],
  things: (record: Thing) => [
    field('name', 'field.name', record.name, 'record'),
    field('kind', 'field.thing', t(`thingKind.${record.kind}`)),
    field('date', 'field.date', date(record.date)),
    ...(record.number === null ? [] : [field('number', 'field.number', String(record.number))]),
  ],
};

function participantWords({ name, country }: Encounter['participants'][number]): string {
  return country ? `${name} (${countriesWords([country])})` : name;
}

/** What was read of a record, field by field. */
export function readFields(kind: RecordKind, record: AnyRecord): Field[] {
  return (fieldsOf[kind] as (record: AnyRecord) => Field[])(record);
}

/** Fields whose name in the reading format does not say what they are. */
const ownLabels: Record<string, Message> = {
  'encounters kind': 'field.encounter',
  'indicators kind': 'field.indicatorKind',
  'offices name': 'field.person',
  'things kind': 'field.thing',
};

/** What a field of a kind of record is called, by its name in the reading format. */
export function fieldLabel(kind: RecordKind, name: string): Message {
  return ownLabels[`${kind} ${name}`] ?? (`field.${name}` as Message);
}
