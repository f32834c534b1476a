import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AnswerState } from '../../../components/asks/AnswerState.tsx';
import { FAILURES } from '../../../utils/record/failure.ts';
import { newId } from '../../../utils/record/id.ts';
import type { AskItem, TrackedAnswer } from '../../../utils/record/trackedAnswer.ts';
import { introductionFor, questionFor, words } from '../../support/asks.ts';

afterEach(cleanup);

const sent = (state: TrackedAnswer['state'], changes: Partial<TrackedAnswer> = {}): TrackedAnswer => ({
  id: newId(),
  askId: newId(),
  state,
  draft: words('In May'),
  answeredAt: '2026-05-14T09:00:00.000Z',
  failure: null,
  nextAttemptAt: null,
  overAt: null,
  ...changes,
});
const item = (changes: Partial<AskItem> = {}): AskItem => ({
  ask: { kind: 'question', question: questionFor() },
  draft: null,
  sent: null,
  gone: false,
  ...changes,
});
function show(changes: Partial<AskItem>) {
  const openOptions = vi.fn<() => void>();
  const { container } = render(
    <AnswerState now={Date.parse('2026-05-14T10:00:00Z')} item={item(changes)} openOptions={openOptions} />,
  );
  return { text: container.textContent ?? '', openOptions };
}

const on = (changes: object) => ({ kind: 'introduction' as const, introduction: introductionFor(changes) });

describe('P2 words on what is asked no more', () => {
  const draft = sent('draft', { overAt: '2026-05-14T09:00:00.000Z' });

  it('on a question can still be sent', () =>
    expect(show({ gone: true, draft }).text).toBe(
      'This question was withdrawn. What you typed is kept; it can still be sent.',
    ));

  it('on an introduction that is over are erased on a day that is said', () => {
    expect(show({ ask: on({ status: 'withdrawn' }), draft }).text).toBe(
      'It is over. What you typed was not sent; it is erased from this browser on May 21, 2026.',
    );
    expect(show({ ask: on({ status: 'declined', over: true }), draft: { ...draft, overAt: null } }).text).toBe(
      'It is over. What you typed was not sent; it is erased from this browser.',
    );
  });

  it('on an introduction that newer ones stand before can still be sent', () =>
    expect(show({ ask: on({}), gone: true, draft }).text).toBe(
      'Newer asks are told in its place. What you typed is kept; it can still be sent.',
    ));
});

describe('P2 where an answer stands, in words', () => {
  it('nothing is said of what waits to be answered', () => expect(show({}).text).toBe(''));

  it('on its way, and why it waits where it does', () => {
    expect(show({ sent: sent('queued') }).text).toBe('Answered, on its way.');
    const { text } = show({ sent: sent('waiting', { failure: { code: 'endpoint-unreachable' } }) });
    expect(text).toContain(FAILURES['endpoint-unreachable'].join(' '));
  });

  it('answered, and when', () => {
    expect(show({ sent: sent('sent') }).text).toMatch(/^Answered, May 14, 2026/);
  });

  it('refused, with what to do and which field', () => {
    const fields = [{ pointer: '/text', detail: 'is too long' }];
    const { text } = show({ sent: sent('refused', { failure: { code: 'answer-refused', fields } }) });
    expect(text).toContain(FAILURES['answer-refused'].join(' '));
    expect(screen.getByRole('listitem').textContent).toBe('is too long');
  });

  it('withdrawn, and that the words are kept', () => {
    expect(show({ gone: true, draft: sent('draft') }).text).toContain('What you typed is kept');
  });

  it('signed out, with the way to sign in', async () => {
    const { openOptions } = show({ sent: sent('signIn') });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Open Options' }));
    expect(openOptions).toHaveBeenCalledOnce();
  });
});
