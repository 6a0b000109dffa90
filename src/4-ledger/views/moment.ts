import type { MarkLimits } from '../../0-facts/index.ts';
import type { Horizon } from '../material.ts';

/** From when the ledger is looked at: which record counts, and the day that marks are told for. */
export interface Moment extends Horizon {
  /** `YYYY-MM-DD`: today, or the asked past or coming day. */
  day: string;
  limits: MarkLimits;
}
