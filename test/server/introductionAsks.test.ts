import { afterEach, beforeEach, expect, test } from 'vitest';
import { Answered } from '../../utils/record/answers.ts';
import { AsksForMe } from '../../utils/record/asks.ts';
import { newId } from '../../utils/record/id.ts';
import { ProposalList } from '../../utils/record/introductionAsk.ts';
import { SyncReply } from '../../utils/record/sync.ts';
import { requestFor, talking } from '../introductions/sample.ts';
import { startWorld, type Caller, type World } from './world.ts';

let world: World;
let sam: Caller;
let sue: Caller;
let pia: Caller;
let requestId: string;
beforeEach(async () => {
  world = await startWorld();
  [sam, sue] = [await world.join('seller', { name: 'Sam' }), await world.join('seller', { name: 'Sue' })];
  pia = await world.join('pm', { name: 'Pia' });
  await sam.sync([talking('Closing takes days', 'Dana', ['month-end close'])]);
  const request = requestFor({ wanted: 1 });
  requestId = request.id;
  await pia.post('/v1/introductions', request);
  const path = `/v1/introductions/${requestId}`;
  const { proposals } = ProposalList.parse(await (await pia.get(`${path}/proposals`)).json());
  await pia.post(`${path}/asks`, { asks: proposals.map(({ key }) => ({ id: newId(), key })) });
});
afterEach(() => world.stop());

const asksOf = async (who: Caller, version: string | null = null) => {
  const reply = await who.post('/v1/sync', { v: 1, cursor: null, reports: [], asks: version });
  const { asks } = SyncReply.parse(await reply.json());
  return asks === undefined ? null : AsksForMe.parse(asks);
};
const answered = async (who: Caller, ...answers: unknown[]) => {
  const reply = await who.post('/v1/sync', { v: 1, cursor: null, reports: [], answers });
  return Answered.parse(SyncReply.parse(await reply.json()).answered);
};
const saying = (askId: string, step: object) => ({
  kind: 'introduction',
  id: newId(),
  askId,
  answeredAt: new Date(world.time.now).toISOString(),
  step,
});
const yes = { status: 'accepted', how: 'introduces', note: null, consent: null };
const first = async () => (await asksOf(sam))?.introductions[0]?.id ?? '';

test('P12 a seller is asked with sync for their own contact only, with what for, how long, until when and why', async () => {
  expect((await asksOf(sam))?.introductions).toMatchObject([
    {
      about: 'How they close the month',
      duration: '30 minutes',
      until: '2026-06-15',
      askedBy: 'Pia',
      contact: { name: 'Dana' },
      account: 'Northwind',
      status: 'asked',
    },
  ]);
  expect((await asksOf(sue))?.introductions).toEqual([]);
});

test('P3 a yes is stored once; its version changes, and what did not change is not told again', async () => {
  const before = await asksOf(sam);
  expect(await asksOf(sam, before?.version)).toBeNull();
  const answer = saying(await first(), yes);
  expect(await answered(sam, answer)).toMatchObject([{ id: answer.id, outcome: 'stored' }]);
  expect(await answered(sam, answer)).toMatchObject([{ id: answer.id, outcome: 'unchanged' }]);
  expect((await asksOf(sam, before?.version))?.introductions).toMatchObject([{ status: 'accepted', answer: yes }]);
  expect(await answered(sam, { ...answer, step: { status: 'declined', note: null } })).toMatchObject([
    { outcome: 'refused', problem: { code: 'answer-conflict' } },
  ]);
});

test('P13 a consent that is too long is refused by the field it is in; a name over two lines is one line', async () => {
  const askId = await first();
  const consent = { purpose: 'A call', until: null, askedBy: 'Rob\nof support' };
  const long = 'x'.repeat(2_001);
  const yesWith = (changes: object) => saying(askId, { ...yes, how: 'direct', consent: { ...consent, ...changes } });
  expect(await answered(sam, yesWith({ askedBy: long }), yesWith({ purpose: long }))).toMatchObject([
    {
      outcome: 'refused',
      problem: {
        code: 'invalid',
        errors: [
          {
            pointer: '/step/consent/askedBy',
            detail: 'who asked them must be a line of 2,000 characters at most',
          },
        ],
      },
    },
    { problem: { errors: [{ pointer: '/step/consent/purpose', detail: 'must have 2,000 characters at most' }] } },
  ]);
  expect(await answered(sam, yesWith({}))).toMatchObject([{ outcome: 'stored' }]);
  expect((await asksOf(sam))?.introductions).toMatchObject([{ answer: { consent: { askedBy: 'Rob of support' } } }]);
});

test('P12 nobody answers what a colleague is asked; P4 a broken answer holds up no other', async () => {
  const askId = await first();
  expect(await answered(sue, saying(askId, yes))).toMatchObject([{ problem: { code: 'ask-unknown' } }]);
  const direct = saying(askId, { ...yes, how: 'direct' });
  expect(await answered(sam, direct, saying(askId, yes))).toMatchObject([
    { id: direct.id, outcome: 'refused', problem: { code: 'invalid', errors: [{ pointer: '/step/consent' }] } },
    { outcome: 'stored' },
  ]);
});

test('an answer to a closed request is refused with its reason, and the ask shows that it was withdrawn', async () => {
  const askId = await first();
  await pia.post(`/v1/introductions/${requestId}/close`, {});
  expect((await asksOf(sam))?.introductions[0]?.status).toBe('withdrawn');
  expect(await answered(sam, saying(askId, yes))).toMatchObject([{ problem: { code: 'introduction-closed' } }]);
});

test('an ask expires by itself, and an answer that was typed in time counts however late it arrives', async () => {
  const answer = saying(await first(), { status: 'later', until: '2026-06-10', note: null });
  world.time.now = Date.parse('2026-06-20T00:00:00Z');
  expect((await asksOf(sam))?.introductions[0]?.status).toBe('expired');
  expect(await answered(sam, answer)).toMatchObject([{ outcome: 'stored' }]);
  expect(await answered(sam, saying(answer.askId, yes))).toMatchObject([{ problem: { code: 'introduction-closed' } }]);
});

test('the seller sees what came of it', async () => {
  const askId = await first();
  await answered(sam, saying(askId, yes));
  const note = (step: object) => pia.post(`/v1/introductions/${requestId}/outcomes`, { id: newId(), askId, step });
  await note({ status: 'held', heldOn: '2026-05-20', outcome: 'They close by hand.' });
  await note({ status: 'thanked', words: 'Thank you, Sam.' });
  expect((await asksOf(sam))?.introductions).toMatchObject([
    { status: 'thanked', held: { outcome: 'They close by hand.' }, thanked: { words: 'Thank you, Sam.' } },
  ]);
});
