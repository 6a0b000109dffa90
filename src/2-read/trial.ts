import fc from 'fast-check';
import {
  encounterKinds,
  forces,
  isCountryCode,
  isEdtf,
  pillars,
  recordKinds,
  resultStatuses,
  thingKinds,
} from '../0-facts/index.ts';
import type { AnyRecord, RecordKind, Reading } from '../0-facts/index.ts';

/** Of each language: how a text that says something begins, and words and marks of which it goes on; every person is invented. */
interface Speech {
  opening: string;
  pieces: readonly string[];
}

const vi = [
  'Thủ tướng', 'Chủ tịch nước', 'Bộ trưởng Bộ Ngoại giao', 'Đại sứ', 'ông', 'bà', 'đồng chí', 'Trần Văn Khoai', 'Lê Thị Bưởi',
  'Khăm-phui Kẹo-bua', 'John Doeman', 'V. Doeman', 'Việt Nam', 'Lào', 'Nhật Bản', 'Việt - Lào', 'Hà Nội', 'ASEAN', 'Quốc hội',
  'Chính phủ', 'hai bên', 'hai nước', 'hai nhà lãnh đạo', 'phía bạn', 'nước này', 'hội đàm với', 'tiếp', 'gặp', 'thăm chính thức',
  'điện đàm với', 'đề nghị', 'nhất trí', 'cam kết', 'khẳng định', 'nhấn mạnh', 'cho biết', 'chỉ đạo', 'sẽ', 'đã', 'cần', 'sẵn sàng',
  'tiếp tục', 'mở rộng', 'thương mại', 'xây dựng', 'đào tạo', 'cán bộ', 'ký', 'Hiệp định', 'về', 'hợp tác', 'khánh thành', 'cầu',
  'kim ngạch', 'đạt', 'tăng', '5 tỷ USD', '5-10 triệu USD', '12,5%', '100 suất học bổng', 'hơn', 'trong', 'năm 2030', 'ngày 5/2',
  'trước', 'quý II/2027', 'giai đoạn 2026-2030', 'hôm nay', 'Kỳ họp lần thứ 8', 'Ủy ban liên Chính phủ', 'kỷ niệm 50 năm',
  'thiết lập quan hệ ngoại giao', 'nhằm', 'và', 'cùng', 'của', 'với', 'do', 'để', 'theo đó', 'Ảnh:', '(TTXVN) -', 'Điều 1.',
  ',', '.', ';', ':', '-', '"', '“', '”', '(', ')', './.', '\n', '\n\n', '- ', '\t|',
]; // prettier-ignore

const en = [
  'Prime Minister', 'Lao Foreign Minister', 'Minister of Health', 'Ambassador', 'Mr', 'H.E.', 'Jane Doeman', 'Tran Van Khoai', 'Khoai',
  'Bounma Keola', 'his counterpart', 'Vietnam', 'the Lao side', "Japan's", 'U.S.', 'Hanoi', 'ASEAN', 'both sides', 'They', 'he', 'it was',
  'the two leaders', 'held talks with', 'met', 'spoke by phone with', 'an official visit to', 'signed', 'agreed to', 'agreed that', 'pledged',
  'called on', 'asked', 'said', 'stressed the need to', 'expressed readiness to', 'instructed', 'will', 'would', 'should', 'is ready to', 'not',
  'expand', 'building', 'continue to', 'trade', 'train', 'officials', 'a bridge', 'Joint Committee', 'the Agreement on Rice', 'inaugurated',
  'two-way trade', 'reached', 'up', '5 billion USD', 'US$1.2-2.5 million', '12.5 percent', '100 scholarships', 'over', 'by 2030', 'on May 5',
  'from June 1-4', 'last week', 'in the first quarter of 2027', '2026-2030', 'the 8th session of', 'the 50th anniversary of ties',
  'in order to', 'and', 'with', 'that', 'which', 'Photo:', '(VNA) -', 'Done at', '1.', '(a)',
  ',', '.', ';', ':', '-', '"', '“', '”', '’s', '(', ')', '\n', '\n\n', '- ', '\ud800', '\u00ad', '\u200b', 'é', '你好',
]; // prettier-ignore

const speeches = {
  vi: { opening: 'Hai bên nhất trí:', pieces: vi },
  en: { opening: 'The ministers of the two sides said that:', pieces: en },
} satisfies Record<string, Speech>;

export const spoken = Object.keys(speeches) as (keyof typeof speeches)[];

/** What no text should hold and some do. */
const debris = [
  '\ud800',
  '\udc00',
  '\u0000',
  '\u0007',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u0301',
  '\u202e',
  'ສະບາຍດີ',
  'Привет',
  '你好',
  '𝔊',
  'é',
];

/** Texts in a language that nearly say something, with and without debris, and texts of any characters. */
export const anyText = (language: keyof typeof speeches): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: nearText(language) },
    { weight: 2, arbitrary: textOf(speeches[language], debris) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  );

/** Texts in a language that nearly say something. */
export const nearText = (language: keyof typeof speeches): fc.Arbitrary<string> => textOf(speeches[language]);

export const publishedOn: fc.Arbitrary<string | null> = fc.constantFrom(null, '2026-02-05', '1962-09-05', '2013-12-31');

function textOf({ opening, pieces }: Speech, more: readonly string[] = []): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.constantFrom(...pieces, ...more), fc.constantFrom('', ' ', ' ', ' ', ' ', ' ')), {
      maxLength: 70,
    })
    .map((parts) => `${opening} ${parts.map(([piece, gap]) => piece + gap).join('')}`);
}

export function recordsIn(reading: Reading): [RecordKind, AnyRecord][] {
  return recordKinds.flatMap((kind) => reading[kind].map((record): [RecordKind, AnyRecord] => [kind, record]));
}

/** What is wrong with the records of a reading, a line each; none where all are valid. */
export function flawsOf(text: string, reading: Reading): string[] {
  return recordsIn(reading).flatMap(([kind, record]) =>
    flawsIn(kind, record, text).map((flaw) => `${kind} at ${record.evidence.start}: ${flaw}`),
  );
}

function flawsIn(kind: RecordKind, record: AnyRecord, text: string): string[] {
  const { exact, start, end } = record.evidence;
  const fields = record as unknown as Record<string, unknown>;
  const oneOf = (field: string, values: readonly string[]): string | false =>
    !values.includes(String(fields[field])) && `${field} is ${String(fields[field])}`;
  const words = (field: string): string | false =>
    typeof fields[field] === 'string' && !exact.includes(fields[field]) && `${field} is not in the evidence`;
  const dates = ['date', 'due'].map(
    (field) => typeof fields[field] === 'string' && !isEdtf(fields[field]) && `${field} is ${fields[field]}, no EDTF`,
  );
  const flaws = [
    (text.slice(start, end) !== exact || start >= end) && 'the evidence is not the text’s',
    ...dates,
    ...countriesOf(fields).map((code) => !isCountryCode(code) && `${code} is no state`),
    kind === 'encounters' && oneOf('kind', encounterKinds),
    kind === 'encounters' && oneOf('status', ['held', 'planned']),
    kind === 'commitments' && oneOf('force', forces),
    kind === 'commitments' && words('action'),
    kind === 'results' && oneOf('status', resultStatuses),
    kind === 'results' && words('what'),
    kind === 'indicators' && !isFigure(fields['value']) && `the value is ${String(fields['value'])}`,
    kind === 'indicators' && oneOf('kind', ['actual', 'target']),
    kind === 'things' && oneOf('kind', thingKinds),
    ...((fields['pillars'] as string[] | undefined) ?? []).map(
      (pillar) => !(pillars as readonly string[]).includes(pillar) && `${pillar} is no pillar`,
    ),
  ];
  return flaws.filter((flaw) => flaw !== false);
}

function countriesOf(fields: Record<string, unknown>): string[] {
  const holders = (fields['holders'] as string[] | undefined) ?? [];
  const participants = (fields['participants'] as { country: string | null }[] | undefined) ?? [];
  const scope = typeof fields['scope'] === 'string' ? fields['scope'].split('-') : [];
  const country = typeof fields['country'] === 'string' ? [fields['country']] : [];
  return [...holders, ...participants.flatMap((one) => one.country ?? []), ...scope, ...country];
}

function isFigure(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 2 && value.every(Number.isFinite) && value[0] <= value[1];
  return Number.isFinite(value);
}
