import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { AskCards } from '../../../components/asks/AskCards.tsx';
import { GivenAnswers } from '../../../components/asks/GivenAnswers.tsx';
import { AskAnswer, type SellersAsk } from '../../../utils/record/introductionAsk.ts';
import { newId } from '../../../utils/record/id.ts';
import { draftOfAsk, stepOf } from '../../../utils/record/introductionDraft.ts';
import type { AnswerDraft, AskItem } from '../../../utils/record/trackedAnswer.ts';
import { introductionFor } from '../../support/asks.ts';
import { barriers } from '../../inbox/barriers.ts';

afterEach(cleanup);

function show(introduction: SellersAsk, now = '2026-05-14T10:00:00Z', kept: AskItem['draft'] = null) {
  const sent: AnswerDraft[] = [];
  const saved: AnswerDraft[] = [];
  const discarded: string[] = [];
  const actions = {
    save: (_: string, draft: AnswerDraft) => void saved.push(draft),
    send: async (_: string, draft: AnswerDraft) => sent.push(draft) > 0,
    discard: (askId: string) => void discarded.push(askId),
    openOptions: () => undefined,
  };
  const item = { ask: { kind: 'introduction' as const, introduction }, draft: kept, sent: null, gone: false };
  render(<AskCards items={[item]} now={Date.parse(now)} me="Sue Seller" actions={actions} />);
  const steps = () => sent.map((draft) => AskAnswer.parse(draft.kind === 'introduction' ? stepOf(draft) : null));
  return { user: userEvent.setup(), sent, saved, discarded, steps };
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('the card says whom, what for, for how long, until when, who asks and why', async () => {
  show(introductionFor());
  expect(screen.getByText('Dana at Northwind: How they close the month')).toBeTruthy();
  expect(screen.getByText(/30 minutes, until Jun 15, 2026\. Why: agreed to talk about month-end close\./)).toBeTruthy();
  expect(screen.getByText(/asks for a call/)).toBeTruthy();
  expect(await barriers()).toEqual([]);
});

test('the card says whom is looked for and which problem it is about, where that was said', async () => {
  show(introductionFor({ who: 'Logistics, more than 50 drivers', problem: 'Exports are cut off', contact: null }));
  expect(screen.getByText('Somebody at Northwind: How they close the month')).toBeTruthy();
  expect(screen.getByText('Looked for: Logistics, more than 50 drivers')).toBeTruthy();
  expect(screen.getByText('Exports are cut off').parentElement?.textContent).toBe('About: Exports are cut off');
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
  const head = button(/How they close the month/);
  expect(head.getAttribute('aria-expanded')).toBe('false');
  await user.click(button('Yes: Dana at Northwind'));
  expect(head.getAttribute('aria-expanded')).toBe('true');
  await user.selectOptions(screen.getByLabelText('How'), 'direct');
  await user.click(button('Send yes'));
  expect(screen.getByRole('alert').textContent).toContain('has not agreed');
  await user.click(screen.getByLabelText('The customer agreed'));
  await user.type(screen.getByLabelText('Agreed until'), '2026-06-30');
  await user.click(button('Send yes'));
  const consent = { purpose: 'How they close the month', until: '2026-06-30', askedBy: 'Sue Seller' };
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

test('words on one that is over are there to be read, with their last day, and are sent no more; one key discards them', async () => {
  const introduction = introductionFor({ status: 'withdrawn' });
  const words = { ...draftOfAsk(introduction, 'accepted', 'Sue Seller'), text: 'After the audit', agreed: true };
  const { user, discarded } = show(introduction, undefined, {
    id: newId(),
    askId: introduction.id,
    state: 'draft',
    draft: words,
    answeredAt: null,
    failure: null,
    nextAttemptAt: null,
    overAt: '2026-05-14T09:00:00.000Z',
  });
  for (const said of ['After the audit', 'How they close the month', 'Sue Seller', 'No longer needed.'])
    expect(screen.getByText(said)).toBeTruthy();
  expect(
    screen.getByText(/What you typed was not sent; it is erased from this browser on May 21, 2026\./),
  ).toBeTruthy();
  expect([screen.queryByRole('form'), screen.queryByRole('button', { name: /^Yes/ })]).toEqual([null, null]);
  expect(await barriers()).toEqual([]);
  await user.click(button('Discard this answer'));
  expect(discarded).toEqual([introduction.id]);
  expect(screen.queryByText('After the audit')).toBeNull();
});

test('a no that can be changed no more offers no answer', () => {
  show(introductionFor({ status: 'declined', answer: { status: 'declined', note: null }, over: true }));
  expect(screen.getByText(/You said no/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Yes/ })).toBeNull();
});

test('the consent names who asked the customer, and no day that is over', async () => {
  const { user, steps } = show(introductionFor());
  await user.click(button('Yes: Dana at Northwind'));
  await user.click(screen.getByLabelText('The customer agreed'));
  const asked = screen.getByLabelText('Who asked them');
  await user.clear(asked);
  await user.type(asked, 'Rob from support');
  const until = screen.getByLabelText('Agreed until');
  await user.type(until, '2026-05-13');
  await user.click(button('Send yes'));
  expect(screen.getByText(/That day is over\. Take a later one/)).toBeTruthy();
  expect([steps(), await barriers()]).toEqual([[], []]);
  await user.clear(until);
  await user.type(until, '2026-05-14');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(steps()).toMatchObject([{ consent: { until: '2026-05-14', askedBy: 'Rob from support' } }]);
});

const input = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const faulty = () => screen.getAllByText('Longer than 2,000 characters.');
/** The fields that say what is wrong with them. */
const marked = () =>
  ['To what', 'Who asked them', 'Agreed until', 'Note'].filter(
    (label) => screen.getByLabelText(label).getAttribute('aria-invalid') === 'true',
  );

test('P13 what is too long is told at its own field, and nowhere else; nothing leaves', async () => {
  const { user, steps, sent } = show(introductionFor());
  await user.click(button('Yes: Dana at Northwind'));
  await user.click(screen.getByLabelText('The customer agreed'));
  const long = 'x'.repeat(2_001);
  input('Who asked them', long);
  await user.click(button('Send yes'));
  expect([marked(), faulty()]).toMatchObject([['Who asked them'], { length: 1 }]);
  expect(await barriers()).toEqual([]);
  input('To what', long);
  input('Note', long);
  expect([marked(), faulty()]).toMatchObject([['To what', 'Who asked them', 'Note'], { length: 3 }]);
  input('To what', '');
  input('Who asked them', 'Rob');
  input('Note', '!');
  expect(marked()).toEqual(['To what', 'Note']);
  expect(screen.getByText('Say what the customer agreed to.')).toBeTruthy();
  expect(screen.getByText('Needs a word that can be read.')).toBeTruthy();
  expect(sent).toEqual([]);
  input('To what', 'A call');
  input('Note', '');
  await user.click(button('Send yes'));
  expect(steps()).toMatchObject([{ note: null, consent: { purpose: 'A call', askedBy: 'Rob' } }]);
});

test('by keyboard the form has the focus; another answer keeps the words, and so does a click on the card', async () => {
  const { user, steps } = show(introductionFor());
  button('Yes: Dana at Northwind').focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText('Your answer'));
  await user.type(screen.getByLabelText('Note'), 'After the audit');
  await user.click(button(/Dana at Northwind: How they close/));
  expect(screen.getByLabelText('Note')).toHaveProperty('value', 'After the audit');
  await user.selectOptions(screen.getByLabelText('Your answer'), 'declined');
  expect(screen.getByLabelText('Why, if you want to tell')).toHaveProperty('value', 'After the audit');
  await user.click(button('Send no'));
  expect(steps()).toEqual([{ status: 'declined', note: 'After the audit' }]);
});

test('a yes reads back with how, and with what the customer agreed to', () => {
  const consent = { purpose: 'A call', until: '2026-05-13', askedBy: 'Rob' };
  const answer = { status: 'accepted', how: 'direct', note: null, consent } as const;
  show(introductionFor({ status: 'accepted', answer }));
  const words = 'You said yes: write directly. The customer agreed: A call, asked by Rob, until May 13, 2026.';
  expect(screen.getByText(`${words} That day is over: they have to be asked again.`)).toBeTruthy();
});

test('what came of it is told before the list of answers is opened', () => {
  const held = { status: 'held', heldOn: '2026-05-20', outcome: 'They close by hand.' } as const;
  const thanked = { status: 'thanked', words: 'Thank you!' } as const;
  const asks = [introductionFor({ status: 'thanked', held, thanked }), introductionFor({ status: 'held', held })];
  const items = asks.map((introduction) => ({
    ask: { kind: 'introduction' as const, introduction },
    draft: null,
    sent: null,
    gone: false,
  }));
  const actions = { save: () => {}, send: async () => true, discard: () => {}, openOptions: () => {} };
  render(<GivenAnswers items={items} now={Date.parse('2026-05-21')} me="Sue" actions={actions} />);
  expect(screen.getByText('2 introductions you answered; 2 took place, 1 with thanks to you')).toBeTruthy();
});
