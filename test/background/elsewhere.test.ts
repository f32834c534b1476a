import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askCalls } from '../../utils/background/askCalls.ts';
import type { Parts } from '../../utils/background/parts.ts';
import { workspaceCalls } from '../../utils/background/workspaceCalls.ts';
import { newId } from '../../utils/record/id.ts';
import { idOfAsk } from '../../utils/record/trackedAnswer.ts';
import { post } from '../../utils/sync/client.ts';
import { createNews } from '../../utils/workspace/news.ts';
import { PUBLIC_URL, startWorld, type World } from '../server/world.ts';
import { words } from '../support/asks.ts';
import { freshOutbox } from '../support/outbox.ts';
import { reportFor } from '../support/reports.ts';
import { world as browserWorld } from '../support/sync.ts';

let server: World;
beforeEach(async () => {
  fakeBrowser.reset();
  server = await startWorld();
});
afterEach(() => server.stop());

const SAM = { name: 'Sam', email: 'sam@acme.example' };

/** A browser in which Sam, who was asked something, has joined; people join and leave it as in Options. */
async function setUp() {
  const sam = await server.join('seller', SAM);
  const pm = await server.join('pm');
  const report = reportFor('Exports stop');
  await sam.sync([report]);
  await pm.post(`/v1/reports/${report.id}/questions`, { id: newId(), text: 'Which month?' });
  const outbox = freshOutbox();
  const state = { unreadable: false };
  const send = async (url: string, init: RequestInit) => server.app.request(url.slice(PUBLIC_URL.length), init);
  const here = browserWorld(outbox, null, send, 5_000);
  const membership = async () => here.membership;
  const parts: Pick<Parts, 'outbox' | 'now' | 'changed' | 'news' | 'signIn' | 'drain' | 'post' | 'device'> = {
    outbox,
    now: () => here.now,
    drain: async () => {},
    changed: () => {},
    device: 'Test',
    post: (request) => post(request, send),
    news: createNews({ outbox, membership, version: '0.1.0' }),
    signIn: {
      read: async () => {
        if (state.unreadable) throw new Error('unreadable');
        return here.membership;
      },
      write: async (to) => void (here.membership = to),
      forget: async () => void (here.membership = null),
    },
  };
  const calls = { ...askCalls(parts as Parts), ...workspaceCalls(parts as Parts) };
  const join = async (who: typeof SAM) => calls['workspace.join']({ link: await server.invite('seller', who) });
  const answer = async () => {
    await here.drain('hard');
    const [item] = (await calls['asks.list']({})).items;
    if (!item) throw new Error('nothing is asked');
    await calls['answer.send']({ askId: idOfAsk(item.ask), draft: words('In May') });
  };
  const elsewhere = async () => (await calls['answers.elsewhere']({})).answers;
  const arrived = async () => {
    const [question] = await server.store.questionsOn(sam.joined.workspace.id, report.id);
    return question?.answer?.text ?? null;
  };
  return { here, calls, join, answer, elsewhere, arrived, state };
}

it('P5 an answer that was not sent before somebody else joined waits, says whose it is, and goes when they join again', async () => {
  const { here, join, answer, elsewhere, arrived } = await setUp();
  await join(SAM);
  await answer();
  await join({ name: 'Kim', email: 'kim@acme.example' });
  await here.drain('hard');
  expect(await elsewhere()).toMatchObject([{ draft: words('In May'), under: { member: 'Sam', workspace: 'Acme' } }]);
  expect(await arrived()).toBeNull();
  await join(SAM);
  await here.drain('hard');
  expect([await elsewhere(), await arrived()]).toEqual([[], 'In May']);
});

it('P2 after leaving it waits likewise, and is dropped by the person', async () => {
  const { calls, join, answer, elsewhere } = await setUp();
  await join(SAM);
  await answer();
  expect(await elsewhere()).toEqual([]);
  await calls['workspace.leave']({});
  const [one] = await elsewhere();
  expect(one?.under).toEqual({ member: 'Sam', workspace: 'Acme' });
  await calls['answers.drop']({ id: one?.id ?? '' });
  expect(await elsewhere()).toEqual([]);
});

it('a sign-in that cannot be read keeps nobody from leaving; whose the answers are is then not known', async () => {
  const { calls, join, answer, elsewhere, state } = await setUp();
  await join(SAM);
  await answer();
  state.unreadable = true;
  await calls['workspace.leave']({});
  state.unreadable = false;
  expect((await elsewhere()).map(({ under }) => under)).toEqual([null]);
});
