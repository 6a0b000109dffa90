import { elementsIn } from '../../xml.ts';

/** How the points of one level of a list are marked; a bullet has no format. */
export interface Level {
  format: string;
  /** `%1%.%2%)`: what stands around the numbers of this level and those above it. */
  shown: string;
  start: number;
}

export interface Styles {
  /** By the name of their style; that of headings has the name ''. */
  lists: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  /** Styles of letters and paragraphs that hide what is written in them. */
  hidden: ReadonlySet<string>;
}

/** Offices count ten levels. */
const deepest = 100;

/** What the styles of a document say of its lists, and of what is hidden. */
export function stylesOf(parts: readonly string[]): Styles {
  const lists = new Map<string, Map<number, Level>>();
  const hidden = new Set<string>();
  for (const part of parts) {
    let levels: Map<number, Level> | null = null;
    let style = '';
    elementsIn(part, {
      open({ name, attributes }) {
        if (name === 'text:list-style' || name === 'text:outline-style') {
          levels = new Map();
          lists.set(name === 'text:outline-style' ? '' : (attributes['style:name'] ?? ''), levels);
        } else if (levels && /^text:(?:list|outline)-level-style/.test(name)) {
          const level = Number(attributes['text:level'] ?? 1);
          if (level <= deepest) levels.set(level, levelOf(name, attributes));
        } else if (name === 'style:style') style = attributes['style:name'] ?? '';
        else if (name === 'style:text-properties' && attributes['text:display'] === 'none') hidden.add(style);
      },
      close({ name }) {
        if (name === 'text:list-style' || name === 'text:outline-style') levels = null;
      },
    });
  }
  hidden.delete('');
  return { lists, hidden };
}

function levelOf(name: string, attributes: Readonly<Record<string, string>>): Level {
  const own = Number(attributes['text:level'] ?? 1);
  const format = name.endsWith('bullet') || name.endsWith('image') ? '' : (attributes['style:num-format'] ?? '');
  const above = Math.min(own, Number(attributes['text:display-levels'] ?? 1), deepest);
  const numbers = Array.from({ length: above }, (_, i) => `%${own - above + 1 + i}%`).join('.');
  const usual = `${attributes['style:num-prefix'] ?? ''}${numbers}${attributes['style:num-suffix'] ?? ''}`;
  const shown = attributes['style:num-list-format'] ?? attributes['loext:num-list-format'] ?? usual;
  return { format, shown: name.endsWith('bullet') ? '-' : shown, start: Number(attributes['text:start-value'] ?? 1) };
}
