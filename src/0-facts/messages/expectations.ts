/** What forms expect, in Vietnamese, by the English words that they are written with. */
export const expectationsVi: Record<string, string> = {
  'expected a relation, such as LAO-VNM': 'cần quan hệ, ví dụ LAO-VNM',
  'expected who said it': 'cần nêu ai nói',
  'expected who is to act, such as ["LAO", "VNM"]': 'cần nêu ai thực hiện, ví dụ ["LAO", "VNM"]',
  'expected at least one pillar': 'cần ít nhất một lĩnh vực',
  'expected ISO 3166-1 alpha-3 codes, such as LAO-VNM': 'cần các mã nước ISO 3166-1 ba chữ, ví dụ LAO-VNM',
  'expected a date, a date-time or null': 'cần ngày, ngày giờ hoặc null',
  'expected a date, such as 2026-02-05 or 2026-02': 'cần ngày, ví dụ 2026-02-05 hoặc 2026-02',
  'expected a day, such as 2026-02-05': 'cần một ngày, ví dụ 2026-02-05',
  'expected a file': 'cần một tệp',
  'expected a file or several': 'cần một hay nhiều tệp',
  'expected an EDTF date, such as 2027 or 2026-12-31': 'cần ngày EDTF, ví dụ 2027 hoặc 2026-12-31',
  'expected an ISO 3166-1 alpha-3 code, such as VNM': 'cần mã nước ISO 3166-1 ba chữ, ví dụ VNM',
  'expected an address that begins with http:// or https://': 'cần địa chỉ bắt đầu bằng http:// hoặc https://',
  'expected an instant, such as 2026-02-05T03:00:00Z': 'cần thời điểm, ví dụ 2026-02-05T03:00:00Z',
  'expected either text or url': 'cần text hoặc url, một trong hai',
  'expected the id of a fact: 16 hex digits': 'cần mã của một bản ghi: 16 chữ số hệ mười sáu',
  'expected a day': 'cần một ngày, ví dụ 2026-02-05',
  'expected codes such as LAO-VNM': 'cần các mã nước, ví dụ LAO-VNM',
  'expected words': 'cần có chữ',
  'expected words to look for': 'cần từ để tìm',
  'title goes with a text alone': 'title chỉ đi với text',
};

/** The types of JSON. */
export const typesVi: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  tuple: 'danh sách',
  object: 'đối tượng',
  null: 'null',
  date: 'ngày',
};
