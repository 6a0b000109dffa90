import type { Version } from '../collected-views.ts';

/**
 * Which two versions of an article are compared where one or both are not named: the newest that counts, and the one
 * before it that counts. Null where there are no two. A version that was taken back is compared only when it is named.
 */
export function comparedVersions(
  versions: readonly Pick<Version, 'version' | 'takenBack'>[],
  named: { from?: number | undefined; to?: number | undefined } = {},
): { from: number; to: number } | null {
  const all = versions.map(({ version }) => version);
  const counting = versions.flatMap(({ version, takenBack }) => (takenBack ? [] : [version]));
  const after = (version: number): boolean => named.from === undefined || version > named.from;
  const to = named.to ?? counting.findLast(after) ?? (named.from === undefined ? undefined : all.findLast(after));
  if (to === undefined) return null;
  const before = (version: number): boolean => version < to;
  const from = named.from ?? counting.findLast(before) ?? (named.to === undefined ? undefined : all.findLast(before));
  return from === undefined ? null : { from, to };
}
