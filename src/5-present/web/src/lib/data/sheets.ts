import type { SheetColumns, SheetImported, SheetPreview, SheetTable } from '$lib/facts.ts';
import { client, saveAs } from './api.ts';

/** A hand-kept table on its way in and out. */

const formOf = (
  file: File,
  more: Record<string, string | null> = {},
): { body: never; bodySerializer: () => FormData } => {
  const form = new FormData();
  form.append('file', file);
  for (const [name, value] of Object.entries(more)) if (value) form.append(name, value);
  // The description has the file as text; what is sent is the form.
  return { body: form as never, bodySerializer: () => form };
};

export async function previewSheet(file: File): Promise<SheetPreview> {
  const { data } = await client.POST('/sheets/preview', formOf(file));
  return data as SheetPreview;
}

export async function keepMapping(
  table: string,
  body: { name: string; relation: string; sheet: string; columns: SheetColumns },
): Promise<SheetTable> {
  const { data } = await client.PUT('/sheets/{table}', { params: { path: { table } }, body: body as never });
  return data as SheetTable;
}

export async function bringInSheet(table: string, file: File, pillar: string | null): Promise<SheetImported> {
  const { data } = await client.POST('/sheets/{table}/rows', {
    params: { path: { table } },
    ...formOf(file, { pillar }),
  });
  return data as SheetImported;
}

/** The same file with the states of its rows filled in, handed to the browser to keep. */
export async function fillSheet(table: string, file: File): Promise<void> {
  const { data } = await client.POST('/sheets/{table}/filled', {
    params: { path: { table } },
    ...formOf(file),
    parseAs: 'blob',
  });
  saveAs(file.name, data as unknown as Blob);
}
