import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { indexAll } from '../../server/search/indexer.ts';
import { ACCOUNT_QUOTE_MAX, AccountProblems } from '../../utils/record/accountProblems.ts';
import type { Report } from '../../utils/record/report.ts';
import { captureFor, reportFor } from '../support/reports.ts';
import { problemIn } from './answers.ts';
import { startWorld, type Caller, type World } from './world.ts';

const NORTHWIND = { name: 'Northwind', domains: ['northwind.example'], externalIds: [] };
const SAFE = 'It comes in spring.';
const NOTHING = { problems: [], more: false, inTriage: { reports: 0, own: 0 } };

let world: World;
let ana: Caller;
let ben: Caller;
let pia: Caller;
beforeEach(async () => {
  world = await startWorld();
  [ana, ben] = [await world.join('seller', { name: 'Ana' }), await world.join('seller', { name: 'Ben Bold' })];
  pia = await world.join('pm', { name: 'Pia' });
});
afterEach(() => world.stop());

function reportAt(statement: string, verbatim = 'Dana here: it stops'): Report {
  const said = { name: 'Dana Doe', email: 'dana@northwind.example', role: null, at: null, mediaTime: null };
  const capture = { ...captureFor({ verbatim }), said: { ...said, quoted: false } };
  return { ...reportFor(statement), capture: [capture], account: { ...NORTHWIND, origins: {} } };
}

async function heard(who: Caller, ...reports: Report[]): Promise<void> {
  await who.sync(reports);
  await indexAll(world.store, () => {});
}

const asked = async (who: Caller, account: object = NORTHWIND) => {
  const answer = await who.post('/v1/accounts/problems', account);
  return { status: answer.status, text: await answer.text() };
};
const told = async (who: Caller, account?: object) =>
  AccountProblems.parse(JSON.parse((await asked(who, account)).text));

/** Ben heard something at Northwind, and Pia decided on it. */
async function decided(status = 'declined'): Promise<Report> {
  const report = reportAt('Exports stop');
  await heard(ben, report);
  const no = { status, reason: 'Two teams need it first.', wouldChange: 'Two accounts more', safeSentence: SAFE };
  expect((await pia.post(`/v1/reports/${report.id}/decisions`, no)).status).toBe(201);
  return report;
}

describe('what a workspace knows of an account', () => {
  test('P9 a seller reads the problem a colleague heard there, where it stands, why, and what may be said', async () => {
    await decided();
    const { problems, more, inTriage } = await told(ana);
    expect(problems).toMatchObject([
      {
        statement: 'Exports stop',
        reports: 1,
        own: 0,
        decision: { status: 'declined', wouldChange: 'Two accounts more', safeSentence: SAFE },
      },
    ]);
    expect([more, inTriage]).toEqual([false, { reports: 0, own: 0 }]);
  });

  test('P12 by default no word and no name of colleagues’ customers or of colleagues is in the answer', async () => {
    await decided();
    const { text } = await asked(ana);
    expect(JSON.parse(text).problems[0].quote).toBeNull();
    for (const word of ['Dana', 'Doe', 'it stops', 'Ben', 'Bold', '[name]']) expect(text).not.toContain(word);
  });

  test('P12 quotes are told where the workspace lets names through, and to product managers; none where it lets none', async () => {
    const admin = await world.join('admin');
    const report = await decided();
    expect((await told(pia)).problems[0]?.quote).toMatchObject({ said: 'Dana Doe', reportId: report.id });
    await admin.put('/v1/rules', { redact: [], quotes: 'named' });
    const quote = { verbatim: 'Dana here: it stops', said: 'Dana Doe', account: 'Northwind' };
    expect((await told(ana)).problems[0]?.quote).toMatchObject(quote);
    await admin.put('/v1/rules', { redact: [], quotes: 'none' });
    expect((await told(ana)).problems[0]?.quote).toBeNull();
  });

  test('one’s own words are not told as a colleague’s; long ones are cut, and an empty capture is no quote', async () => {
    const admin = await world.join('admin');
    await admin.put('/v1/rules', { redact: [], quotes: 'named' });
    await decided();
    expect((await told(ben)).problems).toMatchObject([{ reports: 1, own: 1, quote: null }]);
    const long = reportAt('Imports stop', 'long '.repeat(1_000));
    const empty = reportAt('Nothing said', '');
    await heard(ben, long, empty);
    for (const { id } of [long, empty]) await pia.post('/v1/problems', { reportId: id });
    const quotes = (await told(ana)).problems.map(({ statement, quote }) => [statement, quote?.verbatim.length ?? 0]);
    expect(quotes).toEqual([
      ['Nothing said', 0],
      ['Imports stop', ACCOUNT_QUOTE_MAX],
      ['Exports stop', 19],
    ]);
  });

  test('at most 50 problems are told, and that there are more', async () => {
    const reports = Array.from({ length: 51 }, (_, n) => reportAt(`Problem ${n}`));
    await heard(ben, ...reports, reportAt('Nobody sorted it'));
    for (const { id } of reports) await pia.post('/v1/problems', { reportId: id });
    const { problems, more, inTriage } = await told(ana);
    expect([problems.length, more, inTriage.reports]).toEqual([50, true, 1]);
    expect(problems[0]?.statement).toBe('Problem 50');
  });

  test('P12 an account of another workspace is as one that nobody knows', async () => {
    await decided();
    const stranger = await world.join('seller', { workspace: 'Other', name: 'Sue' });
    expect(await told(stranger)).toEqual(NOTHING);
    expect(await told(ana, { ...NORTHWIND, domains: ['tidemark.example'] })).toEqual(NOTHING);
  });

  test('P13 an account that is none is refused with the fields; P7 its name is in no log', async () => {
    const { errors } = await problemIn(
      await ana.post('/v1/accounts/problems', { name: 'Northwind', domains: 7 }),
      'invalid',
    );
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/domains', '/externalIds']);
    await asked(ana);
    expect(JSON.stringify(world.logged).toLowerCase()).not.toContain('northwind');
  });
});
