import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { CallLine } from '../../../components/outbox/CallLine.tsx';
import { moment } from '../../../components/list/time.ts';
import type { Tracked } from '../../../utils/record/tracked.ts';
import { tracked } from './sample.ts';

afterEach(cleanup);

const NEXT = { startsAt: '2026-05-20T10:00:00+02:00', minutes: 30, productWelcome: true } as const;
const CALL = `Your call on ${moment(NEXT.startsAt)}`;

function show(seats: string[], offers: boolean, state: Tracked['state'] = 'sent') {
  const row = tracked({ state });
  const report = offers ? { ...row.report, nextCall: NEXT } : row.report;
  render(<CallLine row={{ ...row, report, seats }} />);
  return document.body.textContent;
}

test('a seller reads who of the product team joins their call', () => {
  expect(show(['Pia', 'Paul'], true)).toBe(`${CALL}: from product join Pia, Paul.`);
});

test('while nobody has a seat, that is said of a call that product knows of', () => {
  expect(show([], true)).toBe(`${CALL}: product is welcome, and nobody took a seat yet.`);
  cleanup();
  expect(show([], true, 'draft')).toBe('');
});

test('a call that was taken back says who has to be told', () => {
  expect(show(['Pia'], false)).toBe('You took the call back. Had a seat in it: Pia.');
});

test('a report without a call says nothing of one, also where it was told before there were calls', () => {
  expect(show([], false)).toBe('');
  render(<CallLine row={tracked()} />);
  expect(screen.queryByText(/call/)).toBeNull();
});

test('a name is shown as the text it is', () => {
  show(['<b>Pia</b>'], true);
  expect(document.querySelector('b')).toBeNull();
  expect(screen.getByText(/<b>Pia<\/b>/)).toBeTruthy();
});
