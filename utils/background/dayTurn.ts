import { dayHere } from '../record/dayHere.ts';

/**
 * To be called now and then: tells badge and pages once when a day has begun, since what was put off until it stands
 * again. Nothing is asked of the network, so that it works without one; a new start of the worker tells them by itself.
 */
export function createDayTurn(now: () => Date, changed: () => void): () => void {
  let day = dayHere(now());
  return () => {
    const today = dayHere(now());
    if (today === day) return;
    day = today;
    changed();
  };
}
