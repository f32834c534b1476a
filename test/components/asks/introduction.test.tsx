import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { AskCards } from '../../../components/asks/AskCards.tsx';
import { newId } from '../../../utils/record/id.ts';
import { AskAnswer, type SellersAsk } from '../../../utils/record/introductionAsk.ts';
import { stepOf } from '../../../utils/record/introductionDraft.ts';
import type { AnswerDraft } from '../../../utils/record/trackedAnswer.ts';
import { barriers } from '../../inbox/barriers.ts';

afterEach(cleanup);

const asked = (changes: Partial<SellersAsk> = {}): SellersAsk => ({
  id: newId(),
  kind: 'call',
  about: 'How they close the month',
  who: null,
  duration: '30 minutes',
  until: '2026-06-15',
  problem: null,
  askedBy: 'Pia',
  askedAt: '2026-05-14T09:15:00.000Z',
  contact: { name: 'Dana', email: null, role: null },
  account: 'Northwind',
  reasons: ['agreed to talk about month-end close'],
  status: 'asked',
  answer: null,
  held: null,
  thanked: null,
  ...changes,
});

function show(introduction: SellersAsk) {
  const sent: AnswerDraft[] = [];
  const saved: AnswerDraft[] = [];
  const actions = {
    save: (_: string, draft: AnswerDraft) => void saved.push(draft),
    send: async (_: string, draft: AnswerDraft) => sent.push(draft) > 0,
    discard: () => undefined,
    openOptions: () => undefined,
  };
  const item = { ask: { kind: 'introduction' as const, introduction }, draft: null, sent: null, gone: false };
  render(<AskCards items={[item]} now={Date.parse('2026-05-14T10:00:00Z')} actions={actions} />);
  const steps = () => sent.map((draft) => AskAnswer.parse(draft.kind === 'introduction' ? stepOf(draft) : null));
  return { user: userEvent.setup(), sent, saved, steps };
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('the card says whom, what for, for how long, until when, who asks and why', async () => {
  show(asked());
  expect(screen.getByText('Dana at Northwind: How they close the month')).toBeTruthy();
  expect(screen.getByText(/30 minutes, until Jun 15, 2026\. Why: agreed to talk about month-end close\./)).toBeTruthy();
  expect(screen.getByText(/asks for a call/)).toBeTruthy();
  expect(await barriers()).toEqual([]);
});

test('a no by keyboard is one answer without words; what is not told never leaves', async () => {
  const { user, steps } = show(asked());
  button('No: Dana at Northwind').focus();
  await user.keyboard('{Enter}');
  button('Send no').focus();
  await user.keyboard('{Enter}');
  expect(steps()).toEqual([{ status: 'declined', note: null }]);
});

test('a yes asks how; nobody writes directly without the consent, which begins with what is asked for', async () => {
  const { user, steps } = show(asked());
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
  const { user, steps, saved } = show(asked());
  await user.click(button('Later: Dana at Northwind'));
  await user.click(button('Send later'));
  expect(screen.getByText('Needs a day.')).toBeTruthy();
  await user.type(screen.getByLabelText('From which day'), '2026-06-01');
  await user.click(button('Send later'));
  expect(saved.length).toBeGreaterThan(0);
  expect(steps()).toEqual([{ status: 'later', until: '2026-06-01', note: null }]);
});

test('what came of it is read where it was asked', () => {
  show(
    asked({
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
  show(asked({ status }));
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Yes/ })).toBeNull();
});
