import Papa from 'papaparse';

export interface CsvRow {
  /** Where it begins in the file, counted from 1. */
  line: number;
  cells: string[];
  /** Why its cells cannot be trusted; null when they can. */
  broken: string | null;
}

export interface CsvTable {
  header: string[];
  /** Every row below the header that holds anything. */
  rows: CsvRow[];
}

/** Excel says so in a first line which separator its file has. */
const SAID = /^sep=(.)\n/i;
const UNCLOSED = 'A quotation mark opens here and none closes it, so that everything below was read as one cell.';

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The separator that the header shows: amounts below it have commas of their own. */
function separatorOf(text: string): string {
  const header = (/^.*\S.*$/m.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t', '|'].reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}

/** A CSV file as rows with their lines; the separator is found out. */
export function readTable(text: string): CsvTable {
  // One kind of line end, or a file that mixes them would be read as one endless row.
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const said = SAID.exec(whole);
  const { data, errors } = Papa.parse<string[]>(whole.slice(said?.[0].length ?? 0), {
    delimiter: said?.[1] ?? separatorOf(whole),
    newline: '\n',
  });
  const unclosed = new Set(errors.flatMap(({ code, row }) => (code === 'MissingQuotes' ? [row] : [])));
  let line = said ? 2 : 1;
  const all = data.map((cells, place): CsvRow => {
    const begins = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0);
    return { line: begins, cells, broken: unclosed.has(place) ? UNCLOSED : null };
  });
  const [header, ...rows] = all.filter(({ cells }) => !isBlank(cells));
  return { header: (header?.cells ?? []).map((name) => name.trim()), rows };
}
