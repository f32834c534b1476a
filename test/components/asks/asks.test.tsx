import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/outbox/Popup.tsx';
import { FAILURES, HeardError } from '../../../utils/record/failure.ts';
import { newId } from '../../../utils/record/id.ts';
import type { AskItem, TrackedAnswer } from '../../../utils/record/trackedAnswer.ts';
import { questionFor, words } from '../../support/asks.ts';
import { FakeBackground } from '../outbox/background.ts';
import { tracked } from '../outbox/sample.ts';

afterEach(cleanup);

const item = (changes: Partial<AskItem> = {}, text = 'How many rows?'): AskItem => ({
  ask: { kind: 'question', question: questionFor({ text }) },
  draft: null,
  sent: null,
  gone: false,
  ...changes,
});

const given = (state: TrackedAnswer['state'], text: string, changes: Partial<TrackedAnswer> = {}): TrackedAnswer => ({
  id: newId(),
  askId: newId(),
  state,
  draft: words(text),
  answeredAt: '2026-05-14T09:00:00.000Z',
  failure: null,
  nextAttemptAt: null,
  overAt: null,
  ...changes,
});

function show(...asks: AskItem[]) {
  const background = new FakeBackground([tracked({ quote: 'arrived' })]);
  background.asks = asks;
  const openOptions = vi.fn<() => void>();
  const around = {
    openForm: () => {},
    openOptions,
    openTab: () => {},
    close: () => {},
    copy: async () => {},
    shortcut: async () => null,
  };
  const page = render(<Popup door={background} around={around} />);
  return { background, user: userEvent.setup(), page, openOptions };
}

const needsYou = () => screen.findByRole('region', { name: /^Needs you/ });
const field = () => screen.findByLabelText<HTMLTextAreaElement>('Your answer');
const question = (name = /How many rows/) => screen.findByRole('button', { name });

describe('a question', () => {
  test('stands under Needs you with who asks, about what and when, and is counted there', async () => {
    show(item(), item({}, 'Which <b>month</b>?'));
    const group = await needsYou();
    expect(group.textContent).toMatch(
      /Needs you 2.*How many rows\?.*Pia Manager asks.*Northwind.*About: Exports are cut/,
    );
    expect(group.textContent).toContain('Which <b>month</b>?');
    expect(screen.getByRole('navigation', { name: 'Groups' }).textContent).toMatch(/^2Needs you/);
  });

  test('is answered by keyboard alone, and is then on its way until it is taken back', async () => {
    const { user, background } = show(item());
    (await question()).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(await field());
    await user.keyboard('Two thousand,{Enter}at least.{Control>}{Enter}{/Control}');
    await screen.findByText('Answered, on its way');
    expect(background.asked('answer.send')).toMatchObject([{ draft: words('Two thousand,\nat least.') }]);
    await screen.findByText('1 question you answered');
    expect(screen.queryByRole('region', { name: /^Needs you/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect((await field()).value).toBe('Two thousand,\nat least.');
    expect((await needsYou()).textContent).toContain('How many rows?');
  });

  test('keeps every keystroke, and has the words again when the popup is opened again', async () => {
    const { user, background, page } = show(item());
    await user.click(await question());
    await user.type(await field(), 'Two');
    expect(background.asked('answer.save')).toMatchObject([
      { draft: words('T') },
      { draft: words('Tw') },
      { draft: words('Two') },
    ]);
    page.unmount();
    show(...background.asks);
    expect((await field()).value).toBe('Two');
  });

  test('what is typed is not replaced by an older word of the store', async () => {
    const { user, background } = show(item());
    await user.click(await question());
    await user.type(await field(), 'Two');
    const [ask] = background.asks;
    if (ask) ask.draft = given('draft', 'Tw');
    background.change();
    await waitFor(() => expect(background.asked('asks.list').length).toBeGreaterThan(1));
    expect((await field()).value).toBe('Two');
  });

  test('P13 an answer without words is not sent, and says what to do', async () => {
    const { user, background } = show(item());
    await user.click(await question());
    await user.type(await field(), '  {Control>}{Enter}{/Control}');
    expect(screen.getByText(FAILURES['answer-empty'].join(' '))).toBeTruthy();
    expect(background.asked('answer.send')).toEqual([]);
  });

  test.each(['answer-sent', 'answer-too-long', 'ask-gone', 'storage-full'] as const)(
    'a failure is told in its words: %s',
    async (code) => {
      const { user, background } = show(item({ draft: given('draft', 'Two') }));
      background.fail.set('answer.send', new HeardError(code));
      await user.type(await field(), '{Control>}{Enter}{/Control}');
      expect(await screen.findByText(FAILURES[code][0])).toBeTruthy();
      expect((await field()).value).toBe('Two');
    },
  );
});

describe('an answer', () => {
  test('that the endpoint has is seen as answered, and can be changed', async () => {
    const at = '2026-05-14T09:00:00.000Z';
    const answer = { id: newId(), text: 'Two thousand.', answeredAt: at, receivedAt: at };
    const { user, background } = show(item({ ask: { kind: 'question', question: questionFor({ answer }) } }));
    await user.click(await screen.findByText('1 question you answered'));
    expect(screen.getByText(/^Answered, /).textContent).toContain('2026');
    await user.click(screen.getByRole('button', { name: 'Change the answer' }));
    expect((await field()).value).toBe('Two thousand.');
    await user.type(await field(), ' Three.{Control>}{Enter}{/Control}');
    expect(background.asked('answer.send')).toMatchObject([{ draft: words('Two thousand. Three.') }]);
  });

  test('P2 that was refused says why, names the field, and can be mended where it stands', async () => {
    const failure = { code: 'answer-refused', fields: [{ pointer: '/text', detail: 'is too long' }] } as const;
    show(item({ sent: given('refused', 'Two', { failure: { ...failure, fields: [...failure.fields] } }) }));
    const group = await needsYou();
    expect(group.textContent).toContain(FAILURES['answer-refused'].join(' '));
    expect(within(group).getByText('is too long')).toBeTruthy();
    expect((await field()).value).toBe('Two');
  });

  test.each(['answers-not-taken', 'endpoint-unreachable'] as const)('P2 that cannot go says why: %s', async (code) => {
    const state = code === 'answers-not-taken' ? 'refused' : 'waiting';
    show(item({ sent: given(state, 'Two', { failure: { code } }) }));
    expect(await screen.findByText(new RegExp(FAILURES[code][0]))).toBeTruthy();
  });

  test('P2 that waits for a sign-in leads to Options', async () => {
    const { user, openOptions } = show(item({ sent: given('signIn', 'Two', { failure: { code: 'sign-in-again' } }) }));
    await user.click(await within(await needsYou()).findByRole('button', { name: 'Open Options' }));
    expect(openOptions).toHaveBeenCalledOnce();
  });

  test('to a question that was withdrawn is kept, and dropped only by the person', async () => {
    const { user, background } = show(item({ gone: true, draft: given('draft', 'Two thou') }));
    expect((await needsYou()).textContent).toContain('This question was withdrawn');
    await user.click(await screen.findByRole('button', { name: 'Discard this answer' }));
    expect(background.asked('answer.discard')).toHaveLength(1);
  });
});

test('no barriers that axe knows of', async () => {
  show(item({ draft: given('draft', 'Two') }), item({ sent: given('queued', 'May') }, 'Which month?'));
  await field();
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
