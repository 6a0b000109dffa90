import type { Language } from '../country-codes.ts';

/** Words of the mails that people asked for: `{{…}}` is filled in. */
const vi = {
  digestSubject: 'Ganket: {{count}} điều mới từ {{since}}',
  digestHead: 'Có gì mới từ {{since}}',
  remindersSubject: 'Ganket: {{count}} yêu cầu đôn đốc chưa có trả lời',
  remindersHead: 'Yêu cầu đôn đốc chưa có trả lời',
  new: 'Mới',
  moved: 'Chuyển',
  overdue: 'Vừa quá hạn',
  more: 'và {{count}} điều nữa: {{page}}',
  due: 'hạn {{date}}',
  asked: '{{who}} hỏi {{to}}, cần trả lời trước {{by}}',
  late: 'đã quá ngày trả lời',
  question: 'Câu hỏi: {{text}}',
  lostWords: 'Lời từng được hỏi nay không còn đọc thấy.',
  why: 'Bạn nhận thư này vì tài khoản {{name}} đã chọn như vậy. Không nhận nữa: {{page}}',
  stopTitle: 'Không nhận thư nữa',
  stopDigest: 'Không nhận thư điểm tin của Ganket nữa?',
  stopReminders: 'Không nhận thư nhắc đôn đốc của Ganket nữa?',
  stop: 'Không nhận nữa',
  stopped: 'Đã dừng. Muốn nhận lại, hãy chọn ở trang tài khoản.',
  stopUnknown: 'Liên kết này không dùng được. Hãy mở liên kết trong thư mới nhất, hoặc chọn ở trang tài khoản.',
};

const en: typeof vi = {
  digestSubject: 'Ganket: {{count}} new since {{since}}',
  digestHead: 'New since {{since}}',
  remindersSubject: 'Ganket: {{count}} requests for progress without an answer',
  remindersHead: 'Requests for progress without an answer',
  new: 'New',
  moved: 'Moved',
  overdue: 'Just overdue',
  more: 'and {{count}} more: {{page}}',
  due: 'due {{date}}',
  asked: '{{who}} asked {{to}} to answer by {{by}}',
  late: 'that day has passed',
  question: 'Question: {{text}}',
  lostWords: 'The words that were asked about are read no more.',
  why: 'You get this because the account {{name}} asked for it. To stop it: {{page}}',
  stopTitle: 'Stop these mails',
  stopDigest: 'Stop the mails in which Ganket tells what is new?',
  stopReminders: 'Stop the mails in which Ganket calls requests to mind?',
  stop: 'Stop them',
  stopped: 'Stopped. They can be asked for again on the page of the account.',
  stopUnknown: 'This link does not work. Open the one in the newest mail, or choose on the page of the account.',
};

export const mailWords: Record<Language, typeof vi> = { vi, en };
