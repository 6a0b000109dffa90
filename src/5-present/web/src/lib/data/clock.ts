let latest: string | null = null;

/** Takes the time from an answer: the server's clock is the one that the ledger's instants were written by. */
export function hearClock(answer: Response): void {
  const said = answer.headers.get('date');
  if (said) latest = new Date(said).toISOString();
}

/** The server's time when it last answered; null before the first answer. */
export function serverTime(): string | null {
  return latest;
}
