import type { Pillar, SheetField, SheetFilled, SheetImported, SheetPreview } from '$lib/facts.ts';
import { ApiError, undoImport } from '$lib/data/api.ts';
import { ledgerGrew } from '$lib/data/events.svelte.ts';
import { bringInSheet, fillSheet, keepMapping, previewSheet } from '$lib/data/sheets.ts';
import { chosenFields, noFields, toColumns, withField } from './mapping.ts';
import type { PreviewedSheet } from './mapping.ts';

/** A table of a person's own on its way in: looked at, mapped, brought in, taken back. */
export class ImportDesk {
  file = $state.raw<File | null>(null);
  preview = $state.raw<SheetPreview | null>(null);
  /** The table it is taken for; a new one where it is the preview's `newTable`. */
  table = $state('');
  sheet = $state.raw<PreviewedSheet | null>(null);
  fields = $state.raw<ReadonlyMap<string, SheetField>>(noFields);
  relation = $state('');
  pillar = $state<Pillar | ''>('');
  made = $state.raw<SheetImported | null>(null);
  isUndone = $state(false);
  /** What was written into the file that went out, and what not. */
  filled = $state.raw<SheetFilled | null>(null);
  busy = $state<'looking' | 'bringing' | null>(null);
  error = $state.raw<ApiError | null>(null);

  readonly known = $derived(this.preview?.tables.find(({ table }) => table === this.table) ?? null);
  readonly mayBringIn = $derived(
    this.relation !== '' && this.busy === null && [...this.fields.values()].includes('action'),
  );

  async look(file: File): Promise<void> {
    [this.file, this.preview, this.made, this.isUndone, this.filled] = [file, null, null, false, null];
    await this.#doing('looking', async () => {
      this.preview = await previewSheet(file);
      this.take(this.preview.tables[0]?.table ?? this.preview.newTable);
    });
  }

  /** Takes the file for a table, with its mapping where that is known. */
  take(table: string): void {
    this.table = table;
    const known = this.preview?.tables.find((one) => one.table === table);
    if (known) this.relation = known.relation;
    const sheets = this.preview?.sheets ?? [];
    this.choose(
      (known && sheets.find(({ name }) => name === known.sheet)) ??
        sheets.find(({ proposed }) => proposed) ??
        sheets[0] ??
        null,
    );
  }

  choose(sheet: PreviewedSheet | null): void {
    this.sheet = sheet;
    this.fields = sheet ? chosenFields(sheet, this.known?.columns ?? null) : noFields;
  }

  hold(letter: string, field: SheetField | null): void {
    this.fields = withField(this.fields, letter, field);
  }

  /** The mapping is kept first, so that the next time the file is known. */
  async bringIn(): Promise<void> {
    const { file, sheet, preview } = this;
    if (!file || !sheet || !preview || !this.mayBringIn) return;
    await this.#doing('bringing', async () => {
      const columns = toColumns(sheet, this.fields);
      await keepMapping(this.table, { name: preview.name, relation: this.relation, sheet: sheet.name, columns });
      this.made = await bringInSheet(this.table, file, this.pillar || null);
      this.isUndone = false;
      ledgerGrew();
    });
  }

  async undo(): Promise<void> {
    const id = this.made?.import;
    if (!id) return;
    await this.#doing('bringing', async () => {
      await undoImport(id, null);
      this.isUndone = true;
      ledgerGrew();
    });
  }

  async fill(): Promise<void> {
    const { file } = this;
    if (!file) return;
    await this.#doing('looking', async () => {
      this.filled = await fillSheet(this.table, file);
    });
  }

  async #doing(what: 'looking' | 'bringing', work: () => Promise<void>): Promise<void> {
    [this.busy, this.error] = [what, null];
    try {
      await work();
    } catch (error) {
      this.error = error instanceof ApiError ? error : new ApiError(null, { cause: error });
    }
    this.busy = null;
  }
}
