import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Digest } from '../../utils/record/digest.ts';
import { newId } from '../../utils/record/id.ts';
import { type AskStep, ProposalList } from '../../utils/record/introductionAsk.ts';
import { indexAll } from '../../server/search/indexer.ts';
import { HEADER_CSP } from '../../server/digest/style.ts';
import { requestFor, talking } from '../introductions/sample.ts';
import { reportFor } from '../support/reports.ts';
import { problemIn } from './answers.ts';
import { PUBLIC_URL, startWorld, type Caller, type World } from './world.ts';

const WEEK = 7 * 86_400_000;
let world: World;
let sam: Caller;
let ria: Caller;
let pm: Caller;
let admin: Caller;
beforeEach(async () => {
  world = await startWorld();
  sam = await world.join('seller', { name: 'Sam' });
  ria = await world.join('seller', { name: 'Ria' });
  pm = await world.join('pm', { name: 'Pia' });
  admin = await world.join('admin', { name: 'Ada' });
});
afterEach(() => world.stop());

const read = async (caller: Caller, query = '') => Digest.parse(await (await caller.get(`/v1/digest${query}`)).json());
const named = ({ sections }: Digest, title: string) => sections.find((one) => one.title === title)?.items ?? [];

/** A problem both sellers are on: Sam since last week, Ria in this one, with words of her customer. */
async function shared(): Promise<string> {
  const [first, second] = [
    reportFor('Exports stop'),
    reportFor('Export cut off', { verbatim: 'Dana Reyes lost 2 days' }),
  ];
  await sam.sync([first]);
  const made = await pm.post('/v1/problems', { reportId: first.id });
  expect(made.status).toBe(201);
  world.time.now += WEEK;
  await ria.sync([second]);
  const [row] = await world.store.listProblems({
    workspaceId: pm.joined.workspace.id,
    before: null,
    limit: 1,
    words: [],
  });
  const problemId = row?.problem.id ?? '';
  await pm.post(`/v1/reports/${second.id}/problem`, { problemId });
  await indexAll(world.store);
  return problemId;
}

describe('the week', () => {
  test('is the last full one where none is named, and a running one says so', async () => {
    expect(await read(sam)).toMatchObject({ week: '2026-W19', from: '2026-05-04', to: '2026-05-10', running: false });
    expect(await read(sam, '?week=2026-W20')).toMatchObject({ running: true, previous: '2026-W19', next: null });
    expect(await read(pm)).toMatchObject({ quiet: true, workspace: 'Acme', reader: 'Pia' });
  });

  test('P13 one that has not begun, or is none, is refused by name', async () => {
    for (const week of ['2026-W21', '2026-W54', 'last', '1970-W01', '']) {
      const { errors } = await problemIn(await sam.get(`/v1/digest?week=${week}`), 'invalid');
      expect(errors?.map(({ pointer }) => pointer)).toEqual(['/week']);
    }
    await problemIn(await sam.get('/v1/digest?format=pdf'), 'invalid');
  });
});

const calling = (startsAt: string) => ({
  ...reportFor('Exports stop'),
  nextCall: { startsAt, minutes: 45, productWelcome: true as const },
});
const calls = async (who: Caller) => named(await read(who, '?week=2026-W20'), 'Calls').map(({ facts }) => facts);

describe('what each reads', () => {
  test('P12 a seller reads of their own, and others’ words as the workspace allows', async () => {
    const problemId = await shared();
    const quote = async () => named(await read(sam, '?week=2026-W21'), 'Others heard it too')[0]?.said[0]?.text;
    const digest = await read(sam, '?week=2026-W21');
    expect(named(digest, 'Heard from you')).toEqual([]);
    expect(named(digest, 'Others heard it too')).toMatchObject([
      { words: 'Exports stop', facts: ['1 report', '1 account, 0 the week before'], place: `#ranking/${problemId}` },
    ]);
    expect(await quote()).toBe('[name] lost 2 days');
    await admin.put('/v1/rules', { redact: [], quotes: 'none' });
    expect(await quote()).toBeUndefined();
    await admin.put('/v1/rules', { redact: [], quotes: 'named' });
    expect(await quote()).toBe('Dana Reyes lost 2 days');
    expect(JSON.stringify(await read(sam, '?week=2026-W20'))).not.toContain('Dana');
    expect(named(await read(ria, '?week=2026-W21'), 'Heard from you')).toMatchObject([{ words: 'Export cut off' }]);
  });

  test('a product manager reads of the whole workspace, and what is new is not rising as well', async () => {
    await shared();
    const before = await read(pm, '?week=2026-W20');
    expect(named(before, 'Heard: new problems')).toMatchObject([{ words: 'Exports stop' }]);
    expect(named(before, 'Heard: rising problems')).toEqual([]);
    const digest = await read(pm, '?week=2026-W21');
    expect(digest.sections[0]?.summary).toBe('1 report, 1 the week before.');
    expect(named(digest, 'What nobody answered')[0]?.words).toBe('Reports nobody answered: 2');
    await sam.sync([reportFor('Unlike anything')]);
    expect((await read(admin, '?week=2026-W21')).sections[0]?.summary).toBe('2 reports, 1 the week before.');
  });

  test('P9 a no reaches the seller with its reason, and a question with its answer', async () => {
    const report = reportFor('Exports stop');
    await sam.sync([report]);
    const words = { status: 'declined', reason: 'A way round exists.', wouldChange: 'A second account' };
    await pm.post(`/v1/reports/${report.id}/decisions`, { ...words, safeSentence: 'Not this year.' });
    await pm.post(`/v1/reports/${report.id}/questions`, { id: newId(), text: 'How many rows?' });
    const digest = await read(sam, '?week=2026-W20');
    expect(named(digest, 'Heard from you')[0]?.facts).toEqual(['Northwind', 'Declined']);
    expect(named(digest, 'Decided')[0]?.said.map(({ text }) => text)).toEqual([
      'A way round exists.',
      'A second account',
      'Not this year.',
    ]);
    expect(named(digest, 'Asked of you')[0]?.words).toBe('How many rows?');
    expect((await read(ria, '?week=2026-W20')).quiet).toBe(true);
    expect(named(await read(pm, '?week=2026-W20'), 'Decided')[0]?.facts[2]).toBe(
      'reached 1 seller, 0 of them have seen it',
    );
  });

  test('introductions: the asker reads how many agreed, the seller what waits, nobody that somebody refused', async () => {
    await sam.sync([talking('Closing takes days', 'Dana', ['month-end close'])]);
    await ria.sync([talking('Close', 'Fay', ['the close'], { account: 'Fabrikam' })]);
    const request = requestFor({ wanted: 1 });
    expect((await pm.post('/v1/introductions', request)).status).toBe(201);
    const asked = async (who: Caller, title: string) =>
      named(await read(who, '?week=2026-W20'), title).map(({ words, facts, place }) => [words, facts.at(-1), place]);
    const words = 'How they close the month (logistics)';
    const link = `#introductions/${request.id}`;
    expect(await asked(pm, 'Asked and answered')).toEqual([[words, '0 asked, 0 of 1 agreed', link]]);
    expect(await asked(sam, 'Asked of you')).toEqual([]);
    const { proposals } = ProposalList.parse(await (await pm.get(`/v1/introductions/${request.id}/proposals`)).json());
    const asks = proposals.map(({ key, contact }) => ({ id: newId(), key, name: contact?.name }));
    await pm.post(`/v1/introductions/${request.id}/asks`, { asks: asks.map(({ id, key }) => ({ id, key })) });
    expect(await asked(sam, 'Asked of you')).toEqual([[words, 'waits for your answer', null]]);
    const answers: [Caller, string, AskStep][] = [
      [sam, 'Dana', { status: 'declined', note: null }],
      [ria, 'Fay', { status: 'accepted', how: 'introduces', note: null, consent: null }],
    ];
    for (const [who, name, step] of answers)
      await world.store.takeStep({
        workspaceId: who.joined.workspace.id,
        askId: asks.find((ask) => ask.name === name)?.id ?? '',
        wanted: { id: newId(), step, memberId: who.joined.member.id, actor: 'seller', saidOn: '2026-05-14' },
        at: new Date(world.time.now).toISOString(),
      });
    expect(await asked(sam, 'Asked of you')).toEqual([[words, 'you said no', null]]);
    expect(await asked(ria, 'Asked of you')).toEqual([[words, 'you said yes', null]]);
    expect(await asked(admin, 'Asked and answered')).toEqual([[words, '2 asked, 1 of 1 agreed', link]]);
    expect(JSON.stringify(await read(pm, '?week=2026-W20'))).not.toMatch(/Dana|Fay|said no|declined/i);
  });

  test('calls to come are told to product managers, with the customer; what is over or taken back is not', async () => {
    await sam.sync([calling('2026-05-20T11:00:00+02:00'), calling('2026-05-13T11:00:00+02:00')]);
    expect(await calls(pm)).toEqual([['Northwind', '20 May 2026', 'offered by Sam']]);
    expect(await calls(sam)).toEqual([]);
    world.time.now += WEEK;
    expect(await calls(pm)).toEqual([]);
  });

  test('P12 nothing of another workspace', async () => {
    await shared();
    const stranger = await world.join('pm', { workspace: 'Else' });
    expect(await read(stranger, '?week=2026-W21')).toMatchObject({ quiet: true, workspace: 'Else' });
  });
});

const get = (caller: Caller, accept: string, query = '') =>
  world.ask(`/v1/digest${query}`, { headers: { accept, authorization: `Bearer ${caller.joined.token}` } });

describe('the formats', () => {
  test('go by Accept, and by format before that', async () => {
    const type = async (accept: string, query?: string) =>
      (await get(sam, accept, query)).headers.get('content-type')?.split(';')[0];
    expect(await type('text/markdown')).toBe('text/markdown');
    expect(await type('text/html,application/xhtml+xml;q=0.9,*/*;q=0.8')).toBe('text/html');
    expect(await type('*/*')).toBe('application/json');
    expect(await type('image/png')).toBe('application/json');
    expect(await type('text/html', '?format=md')).toBe('text/markdown');
    expect((await get(sam, 'text/html')).headers.get('vary')).toContain('Accept');
  });

  test('HTML has a rule of its own that lets its style through and nothing else; no cache keeps it', async () => {
    const { headers } = await get(sam, 'text/html');
    expect(headers.get('content-security-policy')).toBe(HEADER_CSP);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('P7 customer words stay text in both, and lead to the inbox', async () => {
    const statement = '<img src=x onerror=alert(1)> [a](javascript:alert(1))';
    await sam.sync([reportFor(statement)]);
    const page = await (await get(sam, 'text/html', '?week=2026-W20')).text();
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    const markdown = await (await get(sam, 'text/markdown', '?week=2026-W20')).text();
    expect(markdown).toContain(String.raw`\<img src=x onerror=alert(1)\> \[a\](javascript:alert(1))`);
    expect(markdown).toContain(`(<${PUBLIC_URL}/inbox#`);
  });
});

const to = async (path: string) => (await world.ask(path)).headers.get('location');

test('/digest leads to the page, also of a week', async () => {
  expect(await to('/digest')).toBe('/inbox#digest');
  expect(await to('/digest?week=2026-W20')).toBe('/inbox#digest/2026-W20');
  expect(await to('/digest?week=//evil.example')).toBe('/inbox#digest');
});
