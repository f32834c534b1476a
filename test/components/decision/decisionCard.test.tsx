import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { DecisionCard } from '../../../components/decision/DecisionCard.tsx';
import { SafeSentence } from '../../../components/decision/SafeSentence.tsx';
import { STANDINGS, standingOf } from '../../../components/decision/standing.ts';
import { StatusBadge } from '../../../components/decision/StatusBadge.tsx';
import { DecisionStatus } from '../../../utils/record/decision.ts';
import { OutboxState } from '../../../utils/record/tracked.ts';
import { decided, tracked } from '../outbox/sample.ts';

afterEach(cleanup);

const show = (decision: ReturnType<typeof decided>) =>
  render(<DecisionCard decision={decision} by={decision.decidedBy.name} at={decision.decidedAt} />);
const refused = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
const card = () => screen.getByRole('article', { name: 'Decision' });

describe('where a report stands', () => {
  test.each(OutboxState.options.filter((state) => state !== 'sent'))('%s has a word, an icon and a colour', (state) => {
    const standing = standingOf(tracked({ state }));
    const { container } = render(<StatusBadge standing={standing} />);
    expect(container.textContent).toBe(STANDINGS[standing].word);
    expect(container.querySelector('svg path')?.getAttribute('d')).toBeTruthy();
    expect(container.querySelector(`.status-${STANDINGS[standing].tone}`)).toBeTruthy();
  });

  test.each(DecisionStatus.options)('a sent report that is %s says so', (status) => {
    expect(standingOf(tracked({ decision: decided(status) }))).toBe(status);
  });

  test('a sent report nobody decided on is received', () => {
    expect(standingOf(tracked())).toBe('received');
  });

  test('a report on its way again says that, not its former answer', () => {
    expect(standingOf(tracked({ state: 'queued', decision: decided('declined') }))).toBe('queued');
  });

  test('two standings that ask for something different never share a word', () => {
    const words = Object.values(STANDINGS).map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
  });

  test('the icon is not read out: the word beside it says the same', () => {
    const { container } = render(<StatusBadge standing="declined" />);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('the card', () => {
  test.each(DecisionStatus.options.filter((status) => status !== 'open'))(
    'P9 %s has its reason, its author and its date',
    (status) => {
      show(decided(status, { reason: `Because of ${status}.` }));
      expect(card().textContent).toContain(STANDINGS[status].word);
      expect(card().textContent).toContain(`Because of ${status}.`);
      expect(card().textContent).toContain('Mira Novak');
      expect(card().querySelector('time')?.getAttribute('datetime')).toBe('2026-11-20T10:00:00Z');
    },
  );

  test('P9 a no says what would change it; a yes has no such heading', () => {
    show(decided('declined'));
    expect(screen.getByRole('heading', { name: 'What would change it' })).toBeTruthy();
    cleanup();
    show(decided('planned'));
    expect(screen.queryByRole('heading', { name: 'What would change it' })).toBeNull();
  });

  test('P9 a not now names the day, the same in every time zone', () => {
    show(decided('deferred', { reviewAt: '2027-01-01' }));
    expect(card().querySelector('.decision-review time')?.getAttribute('datetime')).toBe('2027-01-01');
    expect(card().querySelector('.decision-review')?.textContent).toContain('Jan 1, 2027');
  });

  test('open without a reason is not an empty heading', () => {
    show(decided('open', { reason: null }));
    expect(screen.queryByRole('heading')).toBeNull();
  });

  test('line breaks, markup, emoji and a right-to-left reason are kept as text', () => {
    const reason = 'First.\n\n<script>alert(1)</script> 👩‍👩‍👧 לא עכשיו e\u0301';
    show(decided('declined', { reason, decidedBy: { id: decided('open').id, name: '<b>Mira</b>' } }));
    const shown = card().querySelector('.decision-words p');
    expect(shown?.textContent).toBe(reason);
    expect(shown?.getAttribute('dir')).toBe('auto');
    expect(card().querySelector('script, b')).toBeNull();
  });

  test('a preview has no date yet', () => {
    const decision = decided('planned');
    render(<DecisionCard decision={decision} by="Mira Novak" at={null} />);
    expect(card().querySelector('time')).toBeNull();
  });

  test('a sentence for the customer can be copied; without one there is no such place', async () => {
    const user = userEvent.setup();
    show(decided('declined', { safeSentence: 'We are looking at exports this year.' }));
    await user.click(screen.getByRole('button', { name: 'Copy the sentence for the customer' }));
    await screen.findByText('Copied.');
    expect(await navigator.clipboard.readText()).toBe('We are looking at exports this year.');
    cleanup();
    show(decided('declined'));
    expect(screen.queryByText('You may tell the customer')).toBeNull();
  });

  test('a clipboard that refuses says so, and the sentence stays', async () => {
    render(<SafeSentence words="We know of it." copy={refused} />);
    await userEvent.setup().click(screen.getByRole('button'));
    await screen.findByText('Copying failed: select the sentence above and copy it.');
    expect(screen.getByText('We know of it.')).toBeTruthy();
  });

  test.each([
    [{ accounts: 1, openAmount: null }, 'Looked at again by itself when 1 account has it.'],
    [
      { accounts: 4, openAmount: { amount: '40000', currencyIsoCode: 'EUR' } },
      'Looked at again by itself when 4 accounts have it, or open deals of €40,000 stand behind it.',
    ],
  ])('a no that comes back by itself says when: %j', (returnsWhen, sentence) => {
    show(decided('declined', { returnsWhen }));
    expect(screen.getByText(sentence)).toBeTruthy();
  });
});
