import { screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { weekHash, weekOf } from '../../server/inbox/digest/digestHash.ts';
import { keepToken } from '../../server/inbox/session.ts';
import { FAILURES } from '../../utils/record/failure.ts';
import { barriers } from './barriers.ts';
import { enter, showInbox } from './enter.tsx';
import type { InboxWorld } from './world.ts';

let world: InboxWorld;

beforeEach(async () => {
  world = await enter();
});

function show(hash = '#digest') {
  return showInbox(world, hash);
}
const button = (name: string) => screen.findByRole('button', { name });

describe('the digest', () => {
  test('of a product manager says what is new, without a fault for assistive technology', async () => {
    const id = await world.problem('Exports stop');
    show('#digest/2026-W20');
    const section = (await screen.findByRole('heading', { name: 'Heard: new problems' })).closest('section');
    if (!section) throw new Error('no section');
    expect(within(section).getByRole('link', { name: 'Exports stop' }).getAttribute('href')).toBe(`#problems/${id}`);
    expect(within(section).getByText('1 report, 0 the week before.')).toBeTruthy();
    expect(within(section).getByText('“Exports stop”')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Digest' }).getAttribute('aria-current')).toBe('page');
    await waitFor(() => expect(document.title).toBe('Heard digest 2026-W20'));
    expect(await barriers()).toEqual([]);
  });

  test('of a seller has their own; customer words stay text', async () => {
    await world.send('<b>Exports</b> stop');
    keepToken(world.seller.joined.token);
    show('#digest/2026-W20');
    expect(await screen.findByRole('link', { name: '<b>Exports</b> stop' })).toBeTruthy();
    expect(screen.getByText('Nothing was decided on your problems.')).toBeTruthy();
    expect(screen.queryByText('What nobody answered')).toBeNull();
  });

  test('of an empty week says so, and the numbers that stand open are there all the same', async () => {
    await world.send('Exports stop');
    show();
    expect(await screen.findByText('A quiet week')).toBeTruthy();
    expect(screen.getByText(/^Week 2026-W19/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Reports nobody answered: 1' }).getAttribute('href')).toBe(
      '#health/unanswered',
    );
    expect(screen.queryByText('Decided')).toBeNull();
  });
});

describe('the weeks', () => {
  test('follow each other by links and by arrow keys, and end with the present one', async () => {
    const user = show();
    await user.click(await screen.findByRole('link', { name: /Next week/ }));
    expect(await screen.findByText(/^Week 2026-W20/)).toBeTruthy();
    expect(screen.getByText(/, so far/)).toBeTruthy();
    expect(screen.getByText('The next week has not begun.')).toBeTruthy();
    await user.keyboard('{ArrowRight}{Alt>}{ArrowLeft}{/Alt}');
    expect(location.hash).toBe('#digest/2026-W20');
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(location.hash).toBe('#digest/2026-W19'));
    expect(await screen.findByText(/^Week 2026-W19/)).toBeTruthy();
  });

  test('that cannot be shown are told with what to do', async () => {
    const user = show('#digest/2031-W01');
    expect(await screen.findByText('must be a week that has begun, such as 2026-W48')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Go to the last full week' }));
    expect(await screen.findByText(/^Week 2026-W19/)).toBeTruthy();
    world.instead.push({ match: 'GET /v1/digest', answer: () => Response.json({}, { status: 500 }) });
    await user.click(screen.getByRole('link', { name: /Previous week/ }));
    await user.click(await button('Try again'));
    expect(await screen.findByText(/^Week 2026-W18/)).toBeTruthy();
  });

  test('have addresses; any other is the last full one', () => {
    expect(weekOf(weekHash('2026-W20'))).toBe('2026-W20');
    for (const hash of ['#digest', '#digest/', '#digest/soon', '']) expect(weekOf(hash)).toBeNull();
  });
});

describe('taken away', () => {
  test('it is copied as Markdown, and a refusal of the clipboard is said', async () => {
    const user = show();
    await user.click(await button('Copy as Markdown'));
    await screen.findByText('Copied.');
    expect(await navigator.clipboard.readText()).toMatch(/^# Digest of week 2026-W19\n/);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await user.click(await button('Copy as Markdown'));
    await screen.findByText(/Copying failed/);
  });

  test('it is saved under its week’s name, in both forms', async () => {
    const saved: string[] = [];
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return 'blob:it';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    const user = show();
    await user.click(await button('Download .md'));
    await waitFor(() => expect(saved).toEqual(['heard-2026-W19.md']));
    await user.click(await button('Download .html'));
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(saved[1]).toBe('heard-2026-W19.html');
    expect(await blobs[1]?.text()).toMatch(/^<!doctype html>/);
  });

  test('a failure on the way is told, and so is an answer that breaks off', async () => {
    const user = show();
    const again = await button('Download .md');
    world.instead.push({ match: 'GET /v1/digest', answer: () => Response.json({}, { status: 503 }) });
    await user.click(again);
    expect(await screen.findByText(FAILURES['endpoint-failed'][0])).toBeTruthy();
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('cut')) });
    world.instead.push({ match: 'GET /v1/digest', answer: () => new Response(broken) });
    await user.click(again);
    expect(await screen.findByText(FAILURES['endpoint-unreachable'][0])).toBeTruthy();
  });
});
