import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAILURES } from '../../utils/record/failure.ts';
import { ask } from '../support/ask.ts';
import type { Mood } from '../support/endpoint.ts';
import { halfBody, html, silent, status } from '../support/moods.ts';
import { press, sees } from '../support/person.ts';
import { until } from '../support/until.ts';
import type { View } from '../support/view.ts';
import { chromiumOffice, type Office, WORKSPACE } from './office.ts';
import { sendReport, stateOf } from './send.ts';

let office: Office;
beforeAll(async () => {
  office = await chromiumOffice();
});
afterAll(() => office?.close());

const copies = async (id: string): Promise<number> =>
  (await office.endpoint.received(WORKSPACE)).filter(({ report }) => report.id === id).length;

/** Sends one report while the endpoint is in this mood; resolves when it stands where it should. */
async function sendIn(mood: Mood, popup: View, words: string, state: string): Promise<string> {
  // The sync that opening the popup starts is over: it would meet the mood before the report does.
  await ask(popup, 'sync.now', {});
  office.endpoint.mood = mood;
  const id = await sendReport(popup, words);
  // An endpoint that says nothing is given up after 25 s.
  await until(`${words} to be ${state}`, async () => (await stateOf(popup, id)) === state, 90_000);
  return id;
}

/** The endpoint is itself again; the report is sent when the popup is opened, once. */
async function arrivesOnOpening(id: string): Promise<void> {
  office.endpoint.mood = null;
  const popup = await office.popup();
  await until('the report to be sent', async () => (await stateOf(popup, id)) === 'sent');
  expect(await copies(id)).toBe(1);
  await popup.close();
}

describe('P2 an answer that is no answer leaves the report waiting, with its reason', () => {
  it.each([
    ['500', status(500), 'endpoint-failed'],
    ['half a body', halfBody, 'endpoint-strange'],
    ['a page of HTML', html, 'endpoint-strange'],
    ['nothing at all', silent, 'endpoint-silent'],
  ] as const)('%s', async (name, mood, code) => {
    const popup = await office.popup();
    const words = `The invoice run stops at ${name}`;
    const id = await sendIn(mood, popup, words, 'waiting');
    await press(popup, words);
    expect(await sees(popup, FAILURES[code][0])).toContain('Waiting');
    await popup.close();
    await arrivesOnOpening(id);
  });
});

it('P2 429 with Retry-After is a pause that opening the popup keeps, and that a person can end', async () => {
  const popup = await office.popup();
  const words = 'The endpoint asked for an hour';
  const id = await sendIn(status(429, { 'retry-after': '3600' }), popup, words, 'waiting');
  await press(popup, words);
  expect(await sees(popup, FAILURES['endpoint-busy'][0])).toContain('Next try in');
  await popup.close();
  office.endpoint.mood = null;
  const before = office.endpoint.syncs;
  const again = await office.popup();
  await ask(again, 'sync.opened', {});
  expect(office.endpoint.syncs).toBe(before);
  expect(await stateOf(again, id)).toBe('waiting');
  await press(again, 'Try now');
  await until('the report to be sent', async () => (await stateOf(again, id)) === 'sent');
  expect(await copies(id)).toBe(1);
  await again.close();
});

it('P2 401 asks to sign in again; joining again sends it, once', async () => {
  const popup = await office.popup();
  const id = await sendIn(status(401), popup, 'Sign-in was revoked', 'signIn');
  await sees(popup, 'Sign in again');
  await sees(popup, FAILURES['sign-in-again'][0]);
  office.endpoint.mood = null;
  await office.join(popup);
  await until('the report to be sent', async () => (await stateOf(popup, id)) === 'sent');
  expect(await copies(id)).toBe(1);
  await popup.close();
});

it('P2 413 refuses the one report, says why, and it can be tried again', async () => {
  const popup = await office.popup();
  const words = 'Too much to take';
  const id = await sendIn(status(413), popup, words, 'refused');
  await sees(popup, FAILURES['report-too-large'][0]);
  office.endpoint.mood = null;
  await press(popup, words);
  await press(popup, 'Try again now');
  await until('the report to be sent', async () => (await stateOf(popup, id)) === 'sent');
  expect(await copies(id)).toBe(1);
  await popup.close();
});

it('P4 an endpoint that was away gets everything in the order of the clicks when the popup is opened', async () => {
  const popup = await office.popup();
  await office.endpoint.down();
  const ids: string[] = [];
  for (const words of ['First of three', 'Second of three', 'Third of three']) ids.push(await sendReport(popup, words));
  await until('the last one to wait', async () => (await stateOf(popup, ids[2] ?? '')) === 'waiting');
  await sees(popup, 'next try in');
  await popup.close();
  await office.endpoint.up();
  const again = await office.popup();
  for (const id of ids) await until('it to be sent', async () => (await stateOf(again, id)) === 'sent');
  const arrived = (await office.endpoint.received(WORKSPACE))
    .map(({ report }) => report.id)
    .filter((id) => ids.includes(id));
  expect(arrived.toReversed()).toEqual(ids);
  await again.close();
});
