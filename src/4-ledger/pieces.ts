/** Inserts rows in pieces: a database takes only so many values in one statement. */
export async function insertAll<T>(rows: T[], insert: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += 500) await insert(rows.slice(i, i + 500));
}
