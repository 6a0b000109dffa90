import { userInfo } from 'node:os';

/** Who judges, where a decision does not say: whose computer this is. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'user';
  }
}
