import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Row } from '../../../components/outbox/Row.tsx';
import { draftOf, manualCapture } from '../../../utils/record/draft.ts';
import { newId } from '../../../utils/record/id.ts';
import type { Tracked } from '../../../utils/record/tracked.ts';
import { barriers } from '../../inbox/barriers.ts';
import { tracked } from './sample.ts';

afterEach(cleanup);

const NOW = new Date('2026-05-14T09:00:00Z');
const row = (): Tracked => ({
  ...tracked({ state: 'deleted' }),
  report: draftOf(manualCapture(newId(), NOW), NOW, '0.1.0'),
});

const nothing = (): void => {};

function show(open: boolean) {
  const discard = vi.fn<(row: Tracked) => void>();
  const actions = {
    capture: nothing,
    open: nothing,
    correct: nothing,
    retry: nothing,
    restore: nothing,
    copy: nothing,
    copyAnswer: nothing,
    dropAnswer: nothing,
    adopt: nothing,
    seen: nothing,
    openOptions: nothing,
    openInbox: nothing,
    discard,
  };
  const one = row();
  render(
    <ul>
      <Row row={one} open={open} now={NOW.getTime()} actions={actions} onToggle={nothing} />
    </ul>,
  );
  return { discard, one, user: userEvent.setup() };
}

test('P2 a report that an admin deleted says so without being opened, and what became of its words', async () => {
  show(false);
  expect(screen.getByText('Deleted by your admin')).toBeTruthy();
  expect(screen.getByText(/Its words are gone here as well, and nobody can bring them back/)).toBeTruthy();
  expect(await barriers()).toEqual([]);
});

test('it can be taken off the list, and nothing else', async () => {
  const { user, discard, one } = show(true);
  const [head, ...acts] = screen.getAllByRole('button').map(({ textContent }) => textContent);
  expect(head).toContain('A report without words');
  expect(acts).toEqual(['Take it off this list']);
  expect(screen.queryByRole('link')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Take it off this list' }));
  expect(discard).toHaveBeenCalledWith(one);
});
