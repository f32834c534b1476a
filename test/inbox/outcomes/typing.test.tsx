import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { createApi } from '../../../server/inbox/api.ts';
import type { CsvRow, CsvTable } from '../../../server/inbox/outcomes/csv/table.ts';
import { ImportForm } from '../../../server/inbox/outcomes/ImportForm.tsx';

afterEach(cleanup);

/** A file that counts how often its rows are read. */
function countedFile(rows: number) {
  let read = 0;
  const row = (place: number): CsvRow => ({
    line: place + 2,
    broken: null,
    get cells() {
      read += 1;
      return [`D${place}`, place % 3 === 0 ? 'Open' : 'Won', '1200', '2026-05-03', ''];
    },
  });
  const header = ['Opportunity ID', 'Stage', 'Amount', 'Close Date', 'Currency'];
  const table: CsvTable = { header, rows: Array.from({ length: rows }, (_, place) => row(place)) };
  return { file: { id: '0197a000-0000-7000-8000-000000000000', name: 'May.csv', table }, reads: () => read };
}
/** What is looked up never comes: it has nothing to do with what is read. */
const api = createApi('token', () => new Promise<Response>(() => {}));
const type = (value: string) =>
  fireEvent.input(screen.getByLabelText('Currency of amounts without one'), { target: { value } });
const nothing = () => {};

test('no row of 50,000 is read again while a currency is typed; what was read is judged with it once it is one', () => {
  const { file, reads } = countedFile(50_000);
  render(<ImportForm api={api} file={file} onSent={nothing} onClose={nothing} />);
  const once = reads();
  expect(once).toBeGreaterThan(50_000);
  expect(screen.getByText(/0 won, 0 lost, 16667 open\. 33333 rows cannot be read\./)).toBeTruthy();
  for (const typed of ['e', 'eu', 'eur']) type(typed);
  expect(screen.getByText(/33333 won, 0 lost, 16667 open\. Every row could be read\./)).toBeTruthy();
  for (const typed of ['eu', 'e', '', 'u', 'us', 'usd']) type(typed);
  expect(screen.getAllByText('$1,200')).toHaveLength(5);
  expect(reads()).toBe(once);
});

test('another column is another file: its rows are read again, once', () => {
  const { file, reads } = countedFile(10);
  render(<ImportForm api={api} file={file} onSent={nothing} onClose={nothing} />);
  type('eur');
  const once = reads();
  fireEvent.input(screen.getByLabelText('Final amount'), { target: { value: '' } });
  expect(reads()).toBeGreaterThan(once);
  expect(screen.getByText(/6 won, 0 lost, 4 open/)).toBeTruthy();
});
