/** Hides a column of a sheet in its XML: what other columns look like stays, and no cell is touched. */
export function withHidden(xml: string, column: number, prefix = ''): string {
  const [begin, end] = [`<${prefix}cols>`, `</${prefix}cols>`];
  const hidden = `<${prefix}col min="${column}" max="${column}" width="9" hidden="1" customWidth="1"/>`;
  const cols = new RegExp(`${begin}([^]*?)${end}`).exec(xml);
  if (!cols) return xml.replace(new RegExp(`<${prefix}sheetData[\\s/>]`), (data) => `${begin}${hidden}${end}${data}`);
  const pieces = [...cols[1]!.matchAll(/<(?:\w+:)?col\b[^>]*?(?:\/>|><\/(?:\w+:)?col>)/g)].flatMap(([col]) =>
    without(col, column),
  );
  const place = pieces.findIndex((col) => bound(col, 'min') > column);
  pieces.splice(place < 0 ? pieces.length : place, 0, hidden);
  return xml.replace(cols[0], () => `${begin}${pieces.join('')}${end}`);
}

/** A stretch of columns without one of them: up to two stretches. */
function without(col: string, column: number): string[] {
  const [min, max] = [bound(col, 'min'), bound(col, 'max')];
  if (column < min || column > max) return [col];
  const stretch = (from: number, to: number): string[] =>
    from > to ? [] : [col.replace(/min="\d+"/, `min="${from}"`).replace(/max="\d+"/, `max="${to}"`)];
  return [...stretch(min, column - 1), ...stretch(column + 1, max)];
}

const bound = (col: string, name: 'min' | 'max'): number =>
  Number(new RegExp(`\\b${name}="(\\d+)"`).exec(col)?.[1] ?? 0);
