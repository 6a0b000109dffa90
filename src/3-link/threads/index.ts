export { bestWording, seekingOf } from './keeping.ts';
export { keyOf, partAll } from './threads.ts';
export type { Parted } from './threads.ts';
export type { Group } from './partition.ts';
