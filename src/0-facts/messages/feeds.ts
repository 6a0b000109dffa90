import type { Language } from '../country-codes.ts';

/** Words of feeds and calendars: `{{…}}` is filled in. */
const vi = {
  all: 'Tất cả quan hệ',
  title: 'Ganket: {{what}}',
  exampleTitle: 'Ganket (Ví dụ / Example): {{what}}',
  entry: '{{state}}: {{action}}',
  said: '{{title}}, {{publisher}}, {{date}}',
  untitled: 'bài không có tên',
  unknownPublisher: 'không rõ nơi đăng',
  due: 'Đến hạn: {{action}}',
  dueOn: 'Thời hạn: {{date}}.',
  when: 'Thời gian được nói: {{date}}.',
  held: '{{kind}}: {{who}}',
  planned: '{{kind}} (dự kiến): {{who}}',
};

const en: typeof vi = {
  all: 'all relations',
  title: 'Ganket: {{what}}',
  exampleTitle: 'Ganket (Ví dụ / Example): {{what}}',
  entry: '{{state}}: {{action}}',
  said: '{{title}}, {{publisher}}, {{date}}',
  untitled: 'an untitled article',
  unknownPublisher: 'publisher unknown',
  due: 'Due: {{action}}',
  dueOn: 'Due: {{date}}.',
  when: 'As it was said: {{date}}.',
  held: '{{kind}}: {{who}}',
  planned: '{{kind}} (planned): {{who}}',
};

export const feedWords: Record<Language, typeof vi> = { vi, en };
