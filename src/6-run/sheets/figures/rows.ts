import { countryCodes, countryName, InputError, isEdtf, readRelation, isCountryCode } from '../../../0-facts/index.ts';
import type { Indicator, Told } from '../../../0-facts/index.ts';
import { readDates, readUnit } from '../../../2-read/index.ts';
import type { TableRow } from '../table.ts';
import { same } from '../table.ts';
import type { FigureField } from './columns.ts';
import { measured } from './metrics.ts';
import { numberIn } from './numbers.ts';
import type { DecimalMark } from './numbers.ts';

/** What holds for rows that do not say it themselves. */
export interface FigureDefaults {
  metric: string | null;
  unit: string | null;
  scope: string | null;
}

export type FigureRow = TableRow<FigureField>;
type Figure = Omit<Indicator, 'evidence' | 'unsure' | 'rule'>;

/** The figure of a row; an error says which cell is not understood, and what would be. */
export function figureOf(row: FigureRow, defaults: FigureDefaults, mark: DecimalMark | null): Figure {
  const { values } = row;
  const unitWords = values.unit ?? defaults.unit;
  if (unitWords === null) throw missing('unit');
  const unit = readScaled(unitWords);
  if (!unit) throw unread('unit', unitWords);
  const metricWords = values.metric ?? defaults.metric;
  if (metricWords === null) throw missing('metric');
  const what = measured(metricWords, unit.unit === 'count' ? unitWords : unit.unit);
  if (!what) throw unread('metric', metricWords);
  const number = numberIn(row.cells.value!, mark);
  if (number === 'unsure') throw unsureNumber(values.value!);
  if (number === null) throw unread('value', values.value!);
  return {
    ...what,
    kind: kindOf(values.kind),
    // Without the dust of binary fractions: 2.2 × 1e9.
    value: Number((number * unit.scale).toPrecision(14)),
    unit: unit.unit,
    date: periodOf(values.date),
    scope: scopeOf(values.scope ?? defaults.scope),
  };
}

const scales: [words: RegExp, scale: number][] = [
  [/\btrillions?\b/i, 1e12],
  [/\bbillions?\b/i, 1e9],
  [/\bmillions?\b/i, 1e6],
  [/\bthousands?\b/i, 1e3],
];

/** English words of scale may stand before or behind: `USD million`, `million USD`. A percent sign or a bare scale is one, too. */
function readScaled(words: string): { unit: string; scale: number } | null {
  const found = scales.find(([pattern]) => pattern.test(words));
  const rest = (found ? words.replace(found[0], '') : words).replace(/\s+/g, ' ').trim();
  const scale = found?.[1] ?? 1;
  if (rest === '' || /^(?:count|persons?|people|visits?|visitors?|projects?)$/i.test(rest))
    return { unit: 'count', scale };
  if (/^(?:percent|per cent|phần trăm)$/i.test(rest)) return { unit: 'percent', scale };
  const unit = readUnit(rest);
  return unit && { unit: unit.unit, scale: unit.scale * scale };
}

function kindOf(words: string | undefined): Indicator['kind'] {
  if (words === undefined || ['actual', 'thực hiện', 'thực tế', 'đạt được'].some((one) => same(one, words)))
    return 'actual';
  if (['target', 'plan', 'mục tiêu', 'chỉ tiêu', 'kế hoạch'].some((one) => same(one, words))) return 'target';
  throw unread('kind', words);
}

/** A year, a day, `Quý I/2025`, `6 tháng đầu năm 2025`; EDTF as it is. */
function periodOf(words: string | undefined): string {
  if (words === undefined) throw missing('date');
  const year = /^(?:năm )?(\d{4})$/i.exec(words)?.[1];
  if (year !== undefined) return year;
  if (isEdtf(words)) return words;
  const [found, ...others] = readDates(words, null);
  if (found && others.length === 0 && found.exact.length === words.length && !found.edtf.startsWith('XXXX'))
    return found.edtf;
  throw unread('date', words);
}

/** Codes (`LAO-VNM`, `LAO`) or the name of one country in either language; the world where it says so. */
function scopeOf(words: string | null): string | null {
  if (words === null) throw missing('scope');
  if (['world', 'thế giới', 'toàn cầu'].some((one) => same(one, words))) return null;
  const code = words.trim().toUpperCase();
  if (isCountryCode(code)) return code;
  const named = countryCodes.find((one) => same(countryName(one, 'vi'), words) || same(countryName(one, 'en'), words));
  const scope = named ?? readRelation(words).id;
  if (scope === null) throw unread('scope', words);
  return scope;
}

const names: Record<FigureField, Told> = {
  metric: { en: 'metric', vi: 'chỉ tiêu' },
  date: { en: 'date', vi: 'thời gian' },
  value: { en: 'value', vi: 'giá trị' },
  unit: { en: 'unit', vi: 'đơn vị' },
  scope: { en: 'scope', vi: 'phạm vi' },
  kind: { en: 'kind', vi: 'loại' },
  source: { en: 'source', vi: 'nguồn' },
};
const expectations: Record<FigureField, Told> = {
  metric: {
    en: 'a metric of the reading format, such as trade-turnover, or its name in words',
    vi: 'tên chỉ tiêu bằng lời, hoặc khóa như trade-turnover',
  },
  date: {
    en: 'a year or another time, such as 2025, 2025-06 or 6 tháng đầu năm 2025',
    vi: 'năm hay khoảng thời gian, như 2025, 2025-06 hoặc 6 tháng đầu năm 2025',
  },
  value: { en: 'a number', vi: 'một con số' },
  unit: {
    en: 'a currency, % or what is counted, such as triệu USD',
    vi: 'tiền tệ, % hoặc thứ được đếm, như triệu USD',
  },
  scope: {
    en: 'a relation or a country, such as LAO-VNM, LAO or Lào',
    vi: 'quan hệ hoặc nước, như LAO-VNM, LAO hoặc Lào',
  },
  kind: { en: 'actual or target', vi: 'thực hiện hoặc mục tiêu' },
  source: { en: 'words', vi: 'lời' },
};

function missing(of: FigureField): InputError {
  const [field, expected] = [names[of], expectations[of]];
  const message = `the row has no ${field.en}; expected ${expected.en}. Put it in a column, or tell it for all rows.`;
  return new InputError('figures/missing', message, { cause: { values: { field, expected } } });
}

function unread(of: FigureField, found: string): InputError {
  const [field, expected] = [names[of], expectations[of]];
  const message = `"${found}" is not understood as ${field.en}; expected ${expected.en}.`;
  return new InputError('figures/unread', message, { cause: { values: { field, found, expected } } });
}

function unsureNumber(found: string): InputError {
  const message = `"${found}" may be thousands or decimals, and no other number of the column tells. Say it with --decimal comma or --decimal point.`;
  return new InputError('figures/unsure-number', message, { cause: { values: { found } } });
}
