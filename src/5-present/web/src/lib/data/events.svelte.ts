import type { Linking } from '$lib/facts.ts';

let changes = $state(0);
let heardLinking = $state.raw<Linking | null>(null);
let source: EventSource | null = null;
let isLost = false;
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

/** How far linking has come, as the server told last; null where it has told nothing. */
export function linking(): Linking | null {
  return heardLinking;
}

function hearLinking(event: MessageEvent<string>): void {
  heardLinking = JSON.parse(event.data) as Linking;
  // What is linked is shown at once.
  ledgerGrew();
}

/** A server that comes back tells its own state: what another told before holds no longer. */
function lose(): void {
  isLost = true;
  heardLinking = null;
}

/** What happened while the server or the way to it was gone was not heard: all is asked for again, also what failed. */
function find(): void {
  if (isLost) ledgerGrew();
  isLost = false;
}

/** Follows the server's events for as long as the page is open. */
export function followLedger(): () => void {
  source ??= new EventSource('/api/v1/events');
  for (const name of ['import', 'ledger']) source.addEventListener(name, ledgerGrew);
  source.addEventListener('linking', hearLinking);
  source.addEventListener('error', lose);
  source.addEventListener('open', find);
  return () => {
    source?.close();
    source = null;
  };
}
