import { array, assert, constantFrom, integer, property, string, tuple } from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { callOf, minutesOf } from '../../../server/calls/callOf.ts';
import { invitation } from '../../../server/calls/invitation.ts';
import { judgeSeat } from '../../../server/calls/seats.ts';
import { toOffered } from '../../../server/calls/view.ts';
import type { KeptCall } from '../../../server/store/calls.ts';
import { CALL_SEATS } from '../../../utils/record/call.ts';

const ID = '0196d0a0-0000-7000-8000-000000000001';
const AT = new Date('2026-05-14T09:15:00Z');
const kept = (changes: Partial<KeptCall> = {}): KeptCall => ({
  reportId: ID,
  startsAt: '2026-05-20T08:00:00.000Z',
  endsAt: '2026-05-20T08:30:00.000Z',
  sequence: 0,
  withdrawn: false,
  seller: { id: 's', name: 'Sam Seller', email: 'sam@acme.example' },
  account: 'Northwind',
  statement: 'Their export stops',
  problem: { id: 'p', statement: 'Exports stop at 2,000 rows' },
  taken: [],
  ...changes,
});

/** The calendar as another program reads it. */
function read(call: KeptCall) {
  const calendar = new ICAL.Component(ICAL.parse(invitation(call, 'https://heard.acme.example:8443', AT)));
  const [event, ...others] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  if (!event || others.length > 0) throw new Error('not one event');
  return { event, method: calendar.getFirstPropertyValue('method'), of: event.component };
}

describe('the times of a call', () => {
  test('are kept in UTC, whatever clock they were typed on', () => {
    const nextCall = { startsAt: '2026-05-20T00:30:00+02:00', minutes: 45, productWelcome: true } as const;
    const times = callOf({ nextCall });
    expect(times).toEqual({ startsAt: '2026-05-19T22:30:00.000Z', endsAt: '2026-05-19T23:15:00.000Z' });
    expect(times && minutesOf(times)).toBe(45);
    expect(callOf({})).toBeNull();
  });
});

describe('a seat', () => {
  const ground = { endsAt: '2026-05-20T08:30:00.000Z', withdrawn: false, taken: [] };
  const now = AT.toISOString();

  test('is there until the call ends, and not in one that was taken back', () => {
    expect(judgeSeat(ground, 'a', now)).toBe('taken');
    expect(judgeSeat(ground, 'a', '2026-05-20T08:29:59.999Z')).toBe('taken');
    expect(judgeSeat(ground, 'a', '2026-05-20T08:30:00.000Z')).toBe('over');
    expect(judgeSeat({ ...ground, withdrawn: true }, 'a', now)).toBe('no-call');
    expect(judgeSeat(null, 'a', now)).toBe('no-call');
  });

  test('however often members take and give back, there are never more than there are seats, and a holder is never refused', () => {
    const step = tuple(constantFrom('take', 'give'), constantFrom('a', 'b', 'c', 'd'));
    assert(
      property(array(step, { maxLength: 40 }), (steps) => {
        let taken: string[] = [];
        for (const [what, who] of steps) {
          const before = taken;
          const verdict = judgeSeat({ ...ground, taken }, who, now);
          expect(before.includes(who) ? verdict : 'taken').toBe('taken');
          if (what === 'give') taken = taken.filter((one) => one !== who);
          else if (verdict === 'taken') taken = [...new Set([...taken, who])];
          expect(taken.length).toBeLessThanOrEqual(CALL_SEATS);
        }
      }),
    );
  });
});

describe('the invitation', () => {
  test('names the account, the problem and the seller, at the right time, for ever under one id', () => {
    const { event, method, of } = read(kept());
    expect(event.uid).toBe(`call-${ID}@heard.acme.example`);
    expect(event.summary).toBe('Customer call: Northwind');
    expect(event.description).toContain('Exports stop at 2,000 rows');
    expect(event.description).toContain('Sam Seller');
    expect(of.getFirstPropertyValue('url')).toBe(`https://heard.acme.example:8443/inbox#${ID}`);
    expect(event.startDate.toJSDate()).toEqual(new Date('2026-05-20T08:00:00Z'));
    expect(event.endDate.toJSDate()).toEqual(new Date('2026-05-20T08:30:00Z'));
    expect([method, event.sequence, of.getFirstPropertyValue('status')]).toEqual(['PUBLISH', 0, 'CONFIRMED']);
    expect(event.organizer).toBe('mailto:sam@acme.example');
  });

  test('before the report is on a problem it says what the seller reported; without an account or an address it stands', () => {
    const { event } = read(kept({ problem: null, account: null, seller: { id: 's', name: 'Sam', email: null } }));
    expect(event.description).toContain('Their export stops');
    expect([event.summary, event.organizer]).toEqual(['Customer call', null]);
  });

  test('a call that was taken back is cancelled under the same id with a higher sequence', () => {
    const { event, method, of } = read(kept({ withdrawn: true, sequence: 3 }));
    expect([method, of.getFirstPropertyValue('status'), event.sequence]).toEqual(['CANCEL', 'CANCELLED', 3]);
    expect(event.uid).toBe(read(kept()).event.uid);
  });

  test('P13 no words of a report or a member change what the calendar says', () => {
    const hostile = string({ unit: 'grapheme', maxLength: 40 });
    const nasty = constantFrom('\r\nEND:VEVENT\r\n', '\nATTENDEE:mailto:x@x.example', ';,:\\"\u0007', '\u2028');
    assert(
      property(hostile, nasty, hostile, integer({ min: 0, max: 9 }), (before, middle, after, sequence) => {
        const words = `${before}${middle}${after}`;
        const problem = { id: 'p', statement: words };
        const seller = { id: 's', name: words, email: 'sam@acme.example' };
        const { event, of } = read(kept({ account: words, problem, seller, sequence }));
        expect(of.getAllProperties('attendee')).toEqual([]);
        expect([event.uid, event.sequence]).toEqual([`call-${ID}@heard.acme.example`, sequence]);
        expect(event.startDate.toJSDate()).toEqual(new Date('2026-05-20T08:00:00Z'));
      }),
    );
  });
});

test('a seat whose holder knows an earlier time says so, and the seller’s address stays with the endpoint', () => {
  const offered = toOffered(
    kept({
      sequence: 2,
      taken: [
        { id: 'a', name: 'Ana', sequence: 1 },
        { id: 'b', name: 'Ben', sequence: 2 },
      ],
    }),
  );
  expect(offered.taken.map(({ name, changed }) => [name, changed])).toEqual([
    ['Ana', true],
    ['Ben', false],
  ]);
  expect([offered.minutes, offered.seats]).toEqual([30, CALL_SEATS]);
  expect(JSON.stringify(offered)).not.toContain('sam@acme.example');
});
