import type { Document, PageFormat } from '../document.ts';
import { untold } from '../plain-text.ts';
import { refuse } from '../refusal.ts';
import { titleIn } from '../title.ts';

/** Rich Text Format, as WordPad and offices of every age write it. */
export const format: PageFormat = {
  endings: ['.rtf'],
  mediaTypes: ['application/rtf', 'text/rtf'],
  signature: 'RTF',
  async read(bytes, { source }): Promise<Document> {
    const { wordsIn } = await import('./rtf/words.ts');
    const { paragraphs, title, isCutOff } = wordsIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (isCutOff) throw cutOff(source);
    if (paragraphs.length === 0)
      throw refuse('empty', `${source} is empty; expected the text of an article.`, { source });
    const text = paragraphs.join('\n\n');
    return { ...untold, text, title: titleIn(text) ?? title };
  },
};

function cutOff(source: string): Error {
  const found = 'it ends within a group';
  const message = `${source} is broken or cut off as RTF: ${found}. Fetch or copy it again, or open it in Word or LibreOffice and save it anew.`;
  return refuse('broken-document', message, { source, found });
}
