import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { InputError } from '../../0-facts/index.ts';

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The shortest and longest password taken, in characters; longer ones would only cost time. */
const lengths = { least: 12, most: 200 };

export async function hashPassword(password: string): Promise<string> {
  if (password.length < lengths.least || password.length > lengths.most) {
    const { least, most } = lengths;
    const message = `A password has ${least} to ${most} characters; found ${password.length}. A few words are good.`;
    throw new InputError('account/password', message, { cause: { values: { least, most, found: password.length } } });
  }
  return await hash(password, cost);
}

let nobody: Promise<string> | undefined;

/** Takes as long for a name that nobody has as for a wrong password, so that the time tells no names. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hash(newSecret(), cost);
  const matches = await verify(stored ?? (await nobody), password.slice(0, lengths.most));
  return matches && stored !== null;
}

/** 256 random bits, for cookies and tokens. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It is random and long, so a plain hash will do. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
