import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { assert, date, property } from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { localTime, withOffset } from '../../../components/report/localTime.ts';
import { reportLines } from '../../../components/report/sent/reportLines.ts';
import { DraftReport } from '../../../utils/record/report.ts';
import { captureFor, draftFor } from '../../support/reports.ts';
import { FormBackground, rowFor } from './background.ts';
import { openForm } from './page.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const NEXT = { startsAt: '2999-05-20T10:00:00+02:00', minutes: 30, productWelcome: true } as const;
const when = () => screen.getByLabelText<HTMLInputElement>('Product is welcome in the next call');
const minutes = () => screen.queryByLabelText<HTMLSelectElement>('Minutes');
const type = (value: string) => fireEvent.input(when(), { target: { value } });
const offering = () => {
  const capture = captureFor();
  return new FormBackground(rowFor({ report: { ...draftFor(), id: capture.id, nextCall: NEXT } }, capture));
};

test('without a time no call is offered, and nothing asks for its length', async () => {
  const { background, statement, user } = await openForm();
  expect([when().value, minutes()]).toEqual(['', null]);
  await user.type(statement, 'Exports stop');
  await waitFor(() => expect(background.stored.problem.statement).toBe('Exports stop'));
  expect('nextCall' in background.stored).toBe(false);
});

test('a time on the seller’s clock is kept with its offset and half an hour; the length can be another', async () => {
  const { background } = await openForm();
  type('2999-05-20T10:00');
  await waitFor(() => expect(background.stored.nextCall).toBeDefined());
  const kept = background.stored.nextCall;
  expect(kept).toMatchObject({ minutes: 30, productWelcome: true });
  expect(kept?.startsAt).toMatch(/^2999-05-20T10:00:00[+-]\d\d:\d\d$/);
  expect(DraftReport.safeParse(background.stored).success).toBe(true);
  fireEvent.input(screen.getByLabelText('Minutes'), { target: { value: '45' } });
  await waitFor(() => expect(background.stored.nextCall).toEqual({ ...kept, minutes: 45 }));
  expect(when().value).toBe('2999-05-20T10:00');
});

test('while a year is typed nothing is offered, and what stands there is left alone', async () => {
  const { background } = await openForm();
  type('0299-05-20T10:00');
  expect([when().value, minutes()]).toEqual(['0299-05-20T10:00', null]);
  type('2999-05-20T10:00');
  await waitFor(() => expect(background.stored.nextCall).toBeDefined());
});

test('the call is taken back by emptying its time', async () => {
  const { background } = await openForm(offering());
  expect(minutes()?.value).toBe('30');
  type('');
  await waitFor(() => expect('nextCall' in background.stored).toBe(false));
  expect(minutes()).toBeNull();
});

test('a time that is over is said quietly, and holds up nothing', async () => {
  const { background } = await openForm();
  type('2001-05-20T10:00');
  expect(await screen.findByText('This time is over.')).toBeTruthy();
  await waitFor(() => expect(background.stored.nextCall?.startsAt).toMatch(/^2001-05-20T10:00/));
  type('2999-05-20T10:00');
  await waitFor(() => expect(screen.queryByText('This time is over.')).toBeNull());
});

test('a length that the form does not offer stays as it is', async () => {
  const capture = captureFor();
  const report = { ...draftFor(), id: capture.id, nextCall: { ...NEXT, minutes: 25 } };
  await openForm(new FormBackground(rowFor({ report }, capture)));
  expect(minutes()?.value).toBe('25');
});

test('P8 the call is among what will be sent, once', () => {
  const lines = reportLines({ ...draftFor(), nextCall: NEXT });
  expect(lines).toContainEqual({
    label: 'Next call, product is welcome',
    lines: ['2999-05-20 10:00 +02:00, 30 minutes'],
  });
  expect(JSON.stringify(lines)).not.toContain('startsAt');
  expect(reportLines(draftFor()).some(({ label }) => label.startsWith('Next call'))).toBe(false);
});

test('whatever time is typed, the moment is the same on this clock', () => {
  const moments = date({ min: new Date('2000-01-02T00:00Z'), max: new Date('2999-12-30T00:00Z'), noInvalidDate: true });
  assert(
    property(moments, (at) => {
      const shown = localTime(at.toISOString());
      const kept = withOffset(shown);
      expect(kept && Date.parse(kept)).toBe(new Date(shown).getTime());
      expect(kept && localTime(kept)).toBe(shown);
    }),
  );
});

test.each([
  [-120, '+02:00'],
  [0, '+00:00'],
  [210, '-03:30'],
  [-345, '+05:45'],
])('a clock %i minutes behind UTC has the offset %s', (behind, offset) => {
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(behind);
  expect(withOffset('2026-05-20T10:00')?.slice(19)).toBe(offset);
});

test.each(['', 'x', '2026-99-20T10:00', '0026-05-20T10:00', '2026'.padEnd(30, '9')])('%j is no time', (typed) => {
  expect(withOffset(typed)).toBeNull();
});
