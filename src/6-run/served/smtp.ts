import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** The server that takes mails. */
export interface MailServer {
  url: string;
  /** Whether it may be spoken to without TLS. */
  plain: boolean;
}

/** What came of handing a mail over. After `unknown` it may have arrived. */
export interface Handed {
  kind: 'taken' | 'refused' | 'failed' | 'unknown';
  answer: string;
}

const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000, dnsTimeout: 20_000 };

/**
 * Hands a message over. `begin` is called when the server has taken sender and recipient, before the first byte of the
 * message goes out; where it answers false none does.
 */
export async function handOver(
  { url, plain }: MailServer,
  { from, to, message }: { from: string; to: string; message: Buffer },
  begin: () => Promise<boolean>,
): Promise<Handed> {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const connection = new SMTPConnection({
    host: hostname.replace(/^\[|\]$/g, ''),
    ...(port !== '' && { port: Number(port) }),
    secure,
    requireTLS: !secure && !plain,
    ...patience,
  });
  let hasBegun = false;
  const bytes = Readable.from(
    (async function* () {
      if (!(await begin())) throw new Error('another process has this mail by now');
      hasBegun = true;
      yield message;
    })(),
  );
  try {
    return await new Promise<Handed>((resolve, reject) => {
      connection.on('error', reject);
      connection.once('end', () => reject(new Error('the server ended the connection')));
      bytes.on('error', reject);
      connection.connect((failed) => {
        if (failed) return reject(failed);
        const send = (): void =>
          connection.send({ from, to, size: message.length }, bytes, (error, info) =>
            error ? reject(error) : resolve({ kind: 'taken', answer: info!.response }),
          );
        if (username === '') return send();
        const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
        connection.login({ credentials }, (error) => (error ? reject(error) : send()));
      });
    });
  } catch (error) {
    return outcomeOf(error, hasBegun);
  } finally {
    connection.removeAllListeners('error');
    // What comes after the outcome is no news.
    connection.on('error', () => {});
    connection.close();
  }
}

/** An answer of the server says that it has not taken the message; no answer, after the first byte, says nothing. */
function outcomeOf(error: unknown, hasBegun: boolean): Handed {
  const { responseCode, command, message } = error as { responseCode?: number; command?: string; message: string };
  const isOfMail = command === 'RCPT TO' || command === 'DATA';
  if (responseCode !== undefined && responseCode >= 500 && isOfMail) return { kind: 'refused', answer: message };
  if (responseCode === undefined && hasBegun) return { kind: 'unknown', answer: message };
  return { kind: 'failed', answer: message };
}
