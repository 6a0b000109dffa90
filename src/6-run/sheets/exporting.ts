import { InputError } from '../../0-facts/index.ts';
import type { Language } from '../../0-facts/index.ts';
import { terms } from '../../0-facts/messages/index.ts';
import { linksIn, threadRows } from '../../4-ledger/index.ts';
import type { Ledger, Moment } from '../../4-ledger/index.ts';
import type { SheetFile } from './file.ts';
import type { SheetState } from './importing.ts';
import { commitmentsOf } from './mapping.ts';

/** Her table again, with the state of each commitment in its column for it, and nothing else altered. */
export async function exportSheet(
  ledger: Ledger,
  moment: Moment,
  { file, state, language }: { file: SheetFile; state: SheetState; language: Language },
): Promise<{ bytes: Uint8Array; filled: number }> {
  const { mapping, rows } = state;
  const sheet = file.sheets.find(({ name }) => name === mapping.sheet)!;
  const { columns, rows: lines } = commitmentsOf(sheet, mapping, file.name);
  if (!columns.status) throw noStatus(file.name);
  const states = await statesOf(ledger, moment);
  const words = new Map<string, string>();
  for (const line of lines) {
    const { id, action } = line.values;
    const own = rows.find((row) =>
      id === undefined ? row.row === line.row && row.values.action === action : row.values.id === id,
    );
    const now = own && states.get(own.fact);
    if (now) words.set(`${columns.status}${line.row}`, terms[language].state[now]);
  }
  return { bytes: await file.patched(sheet, words), filled: words.size };
}

/** The state of each fact's thread. */
async function statesOf(ledger: Ledger, moment: Moment): Promise<Map<string, keyof (typeof terms.vi)['state']>> {
  const states = new Map<string, keyof (typeof terms.vi)['state']>();
  let cursor: string | undefined;
  do {
    const page = await threadRows(ledger, moment, { limit: 500, cursor });
    for (const { id, state } of page.items) states.set(id, state);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  const { threads } = await linksIn(ledger, moment);
  return new Map(
    threads.flatMap(({ id, facts }) => {
      const state = states.get(id);
      return state ? facts.map(({ fact }) => [fact, state] as const) : [];
    }),
  );
}

function noStatus(source: string): InputError {
  const message = `No column of ${source} is mapped to status, so there is none to fill in. Import it again with --columns and status=….`;
  return new InputError('sheet/no-status', message, { cause: { values: { source } } });
}
