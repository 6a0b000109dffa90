import { columnName, columnNumber } from './columns.ts';
import { prefixOf, sheetElementsIn } from './elements.ts';
import { Places } from './places.ts';

/** Cells that one formula may fill: more are counted as none, as no sheet that people keep by hand has them. */
const mostFilled = 100_000;

interface Formulas {
  formulas: Set<string>;
  uncalculated: Set<string>;
}

/**
 * The cells of a sheet whose value a formula makes (ECMA-376, 18.3.1.40), those that an array formula fills as well; and
 * those of which no value is kept.
 */
export function formulasIn(xml: string): Formulas {
  const found = new Set<string>();
  const uncalculated = new Set<string>();
  const places = new Places();
  let [ref, type, value] = ['', '', ''];
  let [isFormula, isValue] = [false, false];
  sheetElementsIn(xml, {
    open({ name, attributes }) {
      if (name === 'row') places.beginRow(attributes['r']);
      if (name === 'c') {
        ref = places.next(attributes['r']).ref;
        [type, value, isFormula] = [attributes['t'] ?? '', '', false];
      }
      isValue = name === 'v' || name === 't';
      if (name !== 'f') return;
      isFormula = true;
      found.add(ref);
      if (attributes['t'] === 'array' || attributes['t'] === 'dataTable')
        for (const one of cellsIn(attributes['ref'] ?? '')) found.add(one);
    },
    text(piece) {
      if (isValue) value += piece;
    },
    close({ name }) {
      isValue = false;
      // Words of no letters are a value, too.
      if (name === 'c' && isFormula && value === '' && type !== 'str') uncalculated.add(ref);
    },
  });
  return { formulas: found, uncalculated };
}

function cellsIn(range: string): string[] {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  if (left === undefined || right === undefined) return [];
  const [from, to, first, last] = [columnNumber(left), columnNumber(right), Number(top), Number(bottom)];
  if ((to - from + 1) * (last - first + 1) > mostFilled) return [];
  const refs: string[] = [];
  for (let column = from; column <= to; column++)
    for (let row = first; row <= last; row++) refs.push(`${columnName(column)}${row}`);
  return refs;
}

/**
 * The workbook's own file with the wish to be calculated anew when it is opened (ECMA-376, 18.2.2): what its formulas
 * made of cells that are others now would be shown as it was.
 */
export function recalculated(workbookXml: string): string {
  const prefix = prefixOf(workbookXml);
  const wish = 'fullCalcOnLoad="1"';
  const known = new RegExp(`<${prefix}calcPr\\b[^>]*>`).exec(workbookXml)?.[0];
  if (known) {
    if (known.includes(wish)) return workbookXml;
    const rest = known.replace(/\s+fullCalcOnLoad="[^"]*"/, '');
    return workbookXml.replace(known, () => rest.replace(`<${prefix}calcPr`, `<${prefix}calcPr ${wish}`));
  }
  // What may stand before it, the last first.
  for (const name of ['definedNames', 'externalReferences', 'functionGroups', 'sheets']) {
    const end = `</${prefix}${name}>`;
    if (workbookXml.includes(end)) return workbookXml.replace(end, () => `${end}<${prefix}calcPr ${wish}/>`);
  }
  return workbookXml;
}
