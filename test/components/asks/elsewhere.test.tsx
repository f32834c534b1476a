import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/outbox/Popup.tsx';
import { HeardError } from '../../../utils/record/failure.ts';
import { newId } from '../../../utils/record/id.ts';
import { draftOfAsk } from '../../../utils/record/introductionDraft.ts';
import type { AnswerElsewhere, SignInName } from '../../../utils/record/trackedAnswer.ts';
import { introductionFor, questionFor, words } from '../../support/asks.ts';
import { FakeBackground } from '../outbox/background.ts';
import { tracked } from '../outbox/sample.ts';

afterEach(cleanup);

const SAM: SignInName = { member: 'Sam Rivera', workspace: 'Acme' };

const answer = (text: string, under: SignInName | null = SAM): AnswerElsewhere => ({
  id: newId(),
  ask: { kind: 'question', question: questionFor({ text: `Asked: ${text}` }) },
  draft: words(text),
  under,
});

function show(elsewhere: AnswerElsewhere[], fails?: HeardError) {
  const background = new FakeBackground([tracked({ quote: 'arrived' })]);
  background.elsewhere = elsewhere;
  if (fails) background.fail.set('answers.elsewhere', fails);
  const copy = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  const openOptions = vi.fn<() => void>();
  const nothing = { openForm: () => {}, openTab: () => {}, close: () => {}, shortcut: async () => null };
  render(<Popup door={background} around={{ ...nothing, openOptions, copy }} />);
  return { background, copy, openOptions, user: userEvent.setup() };
}

const notice = (title: string) =>
  waitFor(() => {
    const found = screen.getAllByRole('status').find((one) => one.textContent?.startsWith(title));
    if (!found) throw new Error(`no notice: ${title}`);
    return found;
  });

describe('P2 P5 answers that only another sign-in can send', () => {
  test('are counted, with whose they are and what to do next', async () => {
    const { user, openOptions } = show([answer('Forty'), answer('Fifty')]);
    const said = await notice('2 answers wait under another sign-in.');
    expect(said.textContent).toContain(
      'Written as Sam Rivera in Acme, and sent as them only. To send, join as them again',
    );
    await user.click(within(said).getByRole('button', { name: 'Open Options' }));
    expect(openOptions).toHaveBeenCalledOnce();
  });

  test('of two sign-ins stand apart; of one that nobody noted it says no name', async () => {
    show([answer('Forty'), answer('Ten', { member: 'Kim', workspace: 'Other' }), answer('Six', null)]);
    await notice('1 answer');
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent?.slice(0, 60));
    expect(said).toEqual([
      expect.stringContaining('1 answer waits under another sign-in.Written as Sam Rivera'),
      expect.stringContaining('1 answer waits under another sign-in.Written as Kim in'),
      expect.stringContaining('1 answer waits under another sign-in.They are sent by'),
    ]);
  });

  test('can be read, copied, and discarded one by one; the notice goes with the last', async () => {
    const { user, copy, background } = show([answer('Forty'), answer('Fifty')]);
    const said = await notice('2 answers');
    await user.click(within(said).getByText('Show them'));
    await user.click(within(said).getByRole('button', { name: 'Copy the answer to: Asked: Forty' }));
    expect(copy).toHaveBeenCalledWith('Forty');
    await user.click(within(said).getByRole('button', { name: 'Discard the answer to: Asked: Forty' }));
    const left = await notice('1 answer waits');
    await user.click(within(left).getByRole('button', { name: 'Discard the answer to: Asked: Fifty' }));
    await waitFor(() => expect(screen.queryByText(/under another sign-in/)).toBeNull());
    expect(background.asked('answers.drop')).toHaveLength(2);
  });

  test('to an introduction tell what was said', async () => {
    const introduction = introductionFor();
    const draft = { ...draftOfAsk(introduction, 'accepted', 'Sam'), text: 'Dana is glad to.' };
    show([{ id: newId(), ask: { kind: 'introduction', introduction }, draft, under: SAM }]);
    const said = await notice('1 answer');
    expect(said.textContent).toContain('How they close the monthYes. Dana is glad to.');
  });

  test('are not spoken of where there are none; a store that cannot be read is told', async () => {
    const { background } = show([]);
    await screen.findByRole('button', { name: /arrived/ });
    expect(background.asked('answers.elsewhere')).toEqual([]);
    cleanup();
    show([answer('Forty')], new HeardError('storage-unavailable'));
    expect((await screen.findByRole('alert')).textContent).toContain('could not open its storage');
  });

  test('have no barrier that axe knows', async () => {
    const { user } = show([answer('Forty')]);
    await user.click(within(await notice('1 answer')).getByText('Show it'));
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    const { violations } = await axe.run(document.body, { rules });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
