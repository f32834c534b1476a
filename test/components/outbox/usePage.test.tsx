import { cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Call } from '../../../components/outbox/door.ts';
import { PAGE, usePage } from '../../../components/outbox/usePage.ts';
import type { OutboxPage } from '../../../utils/messages/protocol.ts';
import { HeardError } from '../../../utils/record/failure.ts';
import type { Group } from '../../../utils/record/tracked.ts';
import { FakeBackground } from './background.ts';
import { tracked } from './sample.ts';

afterEach(cleanup);

interface Asked {
  group: Group | null;
  search: string;
  version: number;
}

const many = (count: number) => Array.from({ length: count }, (_, index) => tracked({ quote: `number ${index}.` }));
const sent: Asked = { group: 'withProduct', search: '', version: 0 };

function start(call: Call, asked: Asked = sent) {
  const fail = vi.fn<(error: unknown) => void>();
  const hook = renderHook(({ version, ...query }: Asked) => usePage(call, query, version, fail), {
    initialProps: asked,
  });
  return { ...hook, fail, count: () => hook.result.current.page?.rows.length };
}

/** A door whose answers the test gives one by one, in the order it likes. */
function slowDoor() {
  const answers: ((page: OutboxPage) => void)[] = [];
  const background = new FakeBackground();
  const call: Call = async (name, input) => {
    if (name !== 'outbox.page') return background.call(name, input);
    background.rows = (await new Promise<OutboxPage>((resolve) => answers.push(resolve))).rows;
    return background.call(name, input);
  };
  return { call, answers };
}

describe('a page of a group', () => {
  test('asks for one page and knows where the next begins', async () => {
    const background = new FakeBackground(many(60));
    const { count, result } = start(background.call);
    await waitFor(() => expect(count()).toBe(PAGE));
    expect(result.current.page?.next).toBe('25');
    expect(background.asked('outbox.page')).toHaveLength(1);
  });

  test('the last page ends the list, and asking on asks nothing', async () => {
    const background = new FakeBackground(many(30));
    const { count, result } = start(background.call);
    await waitFor(() => expect(count()).toBe(25));
    result.current.more();
    await waitFor(() => expect(count()).toBe(30));
    result.current.more();
    expect(background.asked('outbox.page')).toHaveLength(2);
    expect(result.current.page?.next).toBeNull();
  });

  test('10,000 rows cost one page', async () => {
    const rows = many(1);
    const background = new FakeBackground(Array.from({ length: 10_000 }, () => rows[0] ?? tracked()));
    const { count } = start(background.call);
    await waitFor(() => expect(count()).toBeGreaterThan(0));
    expect(background.asked('outbox.page')).toEqual([{ group: 'withProduct', search: '', after: null, limit: PAGE }]);
  });

  test('a row that moved down between two pages stands there once', async () => {
    const background = new FakeBackground(many(40));
    const { count, result } = start(background.call);
    await waitFor(() => expect(count()).toBe(25));
    background.rows = [tracked({ quote: 'pushed in' }), ...background.rows];
    result.current.more();
    await waitFor(() => expect(count()).toBe(40));
    const ids = result.current.page?.rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(40);
  });

  test('a new search starts again from one page', async () => {
    const background = new FakeBackground(many(60));
    const { count, result, rerender } = start(background.call);
    await waitFor(() => expect(count()).toBe(25));
    result.current.more();
    await waitFor(() => expect(count()).toBe(50));
    rerender({ group: null, search: 'number', version: 0 });
    await waitFor(() => expect(background.asked('outbox.page').at(-1)).toMatchObject({ search: 'number', limit: 25 }));
  });

  test('a late answer to an earlier question is dropped', async () => {
    const { call, answers } = slowDoor();
    const { result, rerender } = start(call);
    await waitFor(() => expect(answers).toHaveLength(1));
    rerender({ ...sent, version: 1 });
    await waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.({ rows: [tracked({ quote: 'newer' })], next: null });
    await waitFor(() => expect(result.current.page?.rows[0]?.report.capture[0]?.verbatim).toBe('newer'));
    answers[0]?.({ rows: [tracked({ quote: 'older' })], next: null });
    await Promise.resolve();
    expect(result.current.page?.rows[0]?.report.capture[0]?.verbatim).toBe('newer');
  });

  test('a failure is handed on, and what was shown stays', async () => {
    const background = new FakeBackground(many(3));
    const { count, fail, rerender } = start(background.call);
    await waitFor(() => expect(count()).toBe(3));
    background.fail.set('outbox.page', new HeardError('storage-unavailable'));
    rerender({ ...sent, version: 1 });
    await waitFor(() => expect(fail).toHaveBeenCalledOnce());
    expect(count()).toBe(3);
  });
});
