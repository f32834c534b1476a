import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import * as files from '../../server/inbox/download.ts';
import { keepToken, readToken } from '../../server/inbox/session.ts';
import { FAILURES } from '../../utils/record/failure.ts';
import { enter, showInbox } from './enter.tsx';
import type { InboxWorld } from './world.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await enter();
  keepToken((await world.join('admin', { name: 'Ada Admin' })).joined.token);
  history.replaceState(null, '', '/inbox#people');
});

function show() {
  return showInbox(world);
}

test('everything is handed over as one file', async () => {
  const kept = vi.spyOn(files, 'download').mockImplementation(() => undefined);
  const user = show();
  await user.click(await screen.findByRole('button', { name: 'Download everything' }));
  await waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
  const [text, name, type] = kept.mock.calls[0] ?? [];
  expect(text?.trimEnd().split('\n').at(-1)).toContain('"end":true');
  expect([name, type]).toEqual([expect.stringMatching(/^heard-\d{4}-\d\d-\d\d\.ndjson$/), 'application/x-ndjson']);
});

test('a download that fails is said, and can be tried again', async () => {
  const kept = vi.spyOn(files, 'download').mockImplementation(() => undefined);
  world.instead.push({ match: 'GET /v1/export', answer: () => Response.json({}, { status: 500 }) });
  const user = show();
  await user.click(await screen.findByRole('button', { name: 'Download everything' }));
  await screen.findByText(FAILURES['endpoint-failed'][0]);
  world.instead.length = 0;
  await user.click(screen.getByRole('button', { name: 'Download everything' }));
  await waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
  expect(screen.queryByText(FAILURES['endpoint-failed'][0])).toBeNull();
});

test('the workspace is deleted only when its name is typed; then nobody is signed in', async () => {
  const user = show();
  await user.click(await screen.findByText('Delete this workspace…'));
  const button = screen.getByRole('button', { name: 'Delete for good' });
  expect(button).toHaveProperty('disabled', true);
  await user.type(screen.getByLabelText('The workspace’s name'), 'acme{Enter}');
  expect(button).toHaveProperty('disabled', true);
  expect(await world.store.workspaceByName('Acme')).not.toBeNull();
  await user.clear(screen.getByLabelText('The workspace’s name'));
  await user.type(screen.getByLabelText('The workspace’s name'), 'Acme');
  await user.click(button);
  await waitFor(() => expect(readToken()).toBeNull());
  expect(await world.store.workspaceByName('Acme')).toBeNull();
});
