import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { AskCards } from '../../../components/asks/AskCards.tsx';
import { AskAnswer, type SellersAsk } from '../../../utils/record/introductionAsk.ts';
import { stepOf } from '../../../utils/record/introductionDraft.ts';
import type { AnswerDraft } from '../../../utils/record/trackedAnswer.ts';
import { introductionFor } from '../../support/asks.ts';
import { barriers } from '../../inbox/barriers.ts';

afterEach(cleanup);

function show(introduction: SellersAsk, now = '2026-05-14T10:00:00Z') {
  const sent: AnswerDraft[] = [];
  const saved: AnswerDraft[] = [];
  const actions = {
    save: (_: string, draft: AnswerDraft) => void saved.push(draft),
    send: async (_: string, draft: AnswerDraft) => sent.push(draft) > 0,
    discard: () => undefined,
    openOptions: () => undefined,
  };
  const item = { ask: { kind: 'introduction' as const, introduction }, draft: null, sent: null, gone: false };
  render(<AskCards items={[item]} now={Date.parse(now)} actions={actions} />);
  const steps = () => sent.map((draft) => AskAnswer.parse(draft.kind === 'introduction' ? stepOf(draft) : null));
  return { user: userEvent.setup(), sent, saved, steps };
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('the card says whom, what for, for how long, until when, who asks and why', async () => {
  show(introductionFor());
  expect(screen.getByText('Dana at Northwind: How they close the month')).toBeTruthy();
  expect(screen.getByText(/30 minutes, until Jun 15, 2026\. Why: agreed to talk about month-end close\./)).toBeTruthy();
  expect(screen.getByText(/asks for a call/)).toBeTruthy();
  expect(await barriers()).toEqual([]);
});

test('a no by keyboard is one answer without words; what is not told never leaves', async () => {
  const { user, steps } = show(introductionFor());
  button('No: Dana at Northwind').focus();
  await user.keyboard('{Enter}');
  button('Send no').focus();
  await user.keyboard('{Enter}');
  expect(steps()).toEqual([{ status: 'declined', note: null }]);
});

test('a yes asks how; nobody writes directly without the consent, which begins with what is asked for', async () => {
  const { user, steps } = show(introductionFor());
  await user.click(button('Yes: Dana at Northwind'));
  await user.selectOptions(screen.getByLabelText('How'), 'direct');
  await user.click(button('Send yes'));
  expect(screen.getByRole('alert').textContent).toContain('has not agreed');
  await user.click(screen.getByLabelText('The customer agreed'));
  await user.type(screen.getByLabelText('Agreed until'), '2026-06-30');
  await user.click(button('Send yes'));
  const consent = { purpose: 'How they close the month', until: '2026-06-30', askedBy: null };
  expect(steps()).toEqual([{ status: 'accepted', how: 'direct', note: null, consent }]);
});

test('later needs a day; every keystroke is kept', async () => {
  const { user, steps, saved } = show(introductionFor());
  await user.click(button('Later: Dana at Northwind'));
  await user.click(button('Send later'));
  expect(screen.getByText('Needs a day.')).toBeTruthy();
  await user.type(screen.getByLabelText('From which day'), '2026-06-01');
  await user.click(button('Send later'));
  expect(saved.length).toBeGreaterThan(0);
  expect(steps()).toEqual([{ status: 'later', until: '2026-06-01', note: null }]);
});

test('later needs a day to come, says that it comes back, and says it where it would not', async () => {
  const { user, steps } = show(introductionFor());
  await user.click(button('Later: Dana at Northwind'));
  const field = screen.getByLabelText('From which day');
  await user.type(field, '2026-05-14');
  expect(screen.getByText('It comes back to you on that day by itself.')).toBeTruthy();
  await user.click(button('Send later'));
  expect(screen.getByText('Needs a day to come.')).toBeTruthy();
  await user.clear(field);
  await user.type(field, '2026-07-01');
  expect(screen.getByText('It is asked for until Jun 15, 2026 only: it would not come back.')).toBeTruthy();
  expect(steps()).toEqual([]);
  await user.click(button('Send later'));
  expect(steps()).toEqual([{ status: 'later', until: '2026-07-01', note: null }]);
});

const putOff = () => introductionFor({ status: 'later', answer: { status: 'later', until: '2026-06-01', note: null } });

test('one that was put off says until when, and on that day that it is asked again', async () => {
  show(putOff(), '2026-05-31T10:00:00Z');
  expect(screen.getByText('You said later, from Jun 1, 2026. It comes back by itself then.')).toBeTruthy();
  cleanup();
  show({ ...putOff(), until: '2026-05-31' }, '2026-05-30T10:00:00Z');
  expect(screen.getByText('You said later, from Jun 1, 2026.')).toBeTruthy();
  cleanup();
  const { user, steps } = show(putOff(), '2026-06-01T10:00:00Z');
  expect(screen.getByText('You said later, from Jun 1, 2026. That day has come: it is asked again.')).toBeTruthy();
  await user.click(button('No: Dana at Northwind'));
  await user.click(button('Send no'));
  expect(steps()).toEqual([{ status: 'declined', note: null }]);
});

test('what came of it is read where it was asked', () => {
  show(
    introductionFor({
      status: 'thanked',
      answer: { status: 'accepted', how: 'introduces', note: null, consent: null },
      held: { status: 'held', heldOn: '2026-05-20', outcome: 'They close by hand.' },
      thanked: { status: 'thanked', words: 'Thank you!' },
    }),
  );
  expect(screen.getByText('Held on May 20, 2026: They close by hand.')).toBeTruthy();
  expect(screen.getByText('Thanks: Thank you!')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Yes/ })).toBeNull();
});

test.each([
  ['withdrawn', 'No longer needed.'],
  ['expired', 'Its last day is over.'],
] as const)('one that is %s says so and asks nothing', (status, words) => {
  show(introductionFor({ status }));
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Yes/ })).toBeNull();
});
