import { elementsIn } from '../../xml.ts';

/**
 * For each entry of a feed the address that its link is to be read against (`xml:base`, which holds for all within an
 * element); nothing where a feed tells none, or is not well-formed.
 */
export function basesIn(feed: string, source: string): string[] {
  if (!/\sxml:base\s*=/.test(feed)) return [];
  const within: string[] = [source];
  const bases: string[] = [];
  let isLinked = true;
  try {
    elementsIn(feed, {
      open({ name, attributes }) {
        const base = within.at(-1)!;
        const own = URL.parse(attributes['xml:base'] ?? '', base)?.href ?? base;
        within.push(own);
        if (isEntry(name)) {
          bases.push(own);
          isLinked = false;
        }
        if (isLinked || localName(name) !== 'link' || !/^(?:|alternate)$/.test(attributes['rel'] ?? '')) return;
        bases[bases.length - 1] = own;
        isLinked = true;
      },
      close({ name }) {
        within.pop();
        if (isEntry(name)) isLinked = true;
      },
    });
  } catch {
    return [];
  }
  return bases;
}

const localName = (name: string): string => name.replace(/^\w+:/, '');
const isEntry = (name: string): boolean => /^(?:entry|item)$/.test(localName(name));
