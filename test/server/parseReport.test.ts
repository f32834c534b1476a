import { expect, test } from 'vitest';
import { parseReport } from '../../server/sync/parseReport.ts';
import { Report } from '../../utils/record/report.ts';
import { captureFor, reportFor } from '../support/reports.ts';

const refusalOf = (value: unknown) => {
  const parsed = parseReport(value);
  if (parsed.ok) throw new Error('was taken');
  return parsed.refused;
};
const pointers = (value: unknown) => refusalOf(value).problem?.errors?.map((error) => error.pointer);
const report = reportFor('Exports stop');
const capture = captureFor();

test('a sound report is taken, and rests as the JSON of what was parsed', () => {
  const parsed = parseReport(report);
  expect(parsed).toMatchObject({ ok: true, incoming: { id: report.id, revision: 1 } });
  expect(parsed.ok && Report.parse(JSON.parse(parsed.incoming.json))).toEqual(report);
});

test('what a newer browser adds is dropped, not refused, and does not make another content', () => {
  const [plain, more] = [parseReport(report), parseReport({ ...report, laterField: 'x' })];
  expect(more).toEqual(plain);
});

test('a draft sent unedited says so; a report without one has the content it had before there were any', () => {
  const drafted = parseReport({ ...report, problem: { ...report.problem, drafted: true } });
  expect(drafted.ok && Report.parse(JSON.parse(drafted.incoming.json)).problem.drafted).toBe(true);
  const plain = parseReport(report);
  expect(plain.ok && plain.incoming.json).not.toContain('drafted');
  expect(pointers({ ...report, problem: { ...report.problem, drafted: 'yes' } })).toEqual(['/problem/drafted']);
});

test('white space around the statement does not count', () => {
  const spaced = { ...report, problem: { ...report.problem, statement: '  Exports stop\n' } };
  expect(parseReport(spaced)).toEqual(parseReport(report));
});

test('P4 P13 a report with more broken values than can be told is refused by itself, with the first of them', () => {
  const broken = (count: number) => ({
    ...report,
    account: { name: 'Northwind', domains: Array.from({ length: count }, () => 1) },
  });
  expect(pointers(broken(5_000))).toEqual(Array.from({ length: 50 }, (_, place) => `/account/domains/${place}`));
  expect(refusalOf(broken(400_000))).toMatchObject({
    id: report.id,
    problem: { code: 'invalid', errors: [{ pointer: '' }] },
  });
});

test.each<[string, unknown, string[]]>([
  ['no statement', { ...report, problem: { ...report.problem, statement: '' } }, ['/problem/statement']],
  ['a statement too long', { ...report, problem: { statement: 'x'.repeat(10_001) } }, ['/problem/statement']],
  ['no capture', { ...report, capture: [] }, ['/capture']],
  [
    'a quote too long',
    { ...report, capture: [{ ...capture, verbatim: 'x'.repeat(100_001) }] },
    ['/capture/0/verbatim'],
  ],
  ['revision 0', { ...report, revision: 0 }, ['/revision']],
  ['half a revision', { ...report, revision: 1.5 }, ['/revision']],
  ['a revision past all counting', { ...report, revision: 1e300 }, ['/revision']],
  ['a time without an offset', { ...report, createdAt: '2026-05-14T09:15:00' }, ['/createdAt']],
  [
    'a day of the year 0, which no calendar has',
    { ...report, opportunity: { closeDate: '0000-01-01' } },
    ['/opportunity/closeDate'],
  ],
  ['a currency in words', { ...report, opportunity: { currencyIsoCode: 'Euro' } }, ['/opportunity/currencyIsoCode']],
  ['a probability of 101', { ...report, opportunity: { probability: 101 } }, ['/opportunity/probability']],
  ['another kind of id', { ...report, id: 'b0f9a3de-7a11-4c1e-9d0a-111111111111' }, ['/id']],
])('P13 %s is refused by its field', (_, value, expected) => {
  expect(pointers(value)).toEqual(expected);
});

test('P13 a pointer escapes the keys of a record (RFC 6901)', () => {
  const page = { ...capture.page, fields: { 'a/b~c': 7 } };
  expect(pointers({ ...report, capture: [{ ...capture, page }] })).toEqual(['/capture/0/page/fields/a~1b~0c']);
});

test.each([undefined, null, 7, 'text', [], {}, { id: 7 }, { id: 'x' }])(
  'P4 what is no report at all is refused without an id: %j',
  (value) => {
    expect(refusalOf(value)).toMatchObject({ id: null, outcome: 'refused', problem: { code: 'invalid' } });
  },
);

test('P13 an answer names rules in sentences and never the value', () => {
  const refusal = refusalOf({ ...report, createdAt: 'Unsagbar', contacts: ['Unsagbar'], impact: 'Unsagbar' });
  expect(JSON.stringify(refusal)).not.toContain('Unsagbar');
  for (const { detail } of refusal.problem?.errors ?? []) expect(detail.length).toBeGreaterThan(10);
});

test('a newer format is told apart even where it would break the rules of this one', () => {
  const newer = { id: report.id, schemaVersion: 2, somethingElse: true };
  expect(refusalOf(newer)).toMatchObject({ id: report.id, problem: { code: 'schema-version-unknown' } });
});

test('an id in upper case is kept in lower case, also in a refusal', () => {
  const upper = report.id.toUpperCase();
  expect(parseReport({ ...report, id: upper })).toEqual(parseReport(report));
  expect(refusalOf({ id: upper }).id).toBe(report.id);
});
