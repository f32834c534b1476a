import { describe, expect, test } from 'vitest';
import { redactAutomatically } from '../../utils/coach/private/redactAutomatically.ts';
import { redact } from '../../utils/record/redact.ts';
import { CALL_MINUTES_MAX } from '../../utils/record/nextCall.ts';
import { Report } from '../../utils/record/report.ts';
import { contentHash } from '../../server/sync/contentHash.ts';
import { reportFor } from '../support/reports.ts';

const nextCall = { startsAt: '2026-05-20T10:00:00+02:00', minutes: 30, productWelcome: true } as const;
const report = { ...reportFor('Exports stop'), nextCall };
const brokenAt = (changes: object) =>
  Report.safeParse({ ...report, nextCall: { ...nextCall, ...changes } }).error?.issues[0]?.path.join('/') ?? null;

describe('P13 an offered call', () => {
  test.each<[string, object, string | null]>([
    ['as it is typed', {}, null],
    ['in UTC', { startsAt: '2026-05-20T08:00:00Z' }, null],
    ['a time without an offset', { startsAt: '2026-05-20T10:00:00' }, 'nextCall/startsAt'],
    ['a day without a time', { startsAt: '2026-05-20' }, 'nextCall/startsAt'],
    ['a year that PostgreSQL does not have', { startsAt: '0000-01-01T00:00:00Z' }, 'nextCall/startsAt'],
    ['a year with five digits once it is UTC', { startsAt: '9999-12-31T23:00:00-10:00' }, 'nextCall/startsAt'],
    ['no minute', { minutes: 0 }, 'nextCall/minutes'],
    ['half a minute', { minutes: 0.5 }, 'nextCall/minutes'],
    ['a day and a night', { minutes: CALL_MINUTES_MAX + 1 }, 'nextCall/minutes'],
    ['product is not welcome', { productWelcome: false }, 'nextCall/productWelcome'],
  ])('%s', (_name, changes, at) => expect(brokenAt(changes)).toBe(at));

  test('is left out where nobody offers one, so that what was stored before keeps its content', () => {
    const before = reportFor('Exports stop');
    const parsed = Report.parse(before);
    expect('nextCall' in parsed).toBe(false);
    expect(contentHash(parsed)).toBe(contentHash(before));
    expect(Report.safeParse({ ...before, nextCall: null }).success).toBe(false);
  });

  test('P8 its time is the seller’s own word: a redaction leaves it, and no rule takes it for a number of somebody', () => {
    expect(redact(report, '2026', '10').nextCall).toEqual(nextCall);
    expect(redactAutomatically(report, ['phone', 'card', 'nationalId', 'iban']).nextCall).toEqual(nextCall);
  });
});
