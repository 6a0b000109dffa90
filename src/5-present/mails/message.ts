import MailComposer from 'nodemailer/lib/mail-composer';
import { hashOf } from '../../0-facts/index.ts';
import type { Letter } from './letter.ts';

export interface Envelope {
  /** The mail's own id: the same mail, tried again, has the same `Message-ID`. */
  id: string;
  from: string;
  to: string;
  /** An instant. */
  date: string;
  language: string;
  stopPage: string;
}

/** A letter as it goes to a mail server (RFC 5322): both forms, one click to stop them (RFC 8058), and no answer asked of an absence note. */
export async function messageOf(letter: Letter, { id, from, to, date, language, stopPage }: Envelope): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: 'Ganket', address: from },
    to,
    date: new Date(date),
    messageId: `<${hashOf(id).slice(0, 32)}@${from.split('@').at(-1)}>`,
    ...letter,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      'List-Unsubscribe': `<${stopPage}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
}
