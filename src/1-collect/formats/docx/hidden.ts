import { elementsIn } from '../../xml.ts';

/** A property that is there is on, unless it says otherwise. */
export const isOn = (value: string | undefined): boolean => !/^(?:0|false|off)$/.test(value ?? '');

/** The styles, of letters and of paragraphs, that hide what is written in them. */
export function hiddenStyles(stylesXml: string): Set<string> {
  const styles = new Map<string, { isHidden: boolean | null; basedOn: string | null }>();
  let style: { isHidden: boolean | null; basedOn: string | null } | undefined;
  elementsIn(stylesXml, {
    open({ name, attributes }) {
      const value = attributes['w:val'];
      if (name === 'w:style') {
        style = { isHidden: null, basedOn: null };
        styles.set(attributes['w:styleId'] ?? '', style);
      } else if (style && name === 'w:basedOn') style.basedOn = value ?? null;
      else if (style && name === 'w:vanish') style.isHidden = isOn(value);
    },
    close({ name }) {
      if (name === 'w:style') style = undefined;
    },
  });
  const hides = (id: string | null, deep = 0): boolean => {
    const found = id === null || deep > styles.size ? undefined : styles.get(id);
    return found ? (found.isHidden ?? hides(found.basedOn, deep + 1)) : false;
  };
  return new Set([...styles.keys()].filter((id) => hides(id)));
}
