import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FAILURES, HeardError } from '../../../utils/record/failure.ts';
import { REDACTED } from '../../../utils/record/redactText.ts';
import type { Capture } from '../../../utils/record/capture.ts';
import { captureFor } from '../../support/reports.ts';
import { FormBackground, MEMBERSHIP, rowFor } from './background.ts';
import { openForm } from './page.tsx';

afterEach(cleanup);

const PHONE = '+49 171 2345678';
const STRANGER = 'bob@contoso.example';
const SAID = `Ring ${PHONE} or write to ${STRANGER} and kim@acme.example.`;

async function formWith(changes: Partial<Capture> = {}) {
  const background = new FormBackground(rowFor({}, captureFor({ verbatim: SAID, ...changes })));
  background.membership = MEMBERSHIP;
  const page = await openForm(background);
  const box = await screen.findByRole('group', { name: 'Private words found' });
  return { ...page, box };
}

const names = (box: HTMLElement) =>
  within(box)
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent);

test('P8 third parties are found and named; whoever said it and our own colleagues are not', async () => {
  const { box } = await formWith();
  expect(names(box)).toEqual([`Redact Phone number ${PHONE}`, `Redact E-mail address ${STRANGER}`, 'Redact all 2']);
  expect(box.textContent).toContain('no undo');
});

test('they are marked in the quote, with a word that no selection takes along', async () => {
  await formWith();
  const marks = [...document.querySelectorAll<HTMLElement>('blockquote .mark-found')];
  expect(marks.map(({ textContent, dataset }) => [dataset['label'], textContent])).toEqual([
    ['Phone number', PHONE],
    ['E-mail address', STRANGER],
  ]);
  expect(document.querySelector('blockquote')?.textContent).toBe(SAID);
});

test('one key redacts one: gone from the record, and the focus is on the next', async () => {
  const { background, user, box } = await formWith();
  within(box)
    .getByRole('button', { name: `Redact Phone number ${PHONE}` })
    .focus();
  await user.keyboard('{Enter}');
  await screen.findByText(/The original is gone/);
  expect(JSON.stringify(background.row)).not.toContain('2345678');
  expect(background.stored.capture[0]?.redactions).toBe(1);
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Redact E-mail address ${STRANGER}`),
  );
  await user.keyboard('{Enter}');
  expect(await screen.findByText('No more private words found.')).toBeTruthy();
  expect(document.activeElement).toBe(box);
  expect(background.stored.capture[0]).toMatchObject({
    verbatim: `Ring ${REDACTED} or write to ${REDACTED} and kim@acme.example.`,
    redactions: 2,
  });
});

test('one key redacts all, in every place: selector, title, address and turns', async () => {
  const capture = captureFor();
  const { background, user, box } = await formWith({
    page: { ...capture.page, title: `Re: ${PHONE}`, url: `https://mail.example/?q=${encodeURIComponent(STRANGER)}` },
    turns: [{ name: 'Dana Reyes', at: null, mediaTime: null, text: SAID }],
  });
  await user.click(within(box).getByRole('button', { name: 'Redact all 2' }));
  await screen.findByText('No more private words found.');
  expect(background.asked('report.redact')).toHaveLength(1);
  expect(JSON.stringify(background.row)).not.toMatch(/2345678|bob(@|%40)contoso/);
  expect(background.stored.capture[0]?.turns[0]?.text).toBe(
    `Ring ${REDACTED} or write to ${REDACTED} and kim@acme.example.`,
  );
});

test('what is typed is looked through as well, and what a person takes back is found no longer', async () => {
  const { user, statement, box } = await formWith();
  await user.type(statement, 'password: hunter2');
  await waitFor(() => expect(names(box)).toContain('Redact Password or code hunter2'));
  await user.clear(statement);
  await waitFor(() => expect(names(box)).not.toContain('Redact Password or code hunter2'));
});

test('somebody who becomes a contact is no third party', async () => {
  const { user, box } = await formWith({ said: null });
  await user.click(screen.getByRole('button', { name: 'Add someone' }));
  await user.type(screen.getByLabelText('E-mail'), STRANGER);
  await waitFor(() => expect(names(box)).toEqual([`Redact Phone number ${PHONE}`]));
});

test('a redaction that could not be stored is told where it is seen, and nothing counts as redacted', async () => {
  const { background, user, box } = await formWith();
  background.fail.set('report.redact', new HeardError('storage-full'));
  await user.click(within(box).getByRole('button', { name: 'Redact all 2' }));
  expect((await screen.findByRole('alert')).textContent).toContain(FAILURES['storage-full'][0]);
  expect(names(box)).toHaveLength(3);
});

test('a quote without anything private has no box, no mark and no word about it', async () => {
  const background = new FormBackground();
  background.membership = MEMBERSHIP;
  await openForm(background);
  await waitFor(() => expect(background.asked('outbox.summary')).toHaveLength(1));
  expect(screen.queryByRole('group', { name: 'Private words found' })).toBeNull();
  expect(document.querySelector('mark')).toBeNull();
});
