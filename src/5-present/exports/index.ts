import { exporter as csv } from './csv.ts';
import { exporter as datapackage } from './datapackage.ts';
import type { Exporter } from './exporter.ts';
import { exporter as ftm } from './ftm.ts';
import { exporter as jsonl } from './jsonl.ts';
import { exporter as plover } from './plover.ts';
import { exporter as xlsx } from './xlsx.ts';

/** The forms in which the ledger goes out, by the names that the command and the API know them by. */
export const exporters = { csv, jsonl, xlsx, datapackage, ftm, plover } satisfies Record<string, Exporter>;
