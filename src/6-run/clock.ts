/** The present instant, ISO 8601 in UTC. */
export function now(): string {
  return new Date().toISOString();
}

/** The day and the hour where the server is. */
export function localTime(): { day: string; hour: number } {
  return { day: today(), hour: new Date().getHours() };
}

/** Today where the user is, `YYYY-MM-DD`. */
export function today(): string {
  const date = new Date();
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
