import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LISTED, remove } from '../../../server/deletion/atStore.ts';
import { DELETED_WORDS } from '../../../server/deletion/fate.ts';
import { createRankings } from '../../../server/ranking/current.ts';
import { indexAll } from '../../../server/search/indexer.ts';
import type { SignedIn } from '../../../server/store/devices.ts';
import type { Store } from '../../../server/store/store.ts';
import { newId } from '../../../utils/record/id.ts';
import type { Report } from '../../../utils/record/report.ts';
import { requestFor, talking } from '../../introductions/sample.ts';
import { forget, ofCustomer, ofReport } from '../../support/deletions.ts';
import { NOW, reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { AT, batchFrom, changesFor, listFor, signIn, someName } from '../people.ts';
import { decisionBy } from './decisions.ts';

const counts = (changes: object = {}) => ({
  reports: 1,
  quotes: 1,
  contacts: 1,
  questions: 0,
  answers: 0,
  introductions: 0,
  consents: 0,
  calls: 0,
  outcomes: 0,
  ...changes,
});

const log = (): void => undefined;

/** Everything that a workspace says of its reports, but for ids and places in the counter. */
async function saysOf(store: Store, who: SignedIn) {
  const workspaceId = who.workspace.id;
  const words = ['close', 'export', 'invoic', 'northwind', 'bolt', 'delay', 'lost'];
  const found = await Promise.all(words.map((word) => listFor(who, store, { words: [word] })));
  const { current } = { current: await createRankings(store, () => NOW).of(workspaceId) };
  const standing = await store.standingProblems(workspaceId, null);
  return {
    found: found.map((rows) => rows.map(({ received }) => received.report.id)),
    listed: (await listFor(who, store)).map(({ received }) => [received.report, received.problem?.statement ?? null]),
    terms: [...(await store.countTerms(workspaceId, words))].toSorted(),
    near: await Promise.all(['c', 'e', 'd', 'n'].map((letter) => store.termsFrom(workspaceId, letter, 50))),
    accounts: await store.toldAccounts(workspaceId, 50),
    problems: standing.map(({ problem }) => problem.statement).toSorted(),
    marked: (await store.markedReports(workspaceId)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ranked: current.ranking.places(0, 50).length,
    mine: current.reportsOf(who.member.id).size,
  };
}

/** Single records go, and nothing tells of them afterwards. */
export function deletionRules(engine: EngineOf): void {
  async function team() {
    const { store } = engine();
    const name = someName();
    const seller = await signIn(store, name, { role: 'seller', name: 'Sam' });
    const pm = await signIn(store, name, { role: 'pm', name: 'Pia' });
    const admin = await signIn(store, name, { role: 'admin', name: 'Ada' });
    const send = async (...reports: Report[]) => {
      await store.storeReports(batchFrom(seller, ...reports));
      await indexAll(store);
      return reports;
    };
    const workspaceId = pm.workspace.id;
    return { store, seller, pm, admin, send, workspaceId, at: hand(store, pm) };
  }

  /** A report with everything that can rest on one. */
  async function laden({ store, seller, pm, send, workspaceId }: Awaited<ReturnType<typeof team>>) {
    const [report = reportFor()] = await send({
      ...talking('Closing takes days', 'Dana', ['month-end close']),
      opportunity: {
        externalId: '0065g00000Acme1',
        name: 'Renewal',
        amount: '100',
        currencyIsoCode: 'EUR',
        stageName: null,
        closeDate: null,
        probability: null,
        opportunityType: null,
        source: 'crm',
        origins: {},
      },
    });
    const reportId = report.id;
    const askedBy = { id: pm.member.id, name: 'Pia' };
    const questionId = newId();
    await store.ask({ workspaceId, reportId, id: questionId, text: 'Which month?', askedBy, at: AT });
    const answer = { kind: 'question' as const, id: newId(), askId: questionId, answeredAt: AT, text: 'May.' };
    await store.answerQuestion({ workspaceId, memberId: seller.member.id, answer, answeredAt: AT, receivedAt: AT });
    const introduction = requestFor();
    await store.addIntroduction({ workspaceId, introduction, by: pm.member.id, at: AT });
    const ask = { id: newId(), key: 'dana', sellerId: seller.member.id, reportId, reasons: ['agreed to talk'] };
    await store.sendAsks({ workspaceId, introductionId: introduction.id, asks: [ask], at: AT });
    const consent = { purpose: 'A call', until: null, askedBy: 'Sam' };
    const step = { status: 'accepted' as const, how: 'direct' as const, note: null, consent };
    const wanted = { id: newId(), step, memberId: seller.member.id, actor: 'seller' as const, saidOn: '2026-05-14' };
    await store.takeStep({ workspaceId, askId: ask.id, wanted, at: AT });
    const outcome = {
      opportunityId: '0065g00000Acme1',
      result: 'won',
      amount: '100.00',
      currencyIsoCode: 'EUR',
    } as const;
    const outcomes = [{ ...outcome, closedAt: '2026-05-14', note: null }];
    await store.storeOutcomes({ workspaceId, outcomes, source: null, by: pm.member.id, at: AT });
    return { report, introduction };
  }

  test('P3 a deletion that is sent again is known as done, however many came after it', async () => {
    const { store, admin, send, workspaceId } = await team();
    const [report = reportFor()] = await send(reportFor('Exports stop'));
    const id = newId();
    const done = await forget(store, admin, ofReport(report.id), { id });
    const none = counts({ reports: 0, quotes: 0, contacts: 0 });
    for (let place = 0; place < LISTED; place += 1) {
      const deletion = { id: newId(), kind: 'report', by: null, at: AT, counts: none } as const;
      await store.deleteRecords({ workspaceId, reportIds: [], deals: [], deletion });
    }
    expect((await store.deletions(workspaceId, LISTED)).map((one) => one.id)).not.toContain(id);
    const target = ofReport(report.id);
    const again = { id: id.toUpperCase(), target, sure: 'delete', counts: none };
    expect(await remove(store, { workspaceId, input: again, by: null, at: AT, log })).toEqual(done);
    const stranger = await signIn(store, someName(), { role: 'admin', name: 'Else' });
    expect(await store.deletion(stranger.workspace.id, id)).toBeNull();
    expect(await store.deletion(workspaceId, newId())).toBeNull();
  });

  test('a report goes with its questions, answers, introductions and consents; its outcome goes with the customer alone', async () => {
    const here = await team();
    const { store, admin, workspaceId, send } = here;
    const { report, introduction } = await laden(here);
    const done = await forget(store, admin, ofReport(report.id));
    const said = counts({ questions: 1, answers: 1, introductions: 1, consents: 1 });
    expect(done).toMatchObject({ kind: 'report', by: { name: 'Ada' }, counts: said });
    expect(await store.readReport(workspaceId, null, report.id)).toBeNull();
    expect(await store.questionsOn(workspaceId, report.id)).toEqual([]);
    expect(await store.asksOf(workspaceId, [introduction.id])).toEqual([]);
    expect(await store.readIntroduction(workspaceId, introduction.id)).not.toBeNull();
    const [again = reportFor()] = await send({ ...report, id: newId() });
    const all = await forget(store, admin, ofCustomer('northwind'));
    expect(all).toMatchObject({ kind: 'customer', counts: counts({ outcomes: 1 }) });
    expect(await store.readReport(workspaceId, null, again.id)).toBeNull();
    expect((await store.deletions(workspaceId, 10)).map(({ kind }) => kind)).toEqual(['customer', 'report']);
  });

  test('an outcome of a deal that another customer’s report names stays', async () => {
    const here = await team();
    const { report } = await laden(here);
    const account = { name: 'Bolt', domains: [], externalIds: [], origins: {} };
    await here.send({ ...report, id: newId(), account });
    expect(await forget(here.store, here.admin, ofCustomer('Northwind'))).toMatchObject({ counts: { outcomes: 0 } });
  });

  test('P3 what is deleted is told to its seller once, refused when it comes late, and never back', async () => {
    const here = await team();
    const { store, seller, pm, admin } = here;
    const { report } = await laden(here);
    const before = (await changesFor(seller, store)).upTo;
    await forget(store, admin, ofReport(report.id));
    const { changes } = await changesFor(seller, store, before);
    expect(changes).toMatchObject([{ reportId: report.id, deleted: true, problem: null, decision: null }]);
    expect((await changesFor(pm, store)).changes).toEqual([]);
    expect(await store.storeReports(batchFrom(seller, { ...report, revision: 9 }))).toEqual(['deleted']);
    expect(await listFor(admin, store)).toEqual([]);
    expect(await forget(store, admin, ofReport(report.id))).toBe('not-found');
  });

  test('nothing goes when it would be more than was said, and a repeat is done once', async () => {
    const here = await team();
    const { store, admin, send, workspaceId } = here;
    const [one = reportFor()] = await send(talking('Closing takes days', 'Dana', null));
    const target = ofCustomer('Northwind');
    expect(await forget(store, admin, target, { counts: counts({ reports: 2 }) })).toBe('changed');
    expect(await forget(store, admin, target, { sure: 'northwind' })).toBe('not-sure');
    const deletion = { id: newId(), kind: 'report' as const, by: null, at: AT, counts: counts({ questions: 1 }) };
    expect(await store.deleteRecords({ workspaceId, reportIds: [one.id], deals: [], deletion })).toBe('changed');
    expect(await store.readReport(workspaceId, null, one.id)).not.toBeNull();
    const id = newId();
    const done = await forget(store, admin, target, { id });
    await send(talking('Closing takes days again', 'Dana', null));
    expect(await forget(store, admin, target, { id, counts: counts() })).toEqual(done);
    expect(await listFor(admin, store)).toHaveLength(1);
  });

  test('P12 a deletion reaches no other workspace', async () => {
    const [here, other] = [await team(), await team()];
    const [report = reportFor()] = await here.send(talking('Closing takes days', 'Dana', null));
    await other.send(report);
    const before = await saysOf(other.store, other.seller);
    await forget(here.store, here.admin, ofCustomer('Northwind'));
    expect(await saysOf(other.store, other.seller)).toEqual(before);
    expect(await forget(here.store, here.admin, ofReport(newId()))).toBe('not-found');
  });

  test('a problem follows the oldest report that is left; decisions stay where none is, without its words', async () => {
    const { store, seller, pm, admin, send, workspaceId, at } = await team();
    const reports = ['First words', 'Second words', 'Alone'].map((words) => talking(words, words, null));
    const [first = reportFor(), second = reportFor(), alone = reportFor()] = await send(...reports);
    const { problemId } = await at.make(first.id);
    const moved = await at.move(second.id, problemId);
    const decided = await at.make(alone.id);
    const decision = decisionBy(pm, { status: 'planned', reason: 'We build it.' });
    await store.decide({ workspaceId, reportId: null, problemId: decided.problemId, decision });
    const before = (await changesFor(seller, store)).upTo;
    await forget(store, admin, ofReport(first.id));
    expect((await at.read(problemId))?.statement).toBe('Second words');
    const told = (await changesFor(seller, store, before)).changes;
    expect(told.map(({ problem, deleted }) => deleted ?? problem?.statement).toSorted()).toEqual(
      [true, 'Second words'].toSorted(),
    );
    await forget(store, admin, ofReport(alone.id));
    expect(await at.read(decided.problemId)).toMatchObject({ statement: DELETED_WORDS, reports: 0 });
    expect(await store.history(workspaceId, decided.problemId)).toMatchObject([{ reason: 'We build it.' }]);
    expect(await at.undo(moved.id)).toMatchObject({ kind: 'move' });
    expect(await at.problemOf(second.id)).toBeNull();
  });

  test('a problem that nobody worked on goes with its only report; one that something can go back to stays', async () => {
    const { store, admin, send, at } = await team();
    const reports = ['Only', 'Founder', 'Mover', 'Target'].map((words) => talking(words, words, null));
    const [only = reportFor(), founder = reportFor(), mover = reportFor(), target = reportFor()] = await send(
      ...reports,
    );
    const gone = await at.make(only.id);
    const left = await at.make(founder.id);
    await at.move(mover.id, left.problemId);
    const { problemId } = await at.make(target.id);
    const away = await at.move(mover.id, problemId);
    for (const id of [only.id, founder.id]) await forget(store, admin, ofReport(id));
    expect(await at.read(gone.problemId)).toBeUndefined();
    expect(await at.undo(away.id)).toMatchObject({ kind: 'move' });
    expect((await at.read(left.problemId))?.reports).toBe(1);
    expect(await at.reword(left.problemId, 'In our words')).toMatchObject({ kind: 'reword' });
    expect(await at.reword(left.problemId, null)).toMatchObject({ kind: 'reword' });
    expect((await at.read(left.problemId))?.statement).toBe(DELETED_WORDS);
  });

  const ACCOUNTS = ['Northwind', 'Bolt', 'Acme'] as const;
  const WORDS = ['The month-end close is delayed', 'Exports are lost', 'Invoices are lost and delayed'] as const;
  const some = fc.array(
    fc.record({ account: fc.constantFrom(...ACCOUNTS), words: fc.constantFrom(...WORDS), sorted: fc.boolean() }),
    { minLength: 1, maxLength: 7 },
  );

  test('what remains equals a workspace that never had the customer: lists, search, words, accounts, problems, ranking', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom(...ACCOUNTS), async (wanted, customer) => {
        const [here, never] = [await team(), await team()];
        for (const { account, words, sorted } of wanted) {
          const report = talking(words, 'Dana', null, { account });
          for (const each of account === customer ? [here] : [here, never]) {
            await each.send(report, ...(words === WORDS[1] ? [{ ...report, revision: report.revision + 1 }] : []));
            if (sorted) await each.at.make(report.id);
          }
        }
        await forget(here.store, here.admin, ofCustomer(customer));
        await indexAll(here.store);
        expect(await saysOf(here.store, here.seller)).toEqual(await saysOf(never.store, never.seller));
      }),
      { numRuns: 12 },
    );
  });
}
