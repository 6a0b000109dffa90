import { expectationsVi, typesVi } from './messages/expectations.ts';

/** A value of a message that itself is words, in each language. */
export interface Told {
  en: string;
  vi: string;
}

/** One place where something is not as its form expects, as zod tells it. */
interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly format?: unknown;
}

/** What is not as its form expects, each with its place; `whole` names the place of the whole, empty where it needs no name. */
export function unmet(issues: readonly unknown[], whole: Told): Told {
  const inWords = (place: string, words: (issue: Issue) => string): string =>
    (issues as readonly Issue[])
      .map((issue) => [issue.path.map(String).join('.') || place, words(issue)].filter((part) => part).join(': '))
      .join('; ');
  return { en: inWords(whole.en, ({ message }) => message), vi: inWords(whole.vi, inVietnamese) };
}

/** What a parser of JSON found, from its English message. */
export function jsonFault({ message }: Error): Told {
  const at = /position (\d+)/.exec(message)?.[1];
  if (at !== undefined) return { en: message, vi: `sai từ ký tự thứ ${Number(at) + 1}` };
  return { en: message, vi: /end of|Unterminated/.test(message) ? 'bị cắt giữa chừng' : 'sai cú pháp' };
}

function inVietnamese(issue: Issue): string {
  const own = expectationsVi[issue.message];
  if (own !== undefined) return own;
  switch (issue.code) {
    case 'invalid_type':
      return `cần ${typesVi[String(issue.expected)] ?? String(issue.expected)}`;
    case 'invalid_value':
      return `cần một trong: ${(issue.values ?? []).map((value) => JSON.stringify(value)).join(', ')}`;
    case 'unrecognized_keys':
      return `không có mục ${(issue.keys ?? []).map((key) => `“${key}”`).join(', ')}`;
    case 'too_small':
      return `cần ít nhất ${String(issue.minimum)}`;
    case 'too_big':
      return `cần nhiều nhất ${String(issue.maximum)}`;
    case 'invalid_format':
      return `không đúng dạng ${String(issue.format)}`;
    default:
      return 'không dùng được';
  }
}
