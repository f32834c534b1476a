import { act, cleanup, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HeardError } from '../../../utils/record/failure.ts';
import { newId } from '../../../utils/record/id.ts';
import { captureFor } from '../../support/reports.ts';
import { listed } from '../../support/problems.ts';
import { FormBackground, rowFor } from './background.ts';
import { open, openForm } from './page.tsx';

afterEach(cleanup);
beforeEach(() => vi.restoreAllMocks());

const EXPORT = listed('Invoice export stops after 2,000 rows', { accounts: 4, status: 'planned' });
const LABELS = listed('Shipping labels print blank', { accounts: 0, reports: 1 });
const WORDS = 'The invoice export stops after some rows';
const ADD = `Add to this problem: ${EXPORT.statement}`;

const unlike = () => rowFor({}, captureFor({ verbatim: 'Nobody told me that.' }));

function knowing(row = unlike()): FormBackground {
  const background = new FormBackground(row);
  background.problems = [EXPORT, LABELS];
  return background;
}

/** The form with these words typed, once the nearest problem stands below them. */
async function typed(text = WORDS, background = knowing()) {
  const page = await openForm(background);
  await page.user.type(page.statement, text);
  await screen.findByRole('button', { name: /^Add to this problem/ });
  return page;
}

const chosen = ({ background }: { background: FormBackground }) => background.stored.problem.sameAs;
const undo = () => screen.getByRole('button', { name: /^Undo/ });

test('while the seller writes, the nearest problem stands below: its words, who has it, where it stands, and why', async () => {
  await typed();
  const [item, ...others] = screen.getAllByRole('listitem');
  expect(item?.textContent).toContain(`Looks like: ${EXPORT.statement} · 4 accounts · Planned`);
  expect(item?.textContent).toContain('shares: invoice export');
  expect(others).toEqual([]);
});

test('reports are counted where no account is known', async () => {
  await typed('The shipping labels print blank');
  expect(screen.getByRole('listitem').textContent).toContain('· 1 report · Open');
});

test('a press adds the report to it; the focus goes to the statement; undo takes it back and offers it again', async () => {
  const page = await typed();
  await page.user.click(screen.getByRole('button', { name: ADD }));
  expect(screen.getByText('Added to:').textContent).toBe(`Added to: ${EXPORT.statement}`);
  expect(document.activeElement).toBe(page.statement);
  await waitFor(() => expect(chosen(page)).toBe(EXPORT.id));
  expect(screen.queryByRole('list', { name: 'Looks like' })).toBeNull();
  await page.user.click(undo());
  await waitFor(() => expect(page.background.stored.problem).not.toHaveProperty('sameAs'));
  expect(screen.getByRole('button', { name: ADD })).toBeTruthy();
  expect(document.activeElement).toBe(page.statement);
});

test('Alt+Enter adds to the first, wherever the focus is, which stays there', async () => {
  const page = await typed();
  const cost = screen.getByLabelText('What does it cost them?');
  cost.focus();
  await page.user.keyboard('{Alt>}{Enter}{/Alt}');
  await waitFor(() => expect(chosen(page)).toBe(EXPORT.id));
  expect(document.activeElement).toBe(cost);
});

test('a wish that was noticed has Alt+Enter first; these keys are told only where they act', async () => {
  const page = await typed(`${WORDS}. Please add a button that exports every row.`);
  await page.user.tab();
  await screen.findByText(/sounds like something they asked for/);
  expect(screen.getByRole('list', { name: 'Looks like' }).textContent).not.toContain('Enter');
  await page.user.keyboard('{Alt>}{Enter}{/Alt}');
  await waitFor(() => expect(page.background.stored.requestedFeature).toMatch(/^Please add a button/));
  expect(chosen(page)).toBeUndefined();
});

test('Ctrl+Enter still sends, with the problem', async () => {
  const page = await typed();
  await page.user.keyboard('{Alt>}{Enter}{/Alt}{Control>}{Enter}{/Control}');
  await waitFor(() => expect(page.background.asked('report.send')).toHaveLength(1));
  expect(page.background.asked('report.send')).toMatchObject([{ report: { problem: { sameAs: EXPORT.id } } }]);
});

test('typed on, the words no longer look like it: the offer goes, and what was chosen stays', async () => {
  const page = await typed();
  await page.user.clear(page.statement);
  await page.user.type(page.statement, 'Holidays are forgotten');
  await waitFor(() => expect(screen.queryByRole('button', { name: ADD })).toBeNull());
  await page.user.clear(page.statement);
  await page.user.type(page.statement, WORDS);
  await page.user.click(await screen.findByRole('button', { name: ADD }));
  await page.user.type(page.statement, ' Holidays are forgotten');
  await waitFor(() => expect(page.background.saved().at(-1)).toMatch(/forgotten$/));
  expect(chosen(page)).toBe(EXPORT.id);
});

test('the quote alone is enough', async () => {
  await openForm(knowing(rowFor({}, captureFor({ verbatim: WORDS }))));
  expect(await screen.findByRole('button', { name: ADD })).toBeTruthy();
});

const added = (id: string) => {
  const row = unlike();
  return { ...row, report: { ...row.report, problem: { ...row.report.problem, sameAs: id } } };
};

test('opened again, it says what it was added to; by a list that knows it no more, that it was added', async () => {
  await openForm(knowing(added(LABELS.id)));
  await waitFor(() => expect(screen.getByText(/^Added to:/).textContent).toBe(`Added to: ${LABELS.statement}`));
  cleanup();
  await openForm(knowing(added(newId())));
  expect(screen.getByText(/^Added to:/).textContent).toBe('Added to: a problem of your workspace');
  expect(undo()).toBeTruthy();
});

test.each([
  ['nothing is near', knowing()],
  ['there is no list', new FormBackground(unlike())],
  ['a product manager placed it already', knowing(placed())],
  ['the background cannot tell', silent()],
])('nothing is shown when %s, and sending works as ever', async (what, background) => {
  const { user, statement } = await openForm(background);
  await user.type(statement, what === 'nothing is near' ? 'Holidays are forgotten' : WORDS);
  await user.tab();
  await act(() => background.answered());
  expect(screen.queryByText(/Looks like:|Added to:|knows of something/)).toBeNull();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(background.asked('report.send')).toHaveLength(1));
});

function placed() {
  return { ...unlike(), problem: { id: LABELS.id, statement: LABELS.statement } };
}

function silent(): FormBackground {
  const background = knowing();
  background.fail.set('problem.near', new HeardError('storage-unavailable'));
  return background;
}

test('P8 what will be sent says in words which problem it is added to', async () => {
  const page = await typed();
  await page.user.click(screen.getByRole('button', { name: ADD }));
  await page.user.click(screen.getByText('What will be sent'));
  const label = await screen.findByText('Added to the problem');
  expect(label.parentElement?.textContent).toBe(`Added to the problem${EXPORT.statement}`);
});

test('axe finds nothing in the offers, nor in what was chosen', async () => {
  const page = await typed();
  const rules = { rules: { region: { enabled: false } } };
  expect((await axe.run(document.body, rules)).violations).toEqual([]);
  await page.user.keyboard('{Alt>}{Enter}{/Alt}');
  expect((await axe.run(document.body, rules)).violations).toEqual([]);
});

test('no report, no offers', async () => {
  const background = new FormBackground(null);
  await open(background);
  await act(() => background.answered());
  expect(background.asked('problem.near')).toEqual([]);
});
