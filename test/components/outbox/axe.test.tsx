import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { Popup } from '../../../components/outbox/Popup.tsx';
import { FakeBackground } from './background.ts';
import { decided, tracked } from './sample.ts';

afterEach(cleanup);

const around = {
  openForm: () => undefined,
  openOptions: () => undefined,
  openTab: () => undefined,
  close: () => undefined,
  copy: () => Promise.resolve(),
  shortcut: () => Promise.resolve(null),
};

/** Rules that need no layout; colours are looked at in the real browser. */
async function violations(): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  return (await axe.run(document.body, { rules })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('a popup with every kind of row, one of them open, has no barrier that axe knows', async () => {
  const rows = [
    tracked({ state: 'draft', quote: 'half' }),
    tracked({ state: 'refused', failure: { code: 'report-refused', fields: [{ pointer: '/account', detail: 'no' }] } }),
    tracked({ state: 'signIn', failure: { code: 'sign-in-again' } }),
    tracked({ state: 'waiting', failure: { code: 'endpoint-silent' } }),
    tracked({ quote: 'answered', decision: decided('deferred') }),
  ];
  render(<Popup door={new FakeBackground(rows)} around={around} />);
  await userEvent.setup().click(await screen.findByRole('button', { name: /answered/ }));
  await screen.findByRole('article', { name: 'Decision' });
  expect(await violations()).toEqual([]);
});

test('an empty popup has none either', async () => {
  render(<Popup door={new FakeBackground()} around={around} />);
  await screen.findByText('Nothing sent yet');
  expect(await violations()).toEqual([]);
});
