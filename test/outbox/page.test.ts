import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { deleteDB } from 'idb';
import { blank, createReport } from '../../utils/outbox/create.ts';
import { openOutbox, type Outbox } from '../../utils/outbox/database.ts';
import { discardReport } from '../../utils/outbox/discard.ts';
import { readPage } from '../../utils/outbox/page.ts';
import { putRow } from '../../utils/outbox/row.ts';
import { summarise } from '../../utils/outbox/summary.ts';
import { split } from '../../utils/outbox/words.ts';
import { seeDecision } from '../../utils/outbox/seen.ts';
import { applyChanges } from '../../utils/outbox/apply.ts';
import { newId } from '../../utils/record/id.ts';
import { freshOutbox, ME } from '../support/outbox.ts';
import { draftFor, NOW, reportFor } from '../support/reports.ts';

const isRow = (value: unknown) => typeof value === 'object' && value !== null && 'report' in value;

/** Counts the rows that leave the store from now on: each is cloned on its way out. */
function rowsLoaded(): () => number {
  const clones = vi.spyOn(globalThis, 'structuredClone');
  return () => clones.mock.calls.filter(([value]) => isRow(value)).length;
}

const all = { group: null, search: '', after: null, limit: 50 };

describe('with 10,000 reports', () => {
  afterEach(() => vi.restoreAllMocks());

  let outbox: Outbox;
  const ids: string[] = [];
  beforeAll(async () => {
    await deleteDB('many');
    outbox = openOutbox({ name: 'many' });
    for (let part = 0; part < 20; part++)
      await outbox.write(async (tx) => {
        for (let i = 0; i < 500; i++) {
          const n = part * 500 + i;
          const report = reportFor(`problem number${n}`, {
            verbatim: n % 2 ? 'odd words' : 'even words',
            account: null,
          });
          ids.push(report.id);
          await putRow(tx, { ...blank(report, ME), state: n % 10 ? 'sent' : 'draft' }, NOW);
        }
      });
    return () => outbox.close();
  }, 120_000);

  it('one page reads no more rows than it shows, in whatever group and at whatever depth', async () => {
    const loaded = rowsLoaded();
    const first = await readPage(outbox, all);
    expect(first.rows.map(({ id }) => id)).toEqual(ids.slice(-50).toReversed());
    await readPage(outbox, { ...all, group: 'withProduct', after: ids[5_000] ?? null });
    const found = await readPage(outbox, { ...all, search: 'odd', group: 'withProduct' });
    expect(found.rows).toHaveLength(50);
    expect(loaded()).toBeGreaterThanOrEqual(150);
    // Three pages of 50 and one row more, of which the fake store clones those behind an index twice.
    expect(loaded()).toBeLessThanOrEqual(4 * 51);
  });

  it('pages through everything once, newest first', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await readPage(outbox, { ...all, group: 'needsYou', after, limit: 200 });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
      if (after === null) break;
    }
    expect(seen).toEqual(ids.filter((_, i) => i % 10 === 0).toReversed());
  });

  it('finds by several words, each from its beginning', async () => {
    const { rows, next } = await readPage(outbox, { ...all, search: 'NUMBER777 prob' });
    expect(rows.map(({ report }) => report.problem.statement).toSorted()).toEqual(
      [777, ...Array.from({ length: 10 }, (_, i) => 7_770 + i)].map((n) => `problem number${n}`).toSorted(),
    );
    expect(next).toBeNull();
    expect((await readPage(outbox, { ...all, search: 'umber777' })).rows).toEqual([]);
    expect((await readPage(outbox, { ...all, search: 'odd even' })).rows).toEqual([]);
  });

  it('counts by index', async () => {
    const loaded = rowsLoaded();
    expect((await summarise(outbox)).counts).toEqual({
      needsYou: 1_000,
      onItsWay: 0,
      withProduct: 9_000,
      answered: 0,
      discarded: 0,
    });
    expect(loaded()).toBe(0);
  });
});

describe('search', () => {
  it.each([
    ['Ｅｘｐｏｒｔ', ['export']],
    ['Straße, don’t STOP!', ['straße', 'don’t', 'stop']],
    ['a a A', ['a']],
    [' \n…', []],
  ])('splits %j', (text, words) => {
    expect(split(text)).toEqual(words);
  });

  it('finds right-to-left words and words of languages without spaces', async () => {
    const outbox = freshOutbox();
    await createReport(outbox, draftFor({ verbatim: 'הייצוא נעצר. 数据导出失败 🙂' }), ME, NOW);
    for (const search of ['הייצוא', '导出', 'נעצר 数据'])
      expect((await readPage(outbox, { ...all, search })).rows).toHaveLength(1);
  });

  it('shows discarded ones only where they are asked for', async () => {
    const outbox = freshOutbox();
    const draft = draftFor({ verbatim: 'unusual' });
    await createReport(outbox, draft, ME, NOW);
    await discardReport(outbox, draft.id, NOW);
    expect((await readPage(outbox, { ...all, search: 'unusual' })).rows).toEqual([]);
    expect((await readPage(outbox, all)).rows).toEqual([]);
    expect((await readPage(outbox, { ...all, group: 'discarded', search: 'unusual' })).rows).toHaveLength(1);
    expect((await readPage(outbox, { ...all, group: 'discarded' })).rows).toHaveLength(1);
  });
});

describe('what is stored', () => {
  it.each([
    ['markup', '<img src=x onerror=alert(1)>&amp;"\''],
    ['emoji, right-to-left and combining marks', '👩‍👩‍👧 שלום e\u0301 \u202eabc\u202c'],
    ['20,000 characters', 'Wörter 🙂\n'.repeat(2_000)],
  ])('comes back as it was: %s', async (_, verbatim) => {
    const outbox = freshOutbox();
    const draft = draftFor({ verbatim });
    await createReport(outbox, draft, ME, NOW);
    expect((await readPage(outbox, all)).rows[0]?.report).toEqual(draft);
  });

  it('counts decisions that were not opened yet', async () => {
    const outbox = freshOutbox();
    const report = reportFor();
    const none = { wouldChange: null, reviewAt: null, canonicalId: null, safeSentence: null, returnsWhen: null };
    const decision = {
      id: newId(),
      status: 'planned' as const,
      reason: 'Soon.',
      ...none,
      decidedBy: { id: newId(), name: 'Pat' },
      decidedAt: NOW.toISOString(),
    };
    const change = { reportId: report.id, report, revision: 1, receivedAt: NOW.toISOString(), problem: null, decision };
    await applyChanges(outbox, [change], '1', ME, NOW);
    expect((await summarise(outbox)).unseen).toBe(1);
    await seeDecision(outbox, report.id, NOW);
    expect((await summarise(outbox)).unseen).toBe(0);
    await applyChanges(outbox, [{ ...change, decision: { ...decision, id: newId() } }], '2', ME, NOW);
    expect((await summarise(outbox)).unseen).toBe(1);
  });
});
