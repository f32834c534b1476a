import { newId } from '../../../utils/record/id.ts';
import { decode } from './csv/decode.ts';
import type { CsvTable } from './csv/table.ts';

/** A file as it was read. `id`: of the import that it may become. */
export interface CsvFile {
  id: string;
  name: string;
  table: CsvTable;
}

/** Larger than any CRM's export of deals; a browser would stand still over it. */
export const FILE_MAX_BYTES = 20 * 1024 * 1024;
const NAME_MAX = 200;

/** The file's rows, or a sentence why there are none. What reads CSV is fetched here, where it is first needed. */
export async function openFile(file: File): Promise<CsvFile | string> {
  if (file.size > FILE_MAX_BYTES)
    return 'The file is larger than 20 MB. Export fewer deals, such as those of one year.';
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return 'The browser could not read the file. Choose it again.';
  const { readTable } = await import('./csv/table.ts');
  const table = readTable(decode(new Uint8Array(bytes)));
  if (table.rows.length === 0)
    return 'The file has no rows below a header. Export the deals as CSV, with the names of the columns in the first row.';
  return { id: newId(), name: file.name.trim().slice(0, NAME_MAX) || 'CSV file', table };
}
