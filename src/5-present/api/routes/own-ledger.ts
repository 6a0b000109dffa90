import { InputError } from '../../../0-facts/index.ts';
import type { Ledger } from '../../../4-ledger/index.ts';
import type { Services } from '../services.ts';

/** The open ledger, for writing into it: the example is only looked at, and never mixes with what is one's own. */
export function ownLedger(services: Services): Ledger {
  const ledger = services.ledger();
  if (!ledger.example) return ledger;
  throw new InputError(
    'example/read-only',
    'The example ledger is open, and it is only looked at. Start your own ledger first (the first button, or POST /api/v1/ledger); nothing of the example goes into it.',
  );
}
