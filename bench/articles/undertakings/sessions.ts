import type { Due } from '../days.ts';
import type { Undertaking } from '../events.ts';
import { undertaking } from './drawing.ts';

/** «tổ chức Kỳ họp lần thứ 12 Ủy ban hỗn hợp Việt Nam - Ấn Độ trong quý III/2026»: each session is one. */
export function sessionToHold(session: string, due: Due | null): Undertaking {
  return undertaking({
    about: `session: ${session}`,
    pillar: 'politics',
    kind: 'event',
    wordings: [`tổ chức ${session}{due}`, `sớm tổ chức ${session}{due}`, `phối hợp chuẩn bị tốt cho ${session}{due}`],
    due,
    completed: [`${session} đã được tổ chức {date}`],
  });
}
