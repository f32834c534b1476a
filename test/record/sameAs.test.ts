import { expect, test } from 'vitest';
import { withSameAs, withStatement } from '../../components/report/changes.ts';
import { reportLines } from '../../components/report/sent/reportLines.ts';
import { redactAutomatically } from '../../utils/coach/private/redactAutomatically.ts';
import { findInReport } from '../../utils/coach/private/inReport.ts';
import { PrivateKind } from '../../utils/record/privateKind.ts';
import { redact } from '../../utils/record/redact.ts';
import { draftFor } from '../support/reports.ts';

/** An id that looks like a telephone number in places. */
const ID = '01912345-6789-7123-8456-491712345678';
const added = () => withSameAs(draftFor(), ID);

test('the problem that a report is added to is left out where there is none, never null', () => {
  const draft = draftFor();
  const report = withSameAs(draft, ID);
  expect(report.problem.sameAs).toBe(ID);
  expect(withSameAs(report, null)).toEqual(draft);
  expect(withSameAs(report, null).problem).not.toHaveProperty('sameAs');
});

test('what is typed leaves it as it is', () => {
  expect(withStatement(added(), 'Another word').problem).toMatchObject({ statement: 'Another word', sameAs: ID });
});

test('P8 a redaction leaves the id whole, whatever words are redacted', () => {
  const redacted = redact(added(), '1234', 'month');
  expect(redacted.problem.sameAs).toBe(ID);
  expect(redacted.capture[0]?.verbatim).not.toContain('month');
});

test('P8 nothing private is seen in the id, and a workspace’s rule takes nothing out of it', () => {
  const before = findInReport(draftFor()).length;
  expect(findInReport(added())).toHaveLength(before);
  expect(redactAutomatically(added(), PrivateKind.options).problem.sameAs).toBe(ID);
});

const lines = (addedTo: string | null) =>
  reportLines(added(), addedTo).flatMap(({ label, lines: all }) => all.map((one) => `${label}: ${one}`));
/** Those that speak of the problem. */
const about = (all: string[]) => all.filter((one) => one.includes(ID) || one.includes('Exports stop'));

test('P8 the preview names the problem once: in words, or by its id where those are not known', () => {
  expect(about(lines('Exports stop'))).toEqual(['Added to the problem: Exports stop']);
  expect(about(lines(null))).toEqual([`Added to the problem: ${ID}`]);
  expect(about(reportLines(draftFor()).map(({ label }) => label))).toEqual([]);
});
