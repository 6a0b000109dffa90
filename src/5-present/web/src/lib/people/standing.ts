/** What of a log still holds, by its number: what was not taken back, or was and that was taken back in turn. */
export function standing(
  log: { relation: string; seq: number; judgement: { kind: string; seq?: number; decisions?: number[] } }[],
): Set<number> {
  const undone = new Set<string>();
  const held = new Set<number>();
  for (const { relation, seq, judgement } of [...log].sort((a, b) => b.seq - a.seq)) {
    if (undone.has(`${relation} ${seq}`)) continue;
    const taken = judgement.kind === 'undo' ? [judgement.seq] : (judgement.decisions ?? []);
    for (const one of taken) undone.add(`${relation} ${one}`);
    if (judgement.kind !== 'undo') held.add(seq);
  }
  return held;
}
