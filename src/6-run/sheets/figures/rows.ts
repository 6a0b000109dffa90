import { countryCodes, countryName, InputError, readRelation, isCountryCode } from '../../../0-facts/index.ts';
import type { Indicator, Told } from '../../../0-facts/index.ts';
import type { TableRow } from '../table.ts';
import { same } from '../table.ts';
import type { FigureField } from './columns.ts';
import { measured } from './metrics.ts';
import { numberIn } from './numbers.ts';
import type { DecimalMark } from './numbers.ts';
import { periodOf } from './periods.ts';
import { readScaled } from './units.ts';

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
    date: dateOf(values.date),
    scope: scopeOf(values.scope ?? defaults.scope),
  };
}

function kindOf(words: string | undefined): Indicator['kind'] {
  const kind = words === undefined ? 'actual' : kindIn(words);
  if (kind === null) throw unread('kind', words!);
  return kind;
}

const kinds: Record<Indicator['kind'], readonly string[]> = {
  actual: ['actual', 'thực hiện', 'thực tế', 'đạt được', 'th', 'sơ bộ'],
  target: ['target', 'plan', 'mục tiêu', 'chỉ tiêu', 'kế hoạch', 'kh'],
};

/** What words in a cell or over a column tell of a figure: reached or aimed at; null where they tell something else. */
export function kindIn(words: string): Indicator['kind'] | null {
  if (kinds.actual.some((one) => same(one, words))) return 'actual';
  return kinds.target.some((one) => same(one, words)) ? 'target' : null;
}

function dateOf(words: string | undefined): string {
  if (words === undefined) throw missing('date');
  const period = periodOf(words);
  if (period === null) throw unread('date', words);
  return period;
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
