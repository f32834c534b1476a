import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/outbox/Popup.tsx';
import { HeardError } from '../../../utils/record/failure.ts';
import { FakeBackground } from './background.ts';
import { decided, tracked } from './sample.ts';

afterEach(cleanup);

const NORTHWIND = { name: 'Northwind Traders', domains: [], externalIds: [] };
const SAFE = 'We will have it in the spring.';

function show(rows = [tracked({ quote: 'arrived' })], account: FakeBackground['here'] = NORTHWIND) {
  const background = new FakeBackground(rows);
  background.here = account;
  const copy = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  const around = {
    openForm: vi.fn<(id: string) => void>(),
    openOptions: vi.fn<() => void>(),
    openTab: vi.fn<(url: string) => void>(),
    close: vi.fn<() => void>(),
    copy,
    shortcut: () => Promise.resolve(null),
  };
  render(<Popup door={background} around={around} />);
  return { background, copy, user: userEvent.setup() };
}

const here = () => screen.findByRole('button', { name: /On this page/ });

describe('the customer on the page', () => {
  test('stands above the groups with how many reports there are, and opens by keyboard', async () => {
    const { user } = show([
      tracked({ quote: 'arrived' }),
      tracked({ quote: 'decided', decision: decided('planned', { safeSentence: SAFE }) }),
      tracked({ quote: 'of another', account: 'Contoso' }),
    ]);
    const head = await here();
    expect(head.textContent).toContain('Northwind Traders 2 reports, 1 answered');
    expect(head.getAttribute('aria-expanded')).toBe('false');
    head.focus();
    await user.keyboard('{Enter}');
    expect(head.getAttribute('aria-expanded')).toBe('true');
    const part = screen.getByRole('region', { name: /On this page/ });
    const heads = within(part).getAllByRole('button', { name: /arrived|decided|another/ });
    expect(heads.map(({ textContent }) => textContent?.slice(0, 7))).toEqual(['arrived', 'decided']);
  });

  test('says at once what may be told to them, and copies it', async () => {
    const { user, copy } = show([tracked({ decision: decided('planned', { safeSentence: SAFE }) })]);
    await user.click(await here());
    const part = screen.getByRole('region', { name: /On this page/ });
    expect(within(part).getByText(SAFE)).toBeTruthy();
    await user.click(within(part).getByRole('button', { name: 'Copy the sentence for the customer' }));
    expect(copy).toHaveBeenCalledWith(SAFE);
  });

  test('P9 opens a report there with its reason; ids stay apart from the same report below', async () => {
    const { user, background } = show([tracked({ quote: 'decided', decision: decided('declined') })]);
    await user.click(await here());
    const part = screen.getByRole('region', { name: /On this page/ });
    await user.click(within(part).getByRole('button', { name: /decided/ }));
    expect(within(part).getByRole('article', { name: 'Decision' }).textContent).toContain('next in line');
    // The list below says so as well, once the background knows.
    await waitFor(() => expect(screen.queryByText('New')).toBeNull());
    await user.click(screen.getAllByRole('button', { name: /decided/ })[1] ?? part);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    await waitFor(() => expect(background.asked('report.seen')).toHaveLength(1));
  });

  test('is left out where there is none, or nothing was reported on them', async () => {
    show([tracked({ quote: 'arrived' })], null);
    await screen.findByRole('button', { name: /arrived/ });
    expect(screen.queryByText('On this page')).toBeNull();
    cleanup();
    const { background } = show([tracked({ quote: 'arrived' })], { ...NORTHWIND, name: 'Contoso' });
    await waitFor(() => expect(background.asked('account.reports')).toHaveLength(1));
    expect(screen.queryByText('On this page')).toBeNull();
  });

  test('reads the page once, and the reports again when something changed', async () => {
    const { background } = show();
    await here();
    background.change((rows) => [...rows, tracked({ quote: 'one more' })]);
    await waitFor(async () => expect((await here()).textContent).toContain('2 reports'));
    expect(background.asked('account.here')).toHaveLength(1);
  });

  test('a page that cannot be read is no failure of the popup; a store that cannot be is', async () => {
    const rows = [tracked({ quote: 'arrived' })];
    const background = new FakeBackground(rows);
    background.fail.set('account.here', new HeardError('internal'));
    const around = {
      openForm: vi.fn<(id: string) => void>(),
      openOptions: vi.fn<() => void>(),
      openTab: vi.fn<(url: string) => void>(),
      close: vi.fn<() => void>(),
    };
    const rest = { copy: () => Promise.resolve(), shortcut: () => Promise.resolve(null) };
    render(<Popup door={background} around={{ ...around, ...rest }} />);
    await screen.findByRole('button', { name: /arrived/ });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('has no barrier that axe knows, and more than are shown are counted', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => tracked({ quote: `sentence ${index}.` }));
    const { user } = show(rows);
    await user.click(await here());
    expect(screen.getByText('2 more: search for the name below.')).toBeTruthy();
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    const { violations } = await axe.run(document.body, { rules });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
