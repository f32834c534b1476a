import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { OptionsSurroundings } from '../../../components/options/door.ts';
import { OptionsPage } from '../../../components/options/OptionsPage.tsx';
import { originPattern } from '../../../components/options/originPattern.ts';
import { FAILURES, HeardError } from '../../../utils/record/failure.ts';
import { MEMBERSHIP } from '../report/background.ts';
import { OptionsBackground } from './background.ts';

afterEach(cleanup);

const LINK = `http://10.0.0.5:8787/join#heard_i_seller_${'a'.repeat(43)}`;

function open(background = new OptionsBackground(), changes: Partial<OptionsSurroundings> = {}) {
  const around = {
    allow: vi.fn<(pattern: string) => Promise<boolean>>(() => Promise.resolve(true)),
    shortcut: () => Promise.resolve<string | null>('Alt+Shift+H'),
    openShortcuts: vi.fn<() => void>(),
    storage: { persisted: () => Promise.resolve(false), persist: () => Promise.resolve(true) },
    ...changes,
  };
  render(<OptionsPage door={background} around={around} />);
  return { background, around, user: userEvent.setup() };
}

function joined(): OptionsBackground {
  const background = new OptionsBackground();
  background.membership = MEMBERSHIP;
  return background;
}

test('the link alone is enough to join; then workspace, member, role and endpoint are shown', async () => {
  const { background, user } = open();
  await user.type(await screen.findByLabelText('Invite link'), `  ${LINK} {Enter}`);
  expect(await screen.findByRole('heading', { name: 'Acme' })).toBeTruthy();
  expect(background.asked('workspace.join')).toEqual([{ link: LINK }]);
  for (const words of ['Sam Seller', 'Seller', 'https://heard.acme.example'])
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
  expect(screen.queryByLabelText('Invite link')).toBeNull();
  expect(screen.getByText('Joined Acme')).toBeTruthy();
});

test('a name goes along where it was typed', async () => {
  const { background, user } = open();
  await user.type(await screen.findByLabelText('Your name'), 'Kim');
  await user.type(screen.getByLabelText('Invite link'), `${LINK}{Enter}`);
  await waitFor(() => expect(background.asked('workspace.join')).toEqual([{ link: LINK, name: 'Kim' }]));
});

test('invite-malformed is told without asking anybody', async () => {
  const { background, user } = open();
  await user.type(await screen.findByLabelText('Invite link'), 'https://example.com{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain(FAILURES['invite-malformed'][1]);
  expect(background.asked('workspace.join')).toEqual([]);
});

test.each(['invite-refused', 'join-failed'] as const)('%s is told with what comes next', async (code) => {
  const { background, user } = open();
  background.fail.set('workspace.join', new HeardError(code));
  await user.type(await screen.findByLabelText('Invite link'), `${LINK}{Enter}`);
  const alert = await screen.findByRole('alert');
  for (const sentence of FAILURES[code]) expect(alert.textContent).toContain(sentence);
  expect(screen.queryByRole('button', { name: 'Allow this one address' })).toBeNull();
});

test('P6 join-unreachable: one address is asked for, in the click itself, and joining is tried again', async () => {
  const { background, around, user } = open();
  background.fail.set('workspace.join', new HeardError('join-unreachable'));
  await user.type(await screen.findByLabelText('Invite link'), `${LINK}{Enter}`);
  const button = await screen.findByRole('button', { name: 'Allow this one address' });
  background.fail.clear();
  button.click();
  // Already asked, before anything could be awaited: Firefox takes no other moment for the person's.
  expect(around.allow).toHaveBeenCalledExactlyOnceWith('http://10.0.0.5/*');
  expect(await screen.findByRole('heading', { name: 'Acme' })).toBeTruthy();
  expect(background.asked('workspace.join')).toHaveLength(2);
});

test('P6 a refused address is not tried again, and the failure stays', async () => {
  const background = new OptionsBackground();
  background.fail.set('workspace.join', new HeardError('join-unreachable'));
  const { user } = open(background, { allow: () => Promise.resolve(false) });
  await user.type(await screen.findByLabelText('Invite link'), `${LINK}{Enter}`);
  await user.click(await screen.findByRole('button', { name: 'Allow this one address' }));
  expect(screen.getByRole('alert').textContent).toContain(FAILURES['join-unreachable'][0]);
  expect(background.asked('workspace.join')).toHaveLength(1);
});

test('P6 the pattern names one host, without the port that Firefox would refuse', () => {
  expect(originPattern('http://10.0.0.5:8787')).toBe('http://10.0.0.5/*');
  expect(originPattern('https://heard.acme.example/team')).toBe('https://heard.acme.example/*');
});

test('P5 leaving says what happens with waiting reports, and asks first', async () => {
  const { background, user } = open(joined());
  await user.click(await screen.findByRole('button', { name: 'Leave…' }));
  expect(screen.getByText(/They are never sent/)).toBeTruthy();
  expect(screen.getByText(/What you typed on introductions and did not send is erased/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stay' }));
  expect(background.asked('workspace.leave')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Leave…' }));
  await user.click(screen.getByRole('button', { name: 'Leave the workspace' }));
  expect(await screen.findByLabelText('Invite link')).toBeTruthy();
  expect(background.asked('workspace.leave')).toHaveLength(1);
});

test('P5 reports written before joining leave only when the person says where to', async () => {
  const background = joined();
  background.toAdopt = 3;
  const { user } = open(background);
  expect(await screen.findByText('3 reports were written before you joined.')).toBeTruthy();
  expect(background.asked('report.adopt')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Send them' }));
  expect(await screen.findByText('3 reports are on their way')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Send them' })).toBeNull();
});

test('one report, in the singular; none before a workspace is joined', async () => {
  const background = new OptionsBackground();
  background.toAdopt = 1;
  open(background);
  await screen.findByLabelText('Invite link');
  expect(screen.queryByText(/before you joined/)).toBeNull();
  background.membership = MEMBERSHIP;
  background.change();
  expect(await screen.findByText('1 report was written before you joined.')).toBeTruthy();
});

test('the keys that capture, and the way to change them', async () => {
  const { around, user } = open();
  expect(await screen.findByText('Shift')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Change the keys' }));
  expect(around.openShortcuts).toHaveBeenCalledOnce();
});

test('no keys set, and a browser that has no page to open for it', async () => {
  open(new OptionsBackground(), { shortcut: () => Promise.resolve(null), openShortcuts: null });
  expect(await screen.findByText(/No keys are set/)).toBeTruthy();
  expect(screen.getByText('about:addons')).toBeTruthy();
});

test('P8 what leaves is said, with the one place it goes to', async () => {
  open(joined());
  await screen.findByRole('heading', { name: 'Acme' });
  expect(screen.getByRole('region', { name: 'What leaves this browser' }).textContent).toContain(
    'https://heard.acme.example only',
  );
});

test.each([
  [true, 'The browser has promised'],
  [false, 'The browser gave no explicit promise'],
])('durable storage is asked for from this page; the answer %s is shown', async (answer, words) => {
  const storage = { persisted: () => Promise.resolve(false), persist: () => Promise.resolve(answer) };
  const { user } = open(new OptionsBackground(), { storage });
  await user.click(await screen.findByRole('button', { name: 'Ask the browser' }));
  expect(await screen.findByText(new RegExp(words))).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ask the browser' })).toBeNull();
});

test('storage-unavailable is told here too', async () => {
  const background = joined();
  open(background);
  await screen.findByRole('heading', { name: 'Acme' });
  background.fail.set('outbox.summary', new HeardError('storage-unavailable'));
  background.change();
  expect((await screen.findByRole('alert')).textContent).toContain(FAILURES['storage-unavailable'][0]);
});
