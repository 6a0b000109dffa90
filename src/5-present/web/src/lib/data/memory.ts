/** What the browser keeps between visits; where it may keep nothing, everything still works. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`ganket.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`ganket.${name}`);
    else localStorage.setItem(`ganket.${name}`, value);
  } catch {
    // A browser that keeps nothing (private mode, storage switched off) forgets the choice: no more is lost.
  }
}
