let changes = $state(0);
let source: EventSource | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** How often the ledger was seen to grow since the page was opened; reading it makes an effect follow the ledger. */
export function ledgerChanges(): number {
  return changes;
}

/** Says that the ledger grew; many articles in a row count once. */
export function ledgerGrew(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => changes++, 300);
}

/** Follows the server's events for as long as the page is open. */
export function followLedger(): () => void {
  source ??= new EventSource('/api/v1/events');
  for (const name of ['import', 'ledger']) source.addEventListener(name, ledgerGrew);
  return () => {
    source?.close();
    source = null;
  };
}
