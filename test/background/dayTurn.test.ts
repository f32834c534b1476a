import { expect, it } from 'vitest';
import { createDayTurn } from '../../utils/background/dayTurn.ts';
import { keepAsks } from '../../utils/outbox/answers/asks.ts';
import { summarise } from '../../utils/outbox/summary.ts';
import { newId } from '../../utils/record/id.ts';
import { membershipKey } from '../../utils/record/join.ts';
import { asksOf, introductionFor, questionFor } from '../support/asks.ts';
import { freshOutbox } from '../support/outbox.ts';
import { membershipAt } from '../support/sync.ts';

/** Noon, so that it is the same day wherever the test runs. */
const noon = (day: string): Date => new Date(`${day}T12:00:00`);

it('badge and pages are told once when a day begins, and not in between', () => {
  let now = noon('2026-05-31');
  let told = 0;
  const turn = createDayTurn(
    () => now,
    () => (told += 1),
  );
  turn();
  now = new Date('2026-05-31T23:59:59');
  turn();
  expect(told).toBe(0);
  now = new Date('2026-06-01T00:00:00');
  turn();
  turn();
  expect(told).toBe(1);
});

it('what was put off is counted again on its day, from what is stored alone', async () => {
  const outbox = freshOutbox();
  const owner = membershipKey(membershipAt('https://heard.example'));
  const putOff = introductionFor({
    status: 'later',
    answer: { status: 'later', until: '2026-06-01', note: null },
  });
  await keepAsks(outbox, owner, {
    ...asksOf('v1', questionFor()),
    introductions: [putOff, introductionFor({ id: newId() })],
  });
  const counted = async (day: string) => (await summarise(outbox, owner, noon(day))).toAnswer;
  expect(await counted('2026-05-31')).toEqual({ questions: 1, introductions: 1 });
  expect(await counted('2026-06-01')).toEqual({ questions: 1, introductions: 2 });
});
