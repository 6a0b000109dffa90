import { exampleMark, exportColumns } from '../../0-facts/messages/index.ts';
import { csvOf } from './csv.ts';
import { inBytes } from './exporter.ts';
import type { Exporter } from './exporter.ts';
import type { ExportSource } from './source.ts';
import { columnsOf, tables } from './tables.ts';
import { zipOf } from './zip.ts';
import type { Entry } from './zip.ts';

/** All tables and what their columns mean, as a Frictionless Data Package (version 1) in one archive. */
export const exporter: Exporter = {
  mediaType: 'application/zip',
  ending: 'zip',
  write: (source) => zipOf(entries(source), source.moment.day),
};

function* entries(source: ExportSource): Iterable<Entry> {
  yield { name: 'datapackage.json', content: inBytes(json(descriptorOf(source))) };
  for (const table of tables) yield { name: `data/${table.name}.csv`, content: inBytes(csvOf(table, source)) };
}

async function* json(value: unknown): AsyncIterable<string> {
  yield `${JSON.stringify(value, null, 2)}\n`;
}

function descriptorOf(source: ExportSource) {
  const { example, language, moment, version } = source;
  return {
    profile: 'tabular-data-package',
    name: example ? 'ganket-example' : 'ganket',
    title: example ? `Ganket: ${exampleMark}` : 'Ganket',
    description: 'What states promised each other, on which words, and what came of it. Dates are EDTF (ISO 8601-2).',
    version,
    ...(example && { example: exampleMark }),
    asOf: moment.asOf ?? moment.day,
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      path: `data/${table.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
      schema: {
        fields: columnsOf(table, source).map(({ name, type }) => ({
          name,
          type,
          title: exportColumns[name]?.[language] ?? name,
        })),
        missingValues: [''],
        ...(table.key.length > 0 && { primaryKey: table.key }),
        ...(table.foreign.length > 0 && { foreignKeys: table.foreign.map(foreignKey) }),
      },
    })),
  };
}

const foreignKey = ({ column, table }: { column: string; table: string }) => ({
  fields: column,
  reference: { resource: table, fields: 'id' },
});
