import type {
  GanketError,
  Language,
  Pillar,
  SheetFilled,
  SheetImported,
  SheetPreview,
  SheetTable,
} from '../../0-facts/index.ts';
import type { Ledger, Moment } from '../../4-ledger/index.ts';

interface TableFile {
  name: string;
  bytes: Uint8Array;
}

/** Hand-kept tables over the API; made on the floor above. */
export interface Sheets {
  /** What a file looks like, and which known table it may be; nothing is kept. */
  preview(ledger: Ledger, file: TableFile): Promise<SheetPreview>;
  /** The tables whose columns were mapped. */
  tables(ledger: Ledger): Promise<SheetTable[]>;
  /** Keeps what the columns of a table hold; rows that came in before stay known. */
  save(ledger: Ledger, table: string, mapping: Omit<SheetTable, 'table' | 'rows'>): Promise<SheetTable>;
  /** Brings the rows of a file in, as the mapping of its table says. */
  bringIn(
    ledger: Ledger,
    table: string,
    work: TableFile & {
      /** For rows whose words tell none. */
      pillar: Pillar | null;
      who: string;
      moment: Moment;
      explain(error: GanketError): string;
    },
  ): Promise<SheetImported>;
  /** The file with the states of its rows filled in, and nothing else altered. */
  fill(
    ledger: Ledger,
    table: string,
    work: TableFile & { moment: Moment; language: Language },
  ): Promise<TableFile & Omit<SheetFilled, 'file'>>;
}
