import { defaultModel, Entity, Model } from '@opensanctions/followthemoney';
import type { IEntityDatum } from '@opensanctions/followthemoney';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TrialRun } from '../trial.ts';

/** The export for investigators, opened by the library and the model of those who make FollowTheMoney. */

const visit = {
  id: 'visit',
  title: 'Hai Bộ trưởng hội đàm tại Hà Nội',
  publishedOn: '2026-03-11',
  text: `Ngày 11/3/2026, tại Hà Nội, Bộ trưởng Bộ Công Thương Trịnh Khắc Vĩnh hội đàm với Bộ trưởng Bộ Công Thương Lào Bounthan Sengdara.
Hai bên nhất trí nâng kim ngạch thương mại song phương lên 12 tỷ USD vào năm 2031.`,
};
const market = {
  id: 'market',
  text: 'Việt Nam và Campuchia nhất trí mở chợ biên giới Cho Vàm Trắng.',
  publishedOn: '2026-05-20',
};

const model = new Model(defaultModel);
let trial: TrialRun;
let entities: Map<string, Entity>;

beforeAll(async () => {
  trial = new TrialRun();
  const input = [visit, market].map((article) => `${JSON.stringify(article)}\n`).join('');
  await trial.run(['import', '--jsonl', '--ledger', 'so.db'], { input });
  const { stdout } = await trial.run(['export', 'ftm', '--out', '-', '--ledger', 'so.db']);
  const lines = stdout.trimEnd().split('\n');
  // The model refuses a schema that it does not have, and a property that the schema does not have.
  const read = lines.map((line) => model.getEntity(JSON.parse(line) as IEntityDatum));
  entities = new Map(read.map((entity) => [entity.id, entity]));
  expect(entities.size).toBe(lines.length);
});
afterAll(() => trial.remove());

const valuesOf = (entity: Entity, property: string): string[] => entity.getProperty(property).map(String);

test('has each kind of entity', () => {
  const schemata = new Set([...entities.values()].map(({ schema }) => schema.name));
  expect([...schemata].sort()).toEqual(['Article', 'Event', 'Occupancy', 'Person', 'Position', 'Project']);
});

test('of each entity all is there that its schema requires, and something to call it by', () => {
  for (const entity of entities.values()) {
    const missing = entity.schema.required?.filter((name) => !entity.getFirst(name)) ?? [];
    expect([entity.schema.name, missing]).toEqual([entity.schema.name, []]);
    if (!entity.schema.edge) expect(entity.getCaption()).not.toBe('');
  }
});

test('each value is one of its type, and each entity that is named is there and of the schema it may be', () => {
  const types = new Set<string>();
  for (const entity of entities.values())
    for (const property of entity.getProperties())
      for (const value of valuesOf(entity, property.name)) {
        const { type } = property;
        types.add(type.name);
        const told = [entity.schema.name, property.name, value];
        if (type.isEntity)
          expect([...told, entities.get(value)?.schema.isA(property.getRange())]).toEqual([...told, true]);
        if (type.values.size > 0) expect([...told, type.values.has(value)]).toEqual([...told, true]);
        if (type.name === 'date') expect(value).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
        expect(value.length).toBeLessThanOrEqual(property.maxLength ?? type.maxLength);
      }
  expect([...types]).toEqual(expect.arrayContaining(['country', 'date', 'entity', 'name']));
});

test('the persons, the encounter and the commitment of an article are told, with the article as their proof', () => {
  const named = (schema: string): Entity[] => [...entities.values()].filter((entity) => entity.schema.name === schema);
  expect(
    named('Person')
      .map((person) => person.getCaption())
      .sort(),
  ).toEqual(['Bounthan Sengdara', 'Trịnh Khắc Vĩnh']);
  const [event] = named('Event');
  expect(event!.getTemporalStart()?.value).toBe('2026-03-11');
  expect(valuesOf(event!, 'country').sort()).toEqual(['la', 'vn']);
  const project = named('Project').find((one) => valuesOf(one, 'country').includes('la'))!;
  expect(project.getTemporalEnd()?.value).toBe('2031');
  const proof = entities.get(valuesOf(project, 'proof')[0]!)!;
  expect(proof.getCaption()).toBe(visit.title);
});
