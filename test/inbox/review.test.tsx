import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { groupsOf, mailToSellers, reviewText } from '../../server/inbox/review/reviewWords.ts';
import { FAILURES } from '../../utils/record/failure.ts';
import { newId } from '../../utils/record/id.ts';
import { OperationReply } from '../../utils/record/problemInput.ts';
import type { PeopleBehind } from '../../utils/record/introductionAsk.ts';
import { talking } from '../introductions/sample.ts';
import { barriers } from './barriers.ts';
import { enter, showInbox } from './enter.tsx';
import type { InboxWorld } from './world.ts';

const seller = (name: string, email: string | null, reports = 1) => ({ id: newId(), name, email, reports });
const customer = (name: string | null, willing: boolean): PeopleBehind['people'][number] => ({
  contact: name === null ? null : { name, email: `${name.toLowerCase()}@northwind.example`, role: 'Controller' },
  account: 'Northwind',
  seller: { id: newId(), name: 'Sam' },
  reportId: newId(),
  willing,
});
const behind: PeopleBehind = {
  sellers: [seller('Sam', 'sam+eu@acme.example', 2), seller('Sue', null)],
  people: [customer('Dana', true), customer('Evan', false), customer(null, false)],
};

const summary = () => screen.findByText('Who to invite to a spec review');

describe('the list in words', () => {
  test('sellers first, then customers who agreed; the others without their address, since nobody has asked them', () => {
    expect(reviewText('Exports\nstop', groupsOf(behind)).split('\n')).toEqual([
      'Spec review: Exports stop',
      '',
      'Sellers',
      '- Sam, 2 reports <sam+eu@acme.example>',
      '- Sue, 1 report',
      '',
      'Customers who agreed to talk (Tell their seller first that you write to them.)',
      '- Dana, Controller at Northwind <dana@northwind.example>, through Sam',
      '',
      'Other customers (Their seller has to ask them: use Ask for customers.)',
      '- Evan, Controller at Northwind, through Sam',
      '- somebody at Northwind, through Sam',
      '',
    ]);
  });

  test('a mail goes to the sellers with an address, and to no customer', () => {
    expect(mailToSellers('Exports & more\nstop', behind)).toBe(
      'mailto:sam%2Beu%40acme.example?subject=Spec%20review%3A%20Exports%20%26%20more%20stop',
    );
    expect(mailToSellers('Exports stop', { ...behind, sellers: [seller('Sue', null)] })).toBeNull();
  });

  test('an address cannot bring a second recipient or a text of its own into the mail', () => {
    const evil = { ...behind, sellers: [seller('Eve', 'eve@x.example,all@x.example?body=hi&bcc=b@x.example')] };
    const [to, rest] = (mailToSellers('Exports stop', evil) ?? '').split('?');
    expect([to?.includes(','), rest]).toEqual([false, 'subject=Spec%20review%3A%20Exports%20stop']);
  });

  test('a group without anybody is not shown', () => {
    expect(groupsOf({ sellers: [], people: [customer('Dana', true)] }).map(({ title }) => title)).toEqual([
      'Customers who agreed to talk',
    ]);
    expect(groupsOf({ sellers: [], people: [] })).toEqual([]);
  });
});

describe('on a problem', () => {
  let world: InboxWorld;
  beforeEach(async () => {
    world = await enter();
  });

  function show(id: string) {
    return showInbox(world, `#problems/${id}`);
  }
  /** A problem that Dana, who would talk, and Evan, whom nobody asked, have. */
  async function problem(): Promise<string> {
    const [dana, evan] = [talking('Closing stops', 'Dana', ['exports']), talking('Closing stops', 'Evan', null)];
    await world.seller.sync([dana, evan]);
    const made = await world.pm.post('/v1/problems', { reportId: dana.id });
    const id = OperationReply.parse(await made.json()).operation.problem?.id ?? '';
    await world.pm.post(`/v1/reports/${evan.id}/problem`, { problemId: id });
    return id;
  }

  test('it is asked for once it is opened, and shows who may be written to', async () => {
    const user = show(await problem());
    const opened = await summary();
    expect(world.requests.some((asked) => asked.endsWith('/people'))).toBe(false);
    await user.click(opened);
    const sellers = await screen.findByRole('region', { name: 'Sellers' });
    expect(within(sellers).getByText(/Sam Seller, 2 reports/)).toBeTruthy();
    const agreed = screen.getByRole('region', { name: 'Customers who agreed to talk' });
    expect(within(agreed).getByRole('link', { name: 'dana@northwind.example' }).getAttribute('href')).toBe(
      'mailto:dana%40northwind.example',
    );
    const others = screen.getByRole('region', { name: 'Other customers' });
    expect([within(others).queryByRole('link'), others.textContent?.includes('Evan')]).toEqual([null, true]);
    expect(await barriers()).toEqual([]);
  });

  test('who comes behind the problem meanwhile comes onto the open list by itself, not under the pointer', async () => {
    const id = await problem();
    const user = show(id);
    await user.click(await summary());
    const agreed = within(await screen.findByRole('region', { name: 'Customers who agreed to talk' }));
    await user.hover(agreed.getByRole('link'));
    const finn = talking('Closing stops', 'Finn', ['exports']);
    await world.seller.sync([finn]);
    await world.pm.post(`/v1/reports/${finn.id}/problem`, { problemId: id });
    const asked = () => world.requests.filter((one) => one.endsWith('/people')).length;
    const before = asked();
    await waitFor(() => {
      fireEvent(document, new Event('visibilitychange'));
      expect(asked()).toBeGreaterThan(before + 1);
    });
    expect(agreed.queryByText(/Finn/)).toBeNull();
    await user.hover(await summary());
    expect(await agreed.findByText(/Finn/)).toBeTruthy();
  });

  test('it is copied as text, and a browser that refuses is told of', async () => {
    const user = show(await problem());
    await user.click(await summary());
    await user.click(await screen.findByRole('button', { name: 'Copy the list' }));
    await screen.findByText('Copied.');
    expect(await navigator.clipboard.readText()).toContain('- Dana, Controller at Northwind <dana@northwind.example>');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await user.click(screen.getByRole('button', { name: 'Copy the list' }));
    expect(await screen.findByText(/Copying failed/)).toBeTruthy();
  });

  test('a problem that lost its reports says that nobody stands behind it', async () => {
    const reportId = await world.send('Exports stop');
    const made = await world.pm.post('/v1/problems', { reportId });
    const id = OperationReply.parse(await made.json()).operation.problem?.id ?? '';
    await world.pm.post(`/v1/reports/${reportId}/problem`, { problemId: null });
    const user = show(id);
    await user.click(await summary());
    expect(await screen.findByText(/nobody stands behind it yet/)).toBeTruthy();
  });

  test('a failure is told and can be asked for again', async () => {
    const id = await problem();
    const user = show(id);
    const opened = await summary();
    world.instead.push({ match: `GET /v1/problems/${id}/people`, answer: () => Response.json({}, { status: 500 }) });
    await user.click(opened);
    expect(await screen.findByText(FAILURES['endpoint-failed'][0])).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'Sellers' })).toBeTruthy();
  });

  test('a seller is refused the list, and has no way to it', async () => {
    const id = await problem();
    const answer = await world.seller.get(`/v1/problems/${id}/people`);
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('Dana');
  });
});
