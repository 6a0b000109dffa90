import type { Brief, BriefPages } from '../../0-facts/index.ts';
import { InputError } from '../../0-facts/index.ts';
import { briefMarkdown } from './markdown.ts';

/** The forms of a printed brief, by the ending of its file. */
export const briefForms = ['md', 'docx', 'pdf'] as const;
export type BriefForm = (typeof briefForms)[number];

/**
 * The file of a brief. A DOCX may take its styles from a template: the bytes of another DOCX, whose styles of the same
 * names replace the house's own. The heavy libraries are loaded when they are needed.
 */
export async function renderBrief(brief: Brief, form: BriefForm, template?: Uint8Array): Promise<Uint8Array> {
  if (template && form !== 'docx') throw templateRefusal(form);
  if (form === 'docx') return await (await import('./word/document.ts')).briefDocx(brief, template);
  if (form === 'pdf') return await (await import('./pdf/print.ts')).briefPdf(brief);
  return new TextEncoder().encode(briefMarkdown(brief));
}

/** On which pages of its PDF a brief stands. */
export async function briefPages(brief: Brief): Promise<BriefPages> {
  return (await import('./pdf/print.ts')).pagesOfPdf(brief);
}

function templateRefusal(form: BriefForm): InputError {
  const message = `A template gives a brief in Word its styles; a brief as .${form} has none to take. Leave the template out, or write the brief as .docx.`;
  return new InputError('brief/template', message, { cause: { values: { form } } });
}
