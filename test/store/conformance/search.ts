import { expect, test } from 'vitest';
import { foldedWords, queryWords } from '../../../server/search/words.ts';
import { memberMark } from '../../../server/store/sqlite/hits.ts';
import { newId } from '../../../utils/record/id.ts';
import { indexAll } from '../../../server/search/indexer.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { batchFrom, listFor, signIn, someName } from '../people.ts';

/** The parts of an index entry that search does not go by. */
const NOTHING = { terms: '', counted: [], accountKeys: '', agreed: [], account: null };

/** Search after indexing; the same answers on every store. */
export function searchRules(engine: EngineOf): void {
  const seller = () => signIn(engine().store, someName(), { role: 'seller' });
  const find = async (who: Awaited<ReturnType<typeof seller>>, question: string) => {
    const found = await listFor(who, engine().store, { words: queryWords(question) });
    return found.map(({ received }) => received.report.problem.statement);
  };

  test('a report is found by all its words, the last one by its beginning', async () => {
    const { store } = engine();
    const who = await seller();
    await store.storeReports(batchFrom(who, reportFor('Invoices cannot be exported'), reportFor('Invoices are late')));
    expect(await find(who, 'invoices')).toEqual([]);
    await indexAll(store);
    expect(await find(who, 'invoices')).toEqual(['Invoices are late', 'Invoices cannot be exported']);
    expect(await find(who, 'invoices cann')).toEqual(['Invoices cannot be exported']);
    expect(await find(who, 'cann invoices')).toEqual([]);
    expect(await find(who, 'northwind month-end')).toHaveLength(2);
    expect(await find(who, 'nothingofthekind')).toEqual([]);
  });

  test('accents, case, full-width forms and scripts without spaces do not matter', async () => {
    const { store } = engine();
    const who = await seller();
    const statements = [
      'Café CRÈME',
      'Straße über',
      'ＦＵＬＬ ｗｉｄｔｈ',
      '数据导出失败',
      'экспорт Ёлка',
      'القُرآن',
      'a𞤀b 𞤣',
      'a\u19b0b',
      'ꥀ꩷',
    ];
    await store.storeReports(batchFrom(who, ...statements.map((statement) => reportFor(statement))));
    await indexAll(store);
    const questions = ['cafe creme', 'uber', 'full width', '导出', 'елка', 'القرآن', '𞤣 a𞤀b', 'a\u19b0b', 'ꥀ'];
    expect(await Promise.all(questions.map((question) => find(who, question)))).toEqual(statements.map((one) => [one]));
  });

  test.each([`'`, `"`, `a' | 'b`, 'AND OR NOT', '*', ':*', 'a:*&!b', '$1 ? %', '\u0000', '\\', '('])(
    'a question of signs and operators is harmless: %j',
    async (question) => {
      const who = await seller();
      await engine().store.storeReports(batchFrom(who, reportFor('Harmless')));
      await indexAll(engine().store);
      expect(await find(who, question)).toEqual(queryWords(question).length > 0 ? [] : ['Harmless']);
    },
  );

  test('a revision is searchable as it is now, not as it was', async () => {
    const { store } = engine();
    const who = await seller();
    const report = reportFor('Aardvark trouble');
    await store.storeReports(batchFrom(who, report));
    await indexAll(store);
    const problem = { ...report.problem, statement: 'Badger trouble' };
    await store.storeReports(batchFrom(who, { ...report, revision: 2, problem }));
    await indexAll(store);
    expect(await find(who, 'aardvark')).toEqual([]);
    expect(await find(who, 'badger')).toEqual(['Badger trouble']);
  });

  test('an index entry that comes late does not undo a newer one', async () => {
    const { store } = engine();
    const who = await seller();
    const report = reportFor('Walrus');
    await store.storeReports(batchFrom(who, { ...report, revision: 2 }));
    await indexAll(store);
    const late = { workspaceId: who.workspace.id, id: report.id, revision: 1, words: foldedWords('Zebra'), ...NOTHING };
    await store.writeIndex([late]);
    expect(await find(who, 'zebra')).toEqual([]);
    expect(await find(who, 'walrus')).toEqual(['Walrus']);
  });

  test('two indexers at once and a long quote are no harm', async () => {
    const { store } = engine();
    const who = await seller();
    const verbatim = Array.from({ length: 9_000 }, (_, place) => `wort${place}`).join(' ');
    await store.storeReports(batchFrom(who, ...Array.from({ length: 20 }, () => reportFor('Long', { verbatim }))));
    await Promise.all([indexAll(store), indexAll(store)]);
    expect(await store.unindexed(1)).toEqual([]);
    expect(await find(who, 'wort1234')).toHaveLength(20);
  });

  test('hits come in pages, newest arrival first, and for a seller only their own', async () => {
    const { store } = engine();
    const workspace = someName();
    const [one, other] = [
      await signIn(store, workspace, { role: 'seller' }),
      await signIn(store, workspace, { role: 'seller' }),
    ];
    for (const place of [1, 2, 3, 4, 5])
      await store.storeReports(batchFrom(one, reportFor(`Gnu ${place}`), reportFor('Yak')));
    await store.storeReports(batchFrom(other, reportFor('Gnu of another')));
    await indexAll(store);
    const page = async (before: number | null, creatorId: string | null) => {
      const found = await listFor(one, store, { words: ['gnu'], limit: 2, before, creatorId });
      return { seq: found.at(-1)?.seq ?? null, hits: found.map(({ received }) => received.report.problem.statement) };
    };
    const first = await page(null, null);
    expect(first.hits).toEqual(['Gnu of another', 'Gnu 5']);
    expect((await page(first.seq, null)).hits).toEqual(['Gnu 4', 'Gnu 3']);
    expect((await page(null, one.member.id)).hits).toEqual(['Gnu 5', 'Gnu 4']);
    expect((await page(null, other.member.id)).hits).toEqual(['Gnu of another']);
  });

  test('a search among own reports is not widened by what others write, nor by what is asked', async () => {
    const { store } = engine();
    const workspace = someName();
    const [one, other] = [
      await signIn(store, workspace, { role: 'seller' }),
      await signIn(store, workspace, { role: 'seller' }),
    ];
    const marks = [one.member.id, one.member.id.replaceAll('-', ''), memberMark(one.member.id)];
    await store.storeReports(batchFrom(one, reportFor('Gnu here')));
    await store.storeReports(batchFrom(other, ...marks.map((mark) => reportFor(`Gnu ${mark} there`))));
    await indexAll(store);
    const own = async (words: string[]) => {
      const found = await listFor(one, store, { words, creatorId: one.member.id });
      return found.map(({ received }) => received.report.problem.statement);
    };
    expect(await own(['gnu'])).toEqual(['Gnu here']);
    // Words that a person writes are folded before; whoever gets past that finds no more.
    for (const mark of marks) expect(await own(queryWords(mark))).toEqual([]);
    expect(await find(one, memberMark(one.member.id))).toHaveLength(2);
    expect(await find(one, '\u{E000}')).toHaveLength(4);
    expect(await find(one, 'gnu')).toHaveLength(4);
  });

  test('a beginning finds its words however many they are, of its own workspace alone', async () => {
    const { store } = engine();
    const [who, stranger] = [await seller(), await seller()];
    const beginning = `q${newId().replaceAll('-', '').slice(-8)}`;
    const told = (count: number, from: number) =>
      Array.from({ length: count }, (_, place) => reportFor(`Yak ${beginning}${from + place}`));
    for (const count of [1, 60, 10]) {
      await store.storeReports(batchFrom(who, ...told(count, count * 100)));
      await store.storeReports(batchFrom(stranger, ...told(2, count * 1_000)));
      await indexAll(store);
      const counted = await listFor(who, store, { words: ['yak', beginning], limit: 500 });
      expect(await listFor(who, store, { words: ['yak', beginning], limit: 500, creatorId: who.member.id })).toEqual(
        counted,
      );
      const held = counted.map(({ received }) => received.report.problem.statement);
      expect(held).toEqual(expect.arrayContaining(told(count, count * 100).map(({ problem }) => problem.statement)));
      expect(new Set(counted.map(({ received }) => received.creator.id))).toEqual(new Set([who.member.id]));
    }
    expect(await listFor(who, store, { words: ['yak', beginning], limit: 500 })).toHaveLength(71);
  });

  test("a search among a seller's reports finds their edits as they are now", async () => {
    const { store } = engine();
    const who = await seller();
    const report = reportFor('Oryx trouble');
    await store.storeReports(batchFrom(who, report));
    await indexAll(store);
    const problem = { ...report.problem, statement: 'Okapi trouble' };
    await store.storeReports(batchFrom(who, { ...report, revision: 2, problem }));
    await indexAll(store);
    const own = (word: string) => listFor(who, store, { words: [word], creatorId: who.member.id });
    expect(await own('oryx')).toEqual([]);
    expect(await own('okap')).toHaveLength(1);
  });
}
