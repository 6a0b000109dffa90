import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';

/** For tests: a mail server on this machine, and what it took. */
export interface TrialMailServer {
  url: string;
  taken: { to: string; mail: Email }[];
  close(): Promise<void>;
}

/** What a test lets go wrong; each may answer with an error, or never. */
export interface Moments {
  connected?: (end: () => void) => void;
  recipient?: (address: string) => Error | null;
  /** The message has begun to come in. */
  began?: () => void;
  /** The message is here; it was taken, whatever is answered. */
  took?: (end: () => void) => Error | null | 'no answer';
}

/** An error that the server answers with. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** Starts a mail server at a free port; with `name` it asks for that name and the password `mật khẩu`. */
export async function startMailServer(moments: Moments = {}, more: SMTPServerOptions = {}): Promise<TrialMailServer> {
  const taken: TrialMailServer['taken'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onConnect(_, answer) {
      moments.connected?.(() => server.connections.forEach((one) => one.close()));
      answer();
    },
    onAuth({ username, password }, _, answer) {
      if (username === 'ganket' && password === 'mật khẩu') answer(null, { user: username });
      else answer(refusal(535, 'no such name and password'));
    },
    onRcptTo({ address }, _, answer) {
      answer(moments.recipient?.(address) ?? null);
    },
    onData(stream, session, answer) {
      const pieces: Buffer[] = [];
      moments.began?.();
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        void PostalMime.parse(Buffer.concat(pieces)).then((mail) => {
          taken.push({ to, mail });
          const told = moments.took?.(() => server.connections.forEach((one) => one.close()));
          if (told !== 'no answer') answer(told ?? null);
        });
      });
    },
    ...more,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, taken, close: () => new Promise((resolve) => server.close(resolve)) };
}
