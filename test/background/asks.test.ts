import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../../server/commands.ts';
import { readEnvironment } from '../../server/environment.ts';
import { askCalls } from '../../utils/background/askCalls.ts';
import type { Parts } from '../../utils/background/parts.ts';
import { redactWords } from '../../utils/coach/private/redactWords.ts';
import type { HeardError } from '../../utils/record/failure.ts';
import { newId } from '../../utils/record/id.ts';
import { type Membership } from '../../utils/record/join.ts';
import { askStanding } from '../../utils/record/trackedAnswer.ts';
import { createNews } from '../../utils/workspace/news.ts';
import { PUBLIC_URL, startWorld, type World } from '../server/world.ts';
import { words, questionOf } from '../support/asks.ts';
import { freshOutbox } from '../support/outbox.ts';
import { reportFor } from '../support/reports.ts';
import { world as browserWorld } from '../support/sync.ts';

let server: World;
beforeEach(async () => {
  server = await startWorld();
});
afterEach(() => server.stop());

/** A seller's browser over the real endpoint in this process, which was asked this, and the product manager's side. */
async function setUp(text = 'Which month?') {
  const seller = await server.join('seller', { name: 'Sam' });
  const pm = await server.join('pm', { name: 'Pia' });
  const report = reportFor('Exports stop');
  await seller.sync([report]);
  await pm.post(`/v1/reports/${report.id}/questions`, { id: newId(), text });
  const me: Membership = { ...seller.joined, endpoint: PUBLIC_URL };
  const outbox = freshOutbox();
  const here = browserWorld(
    outbox,
    me,
    async (url, init) => server.app.request(url.slice(PUBLIC_URL.length), init),
    5_000,
  );
  const membership = async () => here.membership;
  let told = 0;
  const parts: Pick<Parts, 'outbox' | 'now' | 'changed' | 'news' | 'signIn' | 'drain'> = {
    outbox,
    now: () => here.now,
    // Sent when the test says so.
    drain: async () => {},
    changed: () => (told += 1),
    news: createNews({ outbox, membership, version: '0.1.0' }),
    signIn: { read: membership, write: async () => {}, forget: async () => {} },
  };
  const calls = askCalls(parts as Parts);
  await here.drain('hard');
  const askId = questionOf((await calls['asks.list']({})).items[0]?.ask).id;
  const answers = async () => {
    const [question] = await server.store.questionsOn(me.workspace.id, report.id);
    return [question?.answer, ...(question?.earlier ?? [])].flatMap((one) => (one ? [one.text] : []));
  };
  const standing = async () => (await calls['asks.list']({})).items.map((item) => askStanding(item, '2026-05-14'));
  return { here, me, calls, askId, answers, standing, told: () => told };
}

it('P3 a question goes all the way to the seller and its answer all the way back, and can be changed', async () => {
  const { here, calls, askId, answers, standing } = await setUp();
  expect(await standing()).toEqual(['toAnswer']);
  await calls['answer.send']({ askId, draft: words('May.') });
  expect([await standing(), await answers()]).toEqual([['onItsWay'], []]);
  await here.drain('soft');
  expect([await standing(), await answers()]).toEqual([['answered'], ['May.']]);
  server.time.now += 60_000;
  here.now = new Date(here.now.getTime() + 60_000);
  await calls['answer.send']({ askId, draft: words('June.') });
  await here.drain('soft');
  expect(await answers()).toEqual(['June.', 'May.']);
  const { items } = await calls['asks.list']({});
  expect(items).toMatchObject([{ draft: null, sent: null, ask: { question: { answer: { text: 'June.' } } } }]);
});

it('keeps what is typed in the order of typing, without telling the pages', async () => {
  const { calls, askId, told } = await setUp();
  await Promise.all(['J', 'Ju', 'Jun'].map((text) => calls['answer.save']({ askId, draft: words(text) })));
  const { items } = await calls['asks.list']({});
  expect([items[0]?.draft?.draft, told()]).toEqual([words('Jun'), 0]);
});

it('one call that fails does not keep the next from its turn', async () => {
  const { calls, askId, standing } = await setUp();
  const failed = calls['answer.send']({ askId, draft: words(' ') }).catch((error: HeardError) => error.failure.code);
  const sent = calls['answer.send']({ askId, draft: words('May.') });
  expect(await failed).toBe('answer-empty');
  await sent;
  expect(await standing()).toEqual(['onItsWay']);
  await calls['answer.takeBack']({ askId });
  expect(await standing()).toEqual(['toAnswer']);
  await calls['answer.discard']({ askId });
  expect((await calls['asks.list']({})).items).toMatchObject([{ draft: null, sent: null }]);
});

it('P5 without a sign-in nothing is shown, and nothing can be answered', async () => {
  const { here, calls, askId } = await setUp();
  here.membership = null;
  expect(await calls['asks.list']({})).toEqual({ items: [] });
  const code = calls['answer.send']({ askId, draft: words('May.') }).catch((error: HeardError) => error.failure.code);
  expect(await code).toBe('not-joined');
});

it('P8 what the workspace does not let out is redacted before it is queued', async () => {
  const { here, calls, askId, answers } = await setUp();
  const environment = readEnvironment({ DATA_DIR: server.dataDir });
  await run(['rules', 'redact', 'card', '--workspace', 'Acme'], environment);
  await here.drain('hard');
  await calls['answer.send']({ askId, draft: words('Card 4111 1111 1111 1111 of dana@northwind.example') });
  await here.drain('soft');
  expect(await answers()).toEqual(['Card [redacted] of dana@northwind.example']);
});

it.each([
  ['', ['card'], ''],
  ['no numbers', ['card', 'email'], 'no numbers'],
  ['4111 1111 1111 1111 and 4111 1111 1111 1111', ['card'], '[redacted] and [redacted]'],
  ['dana@northwind.example', [], 'dana@northwind.example'],
  ['dana@northwind.example', ['email'], '[redacted]'],
  ['ada@acme.example', ['email'], 'ada@acme.example'],
] as const)('P8 %j by the rule %j is %j', (text, kinds, left) => {
  expect(redactWords(text, kinds, { ownDomains: ['acme.example'] })).toBe(left);
});
