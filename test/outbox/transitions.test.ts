import { describe, expect, it } from 'vitest';
import { OutboxState } from '../../utils/record/tracked.ts';
import { allowed, move, type OutboxEvent, TRANSITIONS } from '../../utils/outbox/transitions.ts';

const states = OutboxState.options;
const events = Object.keys(TRANSITIONS) as OutboxEvent[];
const every = events.flatMap((event) => states.flatMap((from) => states.map((to) => ({ event, from, to }))));

describe('the state table', () => {
  it('P2 lets only a person’s discard lead to discarded', () => {
    const ways = every.filter(({ event, from, to }) => to === 'discarded' && allowed(event, from, to));
    expect(new Set(ways.map(({ event }) => event))).toEqual(new Set(['discard']));
  });

  it('P2 leaves every state but sending by something a person can do', () => {
    const byHand: OutboxEvent[] = ['save', 'send', 'retry', 'edit', 'discard', 'restore'];
    for (const from of states.filter((state) => state !== 'sending'))
      expect(byHand.some((event) => states.some((to) => allowed(event, from, to)))).toBe(true);
  });

  it('P3 lets nothing but the drain, and an admin’s deletion, touch a report that is being sent', () => {
    const ways = every.filter(({ event, from, to }) => from === 'sending' && allowed(event, from, to));
    expect(ways.map(({ event, to }) => `${event} ${to}`).toSorted()).toEqual([
      'accept sent',
      'erase deleted',
      'postpone waiting',
      'refuse refused',
      'release queued',
      'signOut signIn',
    ]);
  });

  it('P2 brings back nothing that an admin deleted: it can only be taken off the list, and put there again', () => {
    const ways = every.filter(({ event, from, to }) => from === 'deleted' && allowed(event, from, to));
    expect(ways.map(({ event, to }) => `${event} ${to}`)).toEqual(['erase deleted', 'discard discarded']);
    const reached = every.filter(({ event, from, to }) => to === 'deleted' && allowed(event, from, to));
    expect(new Set(reached.map(({ event }) => event))).toEqual(new Set(['erase', 'restore']));
  });

  it('refuses everything else with what the person is told', () => {
    expect(() => move('save', 'queued', 'draft')).toThrowError(
      expect.objectContaining({ failure: { code: 'report-locked' } }),
    );
    expect(() => move('send', 'discarded', 'queued')).toThrowError(
      expect.objectContaining({ failure: { code: 'report-not-found' } }),
    );
    expect(move('claim', 'waiting', 'sending')).toBe('sending');
  });
});
