import { expect, test } from 'vitest';
import { changesPage } from '../../server/store/changesPage.ts';
import { SYNC_MAX_BYTES } from '../../utils/record/sync.ts';
import { captureFor, reportFor } from '../support/reports.ts';

const row = (changed_seq: number, json: string | null = null) => ({
  id: reportFor().id,
  changed_seq,
  json,
  received_at: '2026-05-14T09:15:00.000Z',
  revision: 1,
  problem_id: null,
  problem_json: null,
  decision_json: null,
  seats: '[]',
  seen_decision_id: null,
});
const large = () =>
  JSON.stringify(reportFor('Large', captureFor({ verbatim: 'x'.repeat(90_000), selector: null, id: reportFor().id })));
const sized = (bytes: number) => {
  const report = reportFor('Sized');
  report.capture = Array.from({ length: 20 }, () => captureFor({ verbatim: 'x'.repeat(100_000), selector: null }));
  return JSON.stringify(report).padEnd(bytes, ' ');
};

test('nothing new: the cursor goes up to the counter', () => {
  expect(changesPage([], [], 5, 9)).toEqual({ changes: [], more: false, upTo: 9 });
});

test('a page that holds all goes up to the counter, a full one to its last row', () => {
  const rows = [row(2), row(4), row(7)];
  expect(changesPage(rows, [], 3, 9)).toMatchObject({ more: false, upTo: 9 });
  expect(changesPage(rows, [], 2, 9)).toMatchObject({ more: true, upTo: 4 });
});

test('reports are counted in bytes, and the first always goes, so that a page is never empty for its size', () => {
  const rows = [row(1, sized(SYNC_MAX_BYTES + 10)), row(2, large()), row(3)];
  const first = changesPage(rows, [], 500, 9);
  expect([first.changes.length, first.more, first.upTo]).toEqual([1, true, 1]);
  const rest = changesPage(rows.slice(1), [], 500, 9);
  expect([rest.changes.length, rest.more, rest.upTo]).toEqual([2, false, 9]);
});

test('a change without a report has no such field, since its browser has it already', () => {
  const { changes } = changesPage([row(1), row(2, large())], [], 5, 9);
  expect(changes.map((change) => 'report' in change)).toEqual([false, true]);
});

test('a report that was deleted stands in the line of changes by its place, by its id alone', () => {
  const gone = { id: reportFor().id, changed_seq: 3, deleted_at: '2026-05-14T09:15:00.000Z' };
  const page = changesPage([row(2), row(4)], [gone], 2, 9);
  expect(page).toMatchObject({ more: true, upTo: 3, changes: [{ revision: 1 }, { reportId: gone.id, deleted: true }] });
  expect(changesPage([row(4)], [gone], 2, 9)).toMatchObject({ more: false, upTo: 9 });
});
