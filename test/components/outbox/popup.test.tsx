import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/outbox/Popup.tsx';
import { HeardError } from '../../../utils/record/failure.ts';
import { newId } from '../../../utils/record/id.ts';
import { FakeBackground } from './background.ts';
import { decided, tracked } from './sample.ts';

afterEach(cleanup);

function around() {
  return {
    openForm: vi.fn<(id: string) => void>(),
    openOptions: vi.fn<() => void>(),
    openTab: vi.fn<(url: string) => void>(),
    close: vi.fn<() => void>(),
    copy: vi.fn<(text: string) => Promise<void>>(() => Promise.resolve()),
    shortcut: vi.fn<() => Promise<string | null>>(() => Promise.resolve('Alt+Shift+H')),
  };
}

function show(background: FakeBackground) {
  const surroundings = around();
  render(<Popup door={background} around={surroundings} />);
  return { user: userEvent.setup(), surroundings };
}

const at = () => document.activeElement?.textContent ?? '';
const region = (name: RegExp) => screen.findByRole('region', { name });
const row = (name: RegExp) => screen.findByRole('button', { name });

describe('the list', () => {
  test('groups by what a person has to do, with word, account, amount and age', async () => {
    const created = new Date(Date.now() - 3 * 3_600_000).toISOString();
    show(
      new FakeBackground([
        tracked({ state: 'draft', quote: 'half written' }),
        tracked({ state: 'waiting', quote: 'on the road', amount: '40000', account: 'Contoso', createdAt: created }),
        tracked({ quote: 'arrived' }),
        tracked({ quote: 'decided', decision: decided('declined') }),
        tracked({ quote: 'only opened', decision: decided('open', { reason: null }) }),
      ]),
    );
    expect((await region(/^Needs you/)).textContent).toContain('Draft');
    const moving = await row(/on the road/);
    expect(within(await region(/^On its way/)).getByText('on the road')).toBeTruthy();
    expect(moving.textContent).toMatch(/Waiting.*Contoso.*€40,000.*3 hr/);
    expect((await region(/^With the product team/)).textContent).toMatch(/arrived.*Received.*only opened.*Open/);
    expect((await row(/only opened/)).textContent).not.toContain('New');
    expect((await region(/^Answered/)).textContent).toContain('Declined');
  });

  test('markup and any script are shown as the text they are', async () => {
    const quote = '<img src=x onerror="document.title=1"> שלום 👩‍👩‍👧 e\u0301';
    show(new FakeBackground([tracked({ quote, account: '<b>Bold & Co</b>' })]));
    expect((await row(/onerror/)).textContent).toContain(quote);
    expect(document.querySelector('img, main b')).toBeNull();
    expect(screen.getByText(quote).getAttribute('dir')).toBe('auto');
  });

  test('a quiet link leads to the person’s own page, once there is something of theirs to tell', async () => {
    show(new FakeBackground([tracked({ quote: 'arrived' })]));
    const link = await screen.findByRole('link', { name: 'Your page' });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['/me.html', '_blank']);
    cleanup();
    show(new FakeBackground());
    await screen.findByText('Nothing sent yet');
    expect(screen.queryByRole('link', { name: 'Your page' })).toBeNull();
  });

  test('leads into the inbox: the digest, the ranking, and the place of the problem that a report is on', async () => {
    const problem = { id: newId(), statement: 'Exports stop' };
    const background = new FakeBackground([{ ...tracked({ quote: 'arrived' }), problem }]);
    const { user, surroundings } = show(background);
    await user.click(await screen.findByRole('button', { name: /^Digest/ }));
    await user.click(await screen.findByRole('button', { name: /^Ranking/ }));
    await user.click(await row(/arrived/));
    await user.click(await screen.findByRole('button', { name: 'Its place in the ranking' }));
    const places = ['digest', 'ranking', `ranking/${problem.id}`];
    expect(surroundings.openTab.mock.calls.flat()).toEqual(places.map((place) => `https://heard.example/#${place}`));
  });

  test('says why the inbox could not be opened; one without a workspace has no way there', async () => {
    const background = new FakeBackground();
    background.fail.set('inbox.enter', new HeardError('inbox-not-opened'));
    const { user, surroundings } = show(background);
    await user.click(await screen.findByRole('button', { name: /^Digest/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('The inbox could not be opened.');
    expect(surroundings.openTab).not.toHaveBeenCalled();
    cleanup();
    background.joined = false;
    show(background);
    await screen.findByText('Join your workspace first');
    expect(screen.queryByRole('button', { name: /^Digest/ })).toBeNull();
  });

  test('asks a page a group, and the next one only when it is wanted', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => tracked({ quote: `sentence ${index}.` }));
    const background = new FakeBackground(rows);
    const { user } = show(background);
    await row(/sentence 24\./);
    expect(screen.queryByText('sentence 25.')).toBeNull();
    expect(background.asked('outbox.page')).toContainEqual({
      group: 'withProduct',
      search: '',
      after: null,
      limit: 25,
    });
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    await row(/sentence 49\./);
    expect(background.asked('outbox.page').at(-1)).toMatchObject({ after: '25', limit: 25 });
  });

  test('a change asks again for what is shown, and no more', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => tracked({ quote: `sentence ${index}.` }));
    const background = new FakeBackground(rows);
    const { user } = show(background);
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    const focused = await row(/sentence 49\./);
    focused.focus();
    background.calls.length = 0;
    background.change((before) => [tracked({ quote: 'brand new' }), ...before]);
    await row(/brand new/);
    expect(background.asked('outbox.page')).toContainEqual({
      group: 'withProduct',
      search: '',
      after: null,
      limit: 50,
    });
    expect(background.asked('sync.opened')).toEqual([]);
  });

  test('a long list that somebody scrolled through stays as long when it changes', async () => {
    const background = new FakeBackground(Array.from({ length: 400 }, (_, index) => tracked({ quote: `s ${index}.` })));
    const { user } = show(background);
    for (let shown = 25; shown < 225; shown += 25) {
      await row(new RegExp(`s ${shown - 1}\\.`));
      await user.click(screen.getByRole('button', { name: 'Show more' }));
    }
    await row(/s 224\./);
    background.change((rows) => [tracked({ quote: 'one more' }), ...rows]);
    await row(/one more/);
    expect(screen.getAllByRole('listitem')).toHaveLength(225);
  });

  test('a storm of changes is asked about a few times, not once each', async () => {
    const background = new FakeBackground([tracked({ quote: 'calm' })]);
    show(background);
    await row(/calm/);
    await waitFor(() => expect(background.asked('sync.opened')).toHaveLength(1));
    background.calls.length = 0;
    for (let index = 0; index < 500; index++) background.change();
    background.change(() => [tracked({ quote: 'after the storm' })]);
    await row(/after the storm/);
    expect(background.asked('outbox.summary').length).toBeLessThanOrEqual(3);
  });

  test('the keyboard stays on a row that moves to another group', async () => {
    const moving = tracked({ state: 'queued', quote: 'I move' });
    const background = new FakeBackground([moving, tracked({ state: 'queued', quote: 'I stay' })]);
    show(background);
    (await row(/I move/)).focus();
    background.change((rows) =>
      rows.map((each) => (each.id === moving.id ? { ...each, state: 'sent', group: 'withProduct' } : each)),
    );
    await waitFor(async () => expect(within(await region(/^With the product team/)).getByText('I move')).toBeTruthy());
    await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe(moving.id));
  });
});

describe('a decision', () => {
  test('P9 the whole reason of a no is one click away, with its author and date, and is then seen', async () => {
    const decision = decided('declined', {
      reason: 'Line one.\nLine <b>two</b>.',
      wouldChange: 'Five more customers.',
    });
    const answered = tracked({ quote: 'decided', decision });
    const background = new FakeBackground([answered]);
    const { user } = show(background);
    expect((await row(/decided/)).textContent).toContain('New');
    await user.click(await row(/decided/));
    const card = await screen.findByRole('article', { name: 'Decision' });
    expect(card.textContent).toMatch(
      /Declined.*Mira Novak.*2026.*Line one\.\nLine <b>two<\/b>\..*What would change it.*Five more/s,
    );
    await waitFor(() => expect(background.asked('report.seen')).toEqual([{ id: answered.id }]));
    await waitFor(() => expect(screen.queryByText('New')).toBeNull());
  });

  test('P9 a not now says when it is looked at again', async () => {
    const { user } = show(new FakeBackground([tracked({ quote: 'later', decision: decided('deferred'), seen: true })]));
    await user.click(await row(/later/));
    expect((await screen.findByRole('article')).textContent).toMatch(/Looked at again on.*2027/);
  });

  test('P9 an answer that no longer holds is new where the report stands now, and opened says what it was', async () => {
    const moved = tracked({ quote: 'moved', former: decided('planned'), seen: true });
    const withdrawn = tracked({ quote: 'withdrawn', decision: decided('open', { reason: 'We had to take it back.' }) });
    const read = { ...withdrawn, seenDecision: newId() };
    const background = new FakeBackground([moved, read, tracked({ quote: 'decided', decision: decided('declined') })]);
    const { user } = show(background);
    const strip = within(await screen.findByRole('navigation', { name: 'Groups' }));
    expect(strip.getByRole('button', { name: /With product/ }).textContent).toContain('2 new');
    expect(strip.getByRole('button', { name: /Answered/ }).textContent).toContain('1 new');
    expect((await row(/moved/)).textContent).toMatch(/Received.*New/);
    await user.click(await row(/moved/));
    const card = await screen.findByRole('article', { name: 'No longer holds' });
    expect(card.textContent).toMatch(/waits to be sorted again.*no longer answers it:.*Planned.*Mira Novak.*2026/);
    await waitFor(() => expect(background.asked('report.seen')).toEqual([{ id: moved.id }]));
    expect(screen.getByRole('article', { name: 'No longer holds' })).toBeTruthy();
    await user.click(await row(/withdrawn/));
    expect((await screen.findByRole('article', { name: 'Decision' })).textContent).toContain('We had to take it back.');
    await waitFor(() => expect(background.asked('report.seen')).toHaveLength(2));
    await waitFor(() => expect(strip.getByRole('button', { name: /With product/ }).textContent).not.toContain('new'));
  });

  test('seen once is not said again', async () => {
    const background = new FakeBackground([tracked({ quote: 'known', decision: decided('planned'), seen: true })]);
    const { user } = show(background);
    expect((await row(/known/)).textContent).not.toContain('New');
    await user.click(await row(/known/));
    await screen.findByRole('article');
    expect(background.asked('report.seen')).toEqual([]);
  });
});

describe('what a person can do', () => {
  test('P2 discard can be undone', async () => {
    const draft = tracked({ state: 'draft', quote: 'half written' });
    const background = new FakeBackground([draft]);
    const { user } = show(background);
    await user.click(await row(/half written/));
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByText('half written')).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await row(/half written/);
    expect(background.asked('report.restore')).toEqual([{ id: draft.id }]);
  });

  test('P2 a dropped correction can be taken up again', async () => {
    const sent = tracked({ quote: 'corrected' });
    const background = new FakeBackground([{ ...sent, state: 'draft', group: 'needsYou', before: sent.report }]);
    const { user } = show(background);
    await user.click(await row(/corrected/));
    await user.click(await screen.findByRole('button', { name: 'Drop the correction' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(background.asked('report.restore')).toEqual([{ id: sent.id }]));
  });

  test('P2 what was discarded can be found and restored later', async () => {
    const background = new FakeBackground([tracked({ state: 'discarded', quote: 'thrown away' }), tracked()]);
    const { user } = show(background);
    await user.click(await screen.findByRole('button', { name: /Discarded/ }));
    await user.click(await row(/thrown away/));
    await user.click(await screen.findByRole('button', { name: 'Restore' }));
    await user.click(await screen.findByRole('button', { name: /Back/ }));
    expect(within(await region(/^Needs you/)).getByRole('button', { name: /thrown away/ })).toBeTruthy();
  });

  test('a waiting report can be tried again, and says why it waits', async () => {
    const nextAttemptAt = new Date(Date.now() + 40_000).toISOString();
    const waiting = tracked({
      state: 'waiting',
      quote: 'stuck',
      failure: { code: 'endpoint-unreachable' },
      nextAttemptAt,
    });
    const background = new FakeBackground([waiting]);
    const { user } = show(background);
    await user.click(await row(/stuck/));
    expect(screen.getByText(/could not be reached\. Next try in \d+ s/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again now' }));
    expect(background.asked('report.retry')).toEqual([{ id: waiting.id }]);
  });

  test('a refused one names what to mend and opens for correction', async () => {
    const fields = [{ pointer: '/opportunity/amount', detail: 'must be a decimal number' }];
    const refused = tracked({ state: 'refused', quote: 'no', failure: { code: 'report-refused', fields } });
    const background = new FakeBackground([refused]);
    const { user, surroundings } = show(background);
    expect(await screen.findByText('Amount: must be a decimal number')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Edit and correct' }));
    await waitFor(() => expect(surroundings.openForm).toHaveBeenCalledWith(refused.id));
    expect(background.asked('report.edit')).toEqual([{ id: refused.id }]);
  });

  test('P5 one that needs a sign-in says where it belongs and leads to Options', async () => {
    const { user, surroundings } = show(
      new FakeBackground([tracked({ state: 'signIn', failure: { code: 'sign-in-again' } })]),
    );
    expect((await region(/^Needs you/)).textContent).toMatch(/no longer accepts this sign-in.*Made for Acme/);
    await user.click(within(await region(/^Needs you/)).getByRole('button', { name: 'Open Options' }));
    expect(surroundings.openOptions).toHaveBeenCalled();
  });

  test('P5 reports made before joining are sent only when the person says so', async () => {
    const background = new FakeBackground([tracked({ state: 'signIn', madeFor: null })]);
    background.toAdopt = 1;
    const { user } = show(background);
    await screen.findByText('1 report was made before you joined.');
    expect(background.asked('report.adopt')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Send them' }));
    expect(background.asked('report.adopt')).toHaveLength(1);
  });

  test('copy takes the quote and the problem', async () => {
    const { user, surroundings } = show(
      new FakeBackground([tracked({ quote: 'word for word', statement: 'It hurts.' })]),
    );
    await user.click(await row(/word for word/));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(surroundings.copy.mock.calls[0]?.[0]).toMatch(/“word for word”.*Problem: It hurts\./s);
    expect(await screen.findByText('Copied')).toBeTruthy();
  });

  test('an open row says what happens to the customer where that was said, and that a problem is as drafted', async () => {
    const quiet = tracked({ quote: 'nobody said how bad' });
    const said = tracked({ quote: 'it takes long' });
    quiet.report.impact.severity = null;
    quiet.report.problem.drafted = true;
    const { user } = show(new FakeBackground([said, quiet]));
    await user.click(await row(/it takes long/));
    expect(screen.getByText('It slows the job')).toBeTruthy();
    expect(screen.queryByText('Drafted from the quote, not edited')).toBeNull();
    await user.click(await row(/nobody said how bad/));
    expect(screen.queryByText('It slows the job')).toBeNull();
    expect(screen.getByText('Drafted from the quote, not edited')).toBeTruthy();
  });

  test('a draft opens in the form; a capture closes the popup', async () => {
    const draft = tracked({ state: 'draft' });
    const background = new FakeBackground([draft]);
    const { user, surroundings } = show(background);
    await user.click(await screen.findByRole('button', { name: 'Finish and send' }));
    expect(surroundings.openForm).toHaveBeenCalledWith(draft.id);
    await user.click(screen.getByRole('button', { name: 'Capture from this page' }));
    await waitFor(() => expect(surroundings.close).toHaveBeenCalled());
    expect(background.asked('capture.activeTab')).toHaveLength(1);
  });

  test('a failure is told in its two sentences, and the popup stays', async () => {
    const background = new FakeBackground();
    background.fail.set('capture.activeTab', new HeardError('page-closed-to-extensions'));
    const { user, surroundings } = show(background);
    await user.click(await screen.findByRole('button', { name: 'Capture from this page' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/does not let extensions read it.*paste them/);
    expect(surroundings.close).not.toHaveBeenCalled();
  });
});

describe('what is waiting', () => {
  test('says how many and when the next try is; opening the popup tries at once', async () => {
    const background = new FakeBackground([1, 2, 3].map(() => tracked({ state: 'waiting' })));
    background.nextAttemptAt = new Date(Date.now() + 40_000).toISOString();
    const { user } = show(background);
    expect(await screen.findByText(/^3 waiting, next try in (40|39|38) s$/)).toBeTruthy();
    await waitFor(() => expect(background.asked('sync.opened')).toHaveLength(1));
    expect(background.calls[0]?.name).not.toBe('sync.opened');
    // Opening keeps a pause that the endpoint asked for; only a person overrules it.
    expect(background.asked('sync.now')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Try now' }));
    await waitFor(() => expect(background.asked('sync.now')).toHaveLength(1));
  });

  test('is silent when nothing waits', async () => {
    show(new FakeBackground([tracked({ quote: 'arrived' })]));
    await row(/arrived/);
    expect(screen.queryByText(/waiting/)).toBeNull();
  });
});

describe('search', () => {
  test('looks across all groups, by page, and says when nothing is found', async () => {
    const background = new FakeBackground([
      tracked({ state: 'draft', quote: 'the export is slow' }),
      tracked({ quote: 'export drops a column', decision: decided('planned') }),
      tracked({ quote: 'login fails' }),
    ]);
    const { user } = show(background);
    await row(/login fails/);
    await user.keyboard('/export');
    const found = await region(/^Found/);
    await waitFor(() => expect(within(found).getAllByRole('listitem')).toHaveLength(2));
    expect(screen.queryByText('login fails')).toBeNull();
    expect(background.asked('outbox.page').at(-1)).toEqual({ group: null, search: 'export', after: null, limit: 25 });
    await user.keyboard('zzz');
    expect(await screen.findByText('Nothing found')).toBeTruthy();
    await user.keyboard('{Escape}');
    await row(/login fails/);
  });
});

describe('the keyboard', () => {
  test('j, k and the arrows go from row to row across groups, Enter opens', async () => {
    const { user } = show(
      new FakeBackground([
        tracked({ state: 'draft', quote: 'first' }),
        tracked({ quote: 'second' }),
        tracked({ quote: 'third' }),
      ]),
    );
    await row(/third/);
    await user.keyboard('j');
    expect(at()).toContain('first');
    await user.keyboard('{ArrowDown}j');
    expect(at()).toContain('third');
    await user.keyboard('k');
    expect(at()).toContain('second');
    await user.keyboard('{Enter}');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(at()).toContain('first');
  });

  test('letters in the search field are letters; Down goes to the rows', async () => {
    const { user } = show(new FakeBackground([tracked({ quote: 'jk row' })]));
    await row(/jk row/);
    await user.keyboard('/jk');
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'jk');
    await region(/^Found/);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('jk row');
  });
});

describe('empty', () => {
  test('not joined leads to Options', async () => {
    const background = new FakeBackground();
    background.joined = false;
    const { user, surroundings } = show(background);
    await screen.findByText('Join your workspace first');
    await user.click(screen.getByRole('button', { name: 'Open Options' }));
    expect(surroundings.openOptions).toHaveBeenCalled();
  });

  test('nothing sent yet says what to do first, with the keys as they are set', async () => {
    show(new FakeBackground());
    await screen.findByText('Nothing sent yet');
    await waitFor(() => expect(document.body.textContent?.replaceAll(/\s/g, '')).toContain('Alt+Shift+H'));
  });

  test.each([[[]], [[tracked({ quote: 'arrived' })]]])(
    'a sign-in that is no longer accepted is told, with nothing on its way as well, until it is again: %#',
    async (rows) => {
      const background = new FakeBackground(rows);
      background.signedOut = true;
      const { user, surroundings } = show(background);
      await screen.findByText('The endpoint no longer accepts this sign-in.');
      expect(screen.getByText(/Until then no decision and no question arrives here/)).toBeTruthy();
      await user.click(screen.getByRole('button', { name: 'Open Options' }));
      expect(surroundings.openOptions).toHaveBeenCalled();
      background.signedOut = false;
      background.change();
      await waitFor(() => expect(screen.queryByText('The endpoint no longer accepts this sign-in.')).toBeNull());
    },
  );

  test('not joined, but with captures, shows them and says so', async () => {
    const background = new FakeBackground([tracked({ state: 'draft', quote: 'kept meanwhile', madeFor: null })]);
    background.joined = false;
    show(background);
    await row(/kept meanwhile/);
    expect(screen.getByText('This browser has not joined a workspace yet.')).toBeTruthy();
  });
});
