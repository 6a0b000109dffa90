import type { SheetColumns, SheetFilled, SheetImported, SheetPreview, SheetTable } from '$lib/facts.ts';
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

/** The same file with the states of its rows filled in, handed to the browser to keep; answers what was written and what not. */
export async function fillSheet(table: string, file: File): Promise<SheetFilled> {
  const { data } = await client.POST('/sheets/{table}/filled', {
    params: { path: { table } },
    ...formOf(file),
    headers: { accept: 'application/json' },
  });
  const made = data as unknown as SheetFilled;
  const bytes = Uint8Array.from(atob(made.file), (sign) => sign.charCodeAt(0));
  saveAs(file.name, new Blob([bytes], { type: made.mediaType }));
  return made;
}
