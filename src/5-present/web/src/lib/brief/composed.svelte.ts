import { noEdits } from '$lib/facts.ts';
import type { Brief, BriefEdits, BriefPages, BriefSectionKey } from '$lib/facts.ts';
import { ApiError, fetchBrief, send } from '$lib/data/api.ts';
import { ledgerChanges } from '$lib/data/events.svelte.ts';
import { recall, remember } from '$lib/data/memory.ts';
import type { Asked } from './wish.ts';

/** A step of composing that can be taken back. */
type Step = (edits: BriefEdits) => BriefEdits;

const restMs = 1000;

/** The brief that is being composed: written anew with each change; what a person changes is kept in this browser. */
export class Composed {
  brief = $state.raw<Brief | null>(null);
  /** On which pages it prints; null until they are laid out. */
  pages = $state.raw<BriefPages | null>(null);
  error = $state.raw<ApiError | null>(null);
  /** What is shown is older than what was chosen and changed: the brief is being written anew. */
  isBehind = $state(false);
  edits = $state.raw<BriefEdits>(noEdits);
  #past = $state.raw<BriefEdits[]>([]);
  #relation: () => string;
  #asked: () => Asked;
  #again = $state(0);

  constructor(relation: () => string, asked: () => Asked) {
    this.#relation = relation;
    this.#asked = asked;
    $effect(() => {
      this.edits = keptEdits(relation());
      this.#past = [];
    });
    $effect(() => {
      void ledgerChanges();
      void this.#again;
      const controller = new AbortController();
      void this.#write(this.#body(), controller.signal);
      return () => controller.abort();
    });
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get isChanged(): boolean {
    const { struck, order, remarks } = this.edits;
    return struck.length + order.length + remarks.length > 0;
  }

  again(): void {
    this.#again++;
  }

  strike(id: string): void {
    this.#change((edits) => ({ ...edits, struck: [...edits.struck, id] }));
  }

  /** Moves a line one place up or down in its group. */
  move(group: { lines: { id: string }[] }, id: string, step: 1 | -1): void {
    const ids = group.lines.map((line) => line.id);
    const at = ids.indexOf(id);
    if (at < 0 || at + step < 0 || at + step >= ids.length) return;
    ids.splice(at, 1);
    ids.splice(at + step, 0, id);
    this.#change((edits) => ({ ...edits, order: [...edits.order.filter((one) => !ids.includes(one)), ...ids] }));
  }

  remark(section: BriefSectionKey, text: string): void {
    this.#change((edits) => ({ ...edits, remarks: [...edits.remarks, { section, text, who: null }] }));
  }

  removeRemark(section: BriefSectionKey, index: number): void {
    this.#change((edits) => {
      const own = edits.remarks.filter((remark) => remark.section === section)[index];
      return { ...edits, remarks: edits.remarks.filter((remark) => remark !== own) };
    });
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#keep(before);
  }

  /** Everything as the machine wrote it; this, too, can be undone. */
  reset(): void {
    this.#change(() => noEdits);
  }

  /** Takes over what was changed in a brief that was kept; this, too, can be undone. */
  take(edits: BriefEdits): void {
    this.#change(() => edits);
  }

  async file(form: 'md' | 'docx' | 'pdf'): Promise<void> {
    const { template } = this.#asked();
    await fetchBrief(form, { ...this.#body(), template: form === 'docx' ? template : null });
  }

  #body(): object {
    const { wish, asOf } = this.#asked();
    const { home, ...others } = wish;
    return {
      ...(asOf ? { asOf } : {}),
      wish: { ...others, ...(home ? { home } : {}), relation: this.#relation() },
      edits: this.edits,
    };
  }

  #change(step: Step): void {
    this.#past = [...this.#past, this.edits];
    this.#keep(step(this.edits));
  }

  #keep(edits: BriefEdits): void {
    this.edits = edits;
    remember(`brief.${this.#relation()}`, this.isChanged ? JSON.stringify(edits) : null);
  }

  async #write(body: object, signal: AbortSignal): Promise<void> {
    this.isBehind = true;
    try {
      const brief = await send<Brief>('/briefs', body, signal);
      if (signal.aborted) return;
      this.isBehind = false;
      this.brief = brief;
      this.pages = null;
      this.error = null;
      // Laying pages out keeps the server busy: it waits until nobody has changed anything for a moment.
      await new Promise((done) => setTimeout(done, restMs));
      if (signal.aborted) return;
      const pages = await send<BriefPages>('/brief-pages', body, signal);
      if (!signal.aborted) this.pages = pages;
    } catch (error) {
      if (signal.aborted) return;
      this.isBehind = false;
      this.error = error instanceof ApiError ? error : new ApiError(null, { cause: error });
    }
  }
}

function keptEdits(relation: string): BriefEdits {
  try {
    return { ...noEdits, ...(JSON.parse(recall(`brief.${relation}`) ?? '{}') as Partial<BriefEdits>) };
  } catch {
    return noEdits;
  }
}
