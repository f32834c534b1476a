import { array, assert, asyncProperty, constantFrom, integer, oneof, record } from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import type { DealTold } from '../../../utils/record/outcome.ts';
import type { EngineOf } from '../engine.ts';
import { AT, signIn, someName } from '../people.ts';

const LATER = '2026-05-20T09:15:00.000Z';

/** Told `open`, or won at this amount. */
const ended = (opportunityId: string, amount: string): DealTold =>
  amount === 'open'
    ? { opportunityId, result: 'open', note: null }
    : { opportunityId, result: 'won', amount, currencyIsoCode: 'USD', closedAt: '2026-05-03', note: null };
/** What a deal is told to be: its amount, or open. */
const toldOf = (one: DealTold): string | null => (one.result === 'open' ? 'open' : one.amount);

/** Something said of a deal with one of three imports or with none (0). */
interface Said {
  source: number;
  deal: string;
  amount: string;
}
const IMPORTS = [1, 2, 3];
const said = record({
  source: integer({ min: 0, max: 3 }),
  deal: constantFrom('1', '2'),
  amount: constantFrom('10', '20', 'open'),
});
const undoing = record({ undo: constantFrom(...IMPORTS) });
const redoing = record({ redo: constantFrom(...IMPORTS) });

/** What holds when the undone imports never came: the documented rule, word for word. */
function held(all: readonly Said[], undone: ReadonlySet<number>): Record<string, string> {
  const left = all.filter(({ source }) => !undone.has(source));
  return Object.fromEntries(left.map(({ deal, amount }) => [deal, amount]));
}

/**
 * Whether it says anything new: the same again does not where it stands already and no undoing can take it away; nor that a
 * deal is open of which nothing was ever said.
 */
function isNews(one: Said, all: readonly Said[], undone: ReadonlySet<number>): boolean {
  const last = all.findLast(({ deal }) => deal === one.deal);
  if (!last && one.amount === 'open') return false;
  const stands = last !== undefined && !undone.has(last.source) && (last.source === 0 || last.source === one.source);
  return !stands || last.amount !== one.amount;
}

/** Of how many deals of an import somebody said something after it, which is not undone. */
function newerThan(source: number, all: readonly Said[], undone: ReadonlySet<number>): number {
  const own = new Set(all.filter((one) => one.source === source).map(({ deal }) => deal));
  return [...own].filter((deal) => {
    const of = all.filter((one) => one.deal === deal);
    return of.slice(of.findLastIndex((one) => one.source === source) + 1).some((one) => !undone.has(one.source));
  }).length;
}

/** Imports of outcomes, and what is undone. */
export function outcomeImportRules(engine: EngineOf): void {
  async function office() {
    const { store } = engine();
    const { workspace, member } = await signIn(store, someName(), { role: 'pm', name: 'Pia' });
    const by = { workspaceId: workspace.id, by: member.id };
    const say = (importId: string | null, outcomes: DealTold[], at = AT) =>
      store.storeOutcomes({ ...by, outcomes, source: importId ? { id: importId, name: 'deals.csv' } : null, at });
    const undo = (id: string) => store.undoOutcomeImport({ ...by, id, at: LATER });
    const redo = (id: string) => store.redoOutcomeImport({ ...by, id, at: LATER });
    const since = (after = 0) => store.outcomesSince(workspace.id, after);
    const amounts = async () =>
      Object.fromEntries((await since()).holding.map((one) => [one.opportunityId, toldOf(one)]));
    return { store, id: workspace.id, member, say, undo, redo, since, amounts };
  }

  test('undone, what held before holds again, and a deal of which nothing was said is told as gone', async () => {
    const { store, id, say, undo, since, amounts } = await office();
    const importId = newId();
    await say(null, [ended('1', '10')]);
    await say(importId, [ended('1', '20'), ended('2', '20')]);
    const counter = await store.counter(id);
    expect(await undo(importId)).toBe('done');
    expect(await store.counter(id)).toBeGreaterThan(counter);
    expect(await amounts()).toEqual({ 1: '10' });
    const { holding, gone } = await since(counter);
    expect([holding.map(toldOf), gone]).toEqual([['10'], ['2']]);
    expect(await since(await store.counter(id))).toEqual({ holding: [], gone: [] });
  });

  test('what was said since holds on, and the list tells who and when', async () => {
    const { store, id, member, say, undo, amounts } = await office();
    const [first, second] = [newId(), newId()];
    await say(first, [ended('1', '10'), ended('2', '10'), ended('2', '20')]);
    await say(second, [ended('1', '20')], LATER);
    await undo(first);
    expect(await amounts()).toEqual({ 1: '20' });
    const by = { id: member.id, name: 'Pia' };
    const list = await store.outcomeImports(id, 10);
    expect(list).toMatchObject([
      { id: second, name: 'deals.csv', deals: 1, made: { by }, undone: null },
      { id: first, name: 'deals.csv', deals: 2, made: { by }, undone: { by } },
    ]);
    const times = [list[1]?.made.at, list[1]?.undone?.at].map((at) => Date.parse(at ?? ''));
    expect(times).toEqual([Date.parse(AT), Date.parse(LATER)]);
    expect(await store.outcomeImports(id, 1)).toHaveLength(1);
    const told = await store.outcomesSaid(id, '1', 10);
    expect(told.map(({ importId, undoneAt }) => [importId, undoneAt !== null])).toEqual([
      [second, false],
      [first, true],
    ]);
  });

  test('the same said by a second import stays when the first is undone, though it was no news', async () => {
    const { say, undo, amounts } = await office();
    const [first, second] = [newId(), newId()];
    expect(await say(first, [ended('1', '10')])).toEqual(['stored']);
    expect(await say(second, [ended('1', '10')])).toEqual(['unchanged']);
    await undo(first);
    expect(await amounts()).toEqual({ 1: '10' });
    await undo(second);
    expect(await amounts()).toEqual({});
  });

  test('sent again in the same import it keeps nothing twice; after the undo nothing more comes with it', async () => {
    const { store, id, say, undo } = await office();
    const importId = newId();
    await say(importId, [ended('1', '10')]);
    const counter = await store.counter(id);
    expect(await say(importId, [ended('1', '10')])).toEqual(['unchanged']);
    expect(await store.counter(id)).toBe(counter);
    await undo(importId);
    expect(await say(importId, [ended('1', '30')])).toBe('undone');
    expect(await undo(importId)).toBe('undone');
    expect(await undo(newId())).toBe('no-import');
  });

  test('brought back, it holds as if never undone; what was said since holds on and is counted', async () => {
    const { store, id, member, say, undo, redo, since, amounts } = await office();
    const [importId, later] = [newId(), newId()];
    await say(importId, [ended('1', '20'), ended('2', '20'), ended('3', '20')]);
    expect(await redo(importId)).toBe('in-force');
    await undo(importId);
    await say(null, [ended('2', '10')]);
    await say(later, [ended('3', '10')]);
    await undo(later);
    const counter = await store.counter(id);
    expect(await redo(importId)).toEqual({ newer: 1 });
    expect(await amounts()).toEqual({ 1: '20', 2: '10', 3: '20' });
    expect((await since(counter)).holding.map(({ opportunityId }) => opportunityId).toSorted()).toEqual([
      '1',
      '2',
      '3',
    ]);
    await undo(importId);
    expect(await redo(importId)).toEqual({ newer: 1 });
    const list = await store.outcomeImports(id, 10);
    const mine = list.find((one) => one.id === importId);
    expect(mine?.undone).toBeNull();
    expect(mine?.history.map(({ kind, by }) => [kind, by])).toEqual(
      ['undone', 'redone', 'undone', 'redone'].map((kind) => [kind, { id: member.id, name: 'Pia' }]),
    );
    expect(list.find((one) => one.id === later)?.history).toHaveLength(1);
    expect(await redo(newId())).toBe('no-import');
    expect(await say(importId, [ended('2', '30')])).toEqual(['stored']);
    expect(await amounts()).toMatchObject({ 2: '30' });
  });

  test('the same said after an undo is newer than what comes back, though it was no news', async () => {
    const { say, undo, redo, amounts } = await office();
    const importId = newId();
    await say(null, [ended('1', '10')]);
    await say(importId, [ended('1', '20')]);
    await undo(importId);
    expect(await say(null, [ended('1', '10')])).toEqual(['unchanged']);
    expect(await redo(importId)).toEqual({ newer: 1 });
    expect(await amounts()).toEqual({ 1: '10' });
  });

  test('told open, a deal has no end any more; undoing what told it gives the end back, and bringing it back takes it', async () => {
    const { store, id, say, undo, redo, amounts, since } = await office();
    const [first, second] = [newId(), newId()];
    await say(first, [ended('1', '10'), ended('2', '10')]);
    const counter = await store.counter(id);
    expect(await say(second, [ended('1', 'open'), ended('3', 'open')], LATER)).toEqual(['stored', 'unchanged']);
    expect(await store.counter(id)).toBeGreaterThan(counter);
    expect(await amounts()).toEqual({ 1: 'open', 2: '10' });
    expect((await since(counter)).holding).toMatchObject([{ opportunityId: '1', result: 'open', importId: second }]);
    expect((await store.outcomesSaid(id, '1', 10)).map(toldOf)).toEqual(['open', '10']);
    expect(await store.outcomesSaid(id, '3', 10)).toEqual([]);
    await undo(second);
    expect(await undo(second)).toBe('undone');
    expect(await amounts()).toEqual({ 1: '10', 2: '10' });
    await redo(second);
    expect(await amounts()).toEqual({ 1: 'open', 2: '10' });
    await say(null, [ended('1', '10')]);
    expect(await amounts()).toEqual({ 1: '10', 2: '10' });
  });

  test('told open while the import that told its end is undone, it stays open when that one comes back', async () => {
    const { say, undo, redo, amounts } = await office();
    const [first, second] = [newId(), newId()];
    await say(first, [ended('1', '10')]);
    await undo(first);
    expect(await say(second, [ended('1', 'open')])).toEqual(['unchanged']);
    expect(await redo(first)).toEqual({ newer: 1 });
    expect(await amounts()).toEqual({ 1: 'open' });
    await undo(second);
    expect(await amounts()).toEqual({ 1: '10' });
  });

  test('told open, a deal that only its reports call ended is open: kept once for each time they do', async () => {
    const { store, id, member, since } = await office();
    const entry = { workspaceId: id, source: null, by: member.id, at: AT, ended: new Set(['0061U00000AbCdE']) };
    const open = [ended('0061U00000AbCdEQAZ', 'open')];
    const twice = [...open, ...open];
    expect(await store.storeOutcomes({ ...entry, outcomes: twice })).toEqual(['stored', 'unchanged']);
    expect((await since()).holding).toMatchObject([{ result: 'open' }]);
    expect(await store.storeOutcomes({ ...entry, outcomes: open, ended: new Set() })).toEqual(['unchanged']);
    expect(await store.outcomesSaid(id, null, 10)).toHaveLength(1);
    expect(await store.storeOutcomes({ ...entry, outcomes: open })).toEqual(['stored']);
  });

  test('P12 another workspace neither lists nor undoes it', async () => {
    const [mine, other] = [await office(), await office()];
    const importId = newId();
    await mine.say(importId, [ended('1', '10')]);
    expect(await other.store.outcomeImports(other.id, 10)).toEqual([]);
    expect(await other.undo(importId)).toBe('no-import');
    expect(await other.redo(importId)).toBe('no-import');
    await other.say(importId, [ended('1', '20')]);
    await other.undo(importId);
    expect(await mine.amounts()).toEqual({ 1: '10' });
  });

  test('after any order of imports and undoing, what holds is what would hold without the undone ones', async () => {
    await assert(
      asyncProperty(array(oneof(said, said, undoing, redoing), { maxLength: 16 }), async (happened) => {
        const { say, undo, redo, since, amounts, store, id } = await office();
        const ids = [null, ...IMPORTS.map(() => newId())];
        const undone = new Set<number>();
        const all: Said[] = [];
        /** What a reader knows who only ever asks for what changed. */
        const followed = new Map<string, string | null>();
        let read = 0;
        /** Newer outcomes as told, and as they are, by every return. */
        const counts: [told: number, are: number][] = [];
        for (const one of happened) {
          if ('undo' in one) {
            if ((await undo(ids[one.undo] ?? '')) === 'done') undone.add(one.undo);
          } else if ('redo' in one) {
            const done = await redo(ids[one.redo] ?? '');
            if (typeof done === 'string') continue;
            undone.delete(one.redo);
            counts.push([done.newer, newerThan(one.redo, all, undone)]);
          } else if ((await say(ids[one.source] ?? null, [ended(one.deal, one.amount)])) !== 'undone') {
            if (isNews(one, all, undone)) all.push(one);
          }
          expect(await amounts()).toEqual(held(all, undone));
          const { holding, gone } = await since(read);
          for (const holds of holding) followed.set(holds.opportunityId, toldOf(holds));
          for (const deal of gone) followed.delete(deal);
          read = await store.counter(id);
          expect(Object.fromEntries(followed)).toEqual(held(all, undone));
        }
        expect(counts.map(([told]) => told)).toEqual(counts.map(([, are]) => are));
      }),
      {
        numRuns: 40,
        examples: [
          [
            [
              { source: 0, deal: '2', amount: '10' },
              { source: 1, deal: '2', amount: '10' },
              { source: 0, deal: '2', amount: '10' },
              { undo: 1 },
              { redo: 1 },
            ],
          ],
        ],
      },
    );
  });
}
