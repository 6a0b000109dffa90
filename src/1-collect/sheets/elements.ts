import { elementsIn } from '../xml.ts';

/** What the names of a file's own elements begin with: nothing, or a prefix such as `x:`, as some programs write. */
export function prefixOf(xml: string): string {
  return /<([\w.-]+:)?[\w.-]+[\s/>]/.exec(xml.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, ''))?.[1] ?? '';
}

/** Goes through a file of a workbook: its own elements by their plain names; those of other vocabularies are passed over. */
export function sheetElementsIn(xml: string, { open, close, text }: Parameters<typeof elementsIn>[1]): void {
  const prefix = prefixOf(xml);
  const isOwn = (name: string): boolean => name.startsWith(prefix) && !name.includes(':', prefix.length);
  elementsIn(xml, {
    open: (tag) => {
      if (isOwn(tag.name)) open({ ...tag, name: tag.name.slice(prefix.length) });
    },
    close: (tag) => {
      if (isOwn(tag.name)) close?.({ ...tag, name: tag.name.slice(prefix.length) });
    },
    text: (piece) => text?.(piece),
  });
}
