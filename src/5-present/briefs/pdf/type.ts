import type { BriefLength, BriefVoice } from '../../../0-facts/index.ts';
import type { Face } from '../faces.ts';

/** Sizes and colours of a brief in PDF; everything is in points. */

const millimetre = 72 / 25.4;
export const margins = { top: 20 * millimetre, bottom: 18 * millimetre, left: 25 * millimetre, right: 20 * millimetre };
export const ink = '#1d1b19';
export const second = '#5f5a54';

export interface Sizes {
  title: number;
  heading: number;
  group: number;
  body: number;
  note: number;
  gap: number;
}
export const sizes: Record<BriefLength, Sizes> = {
  full: { title: 20, heading: 15, group: 10.5, body: 9.5, note: 8, gap: 4 },
  'one-page': { title: 14, heading: 10.5, group: 8.5, body: 8.5, note: 7, gap: 1.5 },
};

export const faceOf: Record<BriefVoice, Face> = { record: 'serif', machine: 'plain', people: 'medium' };
