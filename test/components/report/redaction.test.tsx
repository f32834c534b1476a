import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FAILURES, HeardError } from '../../../utils/record/failure.ts';
import { REDACTED } from '../../../utils/record/redactText.ts';
import { FormBackground, manualRow } from './background.ts';
import { openForm } from './page.tsx';

afterEach(cleanup);

/** Selects words in the quote as a mouse does. */
function selectInQuote(words: string): void {
  const node = document.querySelector('blockquote')?.firstChild;
  if (!node?.textContent) throw new Error('There is no quote');
  const range = document.createRange();
  range.setStart(node, node.textContent.indexOf(words));
  range.setEnd(node, node.textContent.indexOf(words) + words.length);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}

test('P8 words selected in the quote become a mark; the original is nowhere in the form or the record', async () => {
  const { background, user } = await openForm();
  const button = screen.getByText<HTMLButtonElement>('Redact selection');
  expect(button.disabled).toBe(true);
  selectInQuote('two days');
  await waitFor(() => {
    fireEvent(document, new Event('selectionchange'));
    expect(button.disabled).toBe(false);
  });
  await user.click(button);
  await screen.findByText(/The original is gone/);
  expect(document.querySelector('blockquote mark')?.textContent).toBe(REDACTED);
  expect(document.body.textContent).not.toContain('two days');
  expect(JSON.stringify(background.row)).not.toContain('two days');
});

test('by keyboard: words typed, Enter', async () => {
  const { background, user } = await openForm();
  await user.type(screen.getByLabelText('Words to redact'), 'Dana Reyes{Enter}');
  await screen.findByText(/The original is gone/);
  expect(JSON.stringify(background.row)).not.toContain('Dana Reyes');
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Words to redact').value).toBe(''));
  expect(background.asked('report.send')).toEqual([]);
});

test('what the person typed themselves is redacted in the form as well, and stays redacted', async () => {
  const { background, user, statement } = await openForm();
  await user.type(statement, 'They lose two days');
  await user.type(screen.getByLabelText('Words to redact'), 'two days{Enter}');
  await waitFor(() => expect(statement.value).toBe(`They lose ${REDACTED}`));
  await user.type(statement, '!');
  await waitFor(() => expect(background.stored.problem.statement).toBe(`They lose ${REDACTED}!`));
});

test('words that are nowhere are said to be nowhere', async () => {
  const { user } = await openForm();
  await user.type(screen.getByLabelText('Words to redact'), 'nowhere to be found{Enter}');
  expect(await screen.findByText('These words are not in this report.')).toBeTruthy();
});

test('a redaction that could not be stored is told; nothing is marked', async () => {
  const { background, user } = await openForm();
  background.fail.set('report.redact', new HeardError('storage-full'));
  await user.type(screen.getByLabelText('Words to redact'), 'two days{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain(FAILURES['storage-full'][0]);
  expect(document.querySelector('mark')).toBeNull();
});

test('an unsaved text is saved before it is redacted, so that none of it stays behind', async () => {
  const { background, user, statement } = await openForm();
  const release = background.hold();
  await user.type(statement, 'abc');
  await user.type(screen.getByLabelText('Words to redact'), 'two days{Enter}');
  expect(background.asked('report.redact')).toEqual([]);
  release();
  await screen.findByText(/The original is gone/);
  expect(background.stored.problem.statement).toBe('abc');
});

test('a pasted quote can be redacted too', async () => {
  const { background, user } = await openForm(new FormBackground(manualRow()));
  await user.type(screen.getByLabelText('What did the customer say?'), 'call me on 555 0100');
  await user.type(await screen.findByLabelText('Words to redact'), '555 0100{Enter}');
  await screen.findByText(/The original is gone/);
  expect(background.stored.capture[0]?.verbatim).toBe(`call me on ${REDACTED}`);
});
