import { dayIn } from './dates.ts';
import type { Metadata } from './metadata.ts';

/** Lines at the beginning of a text that may be the head of its page. */
const headLines = 5;
const longestHead = 80;

/** A text without the headline, the date and the author above it, where these are told apart from it. */
export function withoutHead(text: string, { title, author }: Metadata, language: string): string {
  const lines = text.split('\n\n');
  const isHead = (line: string): boolean =>
    line === title ||
    (line.length <= longestHead && (isDate(line, language) || (author !== null && endsWith(line, author))));
  const long = lines.findIndex((line) => line.length > longestHead);
  const end = long >= 0 ? Math.min(long, headLines) : lines.findIndex((line) => !isHead(line));
  return [...lines.slice(0, end).filter((line) => !isHead(line)), ...lines.slice(end)].join('\n\n') || text;
}

/** A day and its time, and no other words but those of the weekday and the zone. */
function isDate(line: string, language: string): boolean {
  const rest = line
    .replace(/\d+/g, '')
    .replace(
      /gmt|utc|[ap]\.?m\b|ngày|tháng|năm|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|\p{L}+day|\p{L}{3,9}(?=,?\s*$)/giu,
      '',
    );
  return dayIn(line, language) !== null && rest.replace(/[^\p{L}]/gu, '').length <= 9;
}

const endsWith = (line: string, author: string): boolean => line.endsWith(author) && line.length <= author.length + 20;
