import { cleanup, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import type { Tracked } from '../../../utils/record/tracked.ts';
import { FormBackground, manualRow, rowFor } from './background.ts';
import { open } from './page.tsx';

afterEach(cleanup);

/** Rules that need no layout and no whole page; colours are computed in test/components/base and seen in real browsers. */
async function violations(): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false } };
  return (await axe.run(document.body, { rules })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const failure = { code: 'report-refused' as const, fields: [{ pointer: '/opportunity/amount', detail: 'no' }] };
const PAGES: [string, Tracked | null, string][] = [
  ['a form', rowFor(), 'What is the problem?'],
  ['a form to mend', rowFor({ failure }), 'What is the problem?'],
  ['a form to paste into', manualRow(), 'What did the customer say?'],
  ['no report', null, 'What did a customer say?'],
  ['a sent report', rowFor({ state: 'sent' }), 'With the product team'],
  ['a discarded report', rowFor({ state: 'discarded' }), 'Discarded'],
];

test.each(PAGES)('%s, every fold open, has no barrier that axe knows', async (_, row, words) => {
  await open(new FormBackground(row));
  await screen.findByText(words);
  for (const details of document.querySelectorAll('details')) details.open = true;
  expect(await violations()).toEqual([]);
});
