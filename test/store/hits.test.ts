import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { indexAll } from '../../server/search/indexer.ts';
import { openStore } from '../../server/store/open.ts';
import { Database } from '../../server/store/sqlite/database.ts';
import { ftsQuery, memberMark } from '../../server/store/sqlite/hits.ts';
import type { Store } from '../../server/store/store.ts';
import { forget, ofReport } from '../support/deletions.ts';
import { reportFor } from '../support/reports.ts';
import { talking } from '../introductions/sample.ts';
import { hand } from './operations.ts';
import { batchFrom, listFor, signIn } from './people.ts';

let dir: string;
let store: Store;
let file: Database;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'heard-hits-'));
  store = await openStore({ dataDir: dir });
  file = new Database(join(dir, 'heard.sqlite'));
});
afterEach(async () => {
  file.close();
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const Word = z.object({ word: z.string() });
const words = (): string[] => file.all(Word, 'select word from word order by word').map(({ word }) => word);
const seller = () => signIn(store, 'Acme', { role: 'seller' });

test('a beginning becomes the words of the index that begin so, while they are few', async () => {
  const who = await seller();
  const ask = (asked: string[]) => ftsQuery(file, who.workspace.id, asked, null);
  expect(ask(['exports', 'stopp'])).toBe('"exports" AND "stopp"*');
  await store.storeReports(batchFrom(who, reportFor('Exports stopped and stopping, but step on')));
  await indexAll(store);
  expect(ask(['exports', 'stopp'])).toBe('"exports" AND ("stopped" OR "stopping")');
  expect(ask(['step'])).toBe('("step")');
  const many = Array.from({ length: 62 }, (_, place) => `stopp${place}`).join(' ');
  await store.storeReports(batchFrom(who, reportFor(many)));
  await indexAll(store);
  expect(ask(['stopp'])).toMatch(/^\("stopp0" OR .*"stopping"\)$/);
  await store.storeReports(batchFrom(who, reportFor('stoppable')));
  await indexAll(store);
  expect(ask(['exports', 'stopp'])).toBe('"exports" AND "stopp"*');
});

test("a member's mark stands in the question once all their reports hold it, and no word begins as it does", async () => {
  const [who, other] = [await seller(), await seller()];
  await store.storeReports(batchFrom(who, reportFor('Gnu one'), reportFor('Gnu two')));
  await store.storeReports(batchFrom(other, reportFor('Gnu three')));
  await indexAll(store);
  const { id } = who.workspace;
  const mark = memberMark(who.member.id);
  expect(ftsQuery(file, id, ['gnu'], who.member.id)).toBe(`("gnu") AND "${mark}"`);
  expect(words().filter((word) => mark.startsWith(word))).toEqual([]);
  file.run(`update report set indexed_revision = -1 where json like '%Gnu one%'`);
  expect(ftsQuery(file, id, ['gnu'], who.member.id)).toBe('("gnu")');
  expect(ftsQuery(file, id, ['gnu'], other.member.id)).toBe(`("gnu") AND "${memberMark(other.member.id)}"`);
  const found = () => listFor(who, store, { words: ['gnu'], creatorId: who.member.id });
  expect(await found()).toHaveLength(2);
  expect(await indexAll(store)).toBe(1);
  expect(ftsQuery(file, id, ['gnu'], who.member.id)).toBe(`("gnu") AND "${mark}"`);
  expect(await found()).toHaveLength(2);
});

test('a report that is indexed anew is not counted again', async () => {
  const who = await seller();
  await store.storeReports(batchFrom(who, reportFor('Wombat')));
  await indexAll(store);
  const counted = () => store.countTerms(who.workspace.id, ['wombat']);
  expect(await counted()).toEqual(new Map([['wombat', 1]]));
  file.run('update report set indexed_revision = -1');
  await indexAll(store);
  expect(await counted()).toEqual(new Map([['wombat', 1]]));
});

test('P8 words that no report holds any more are gone from the list of words with a deletion', async () => {
  const who = await signIn(store, 'Acme', { role: 'admin' });
  const [gone, stays] = [reportFor('Quagga trouble'), reportFor('Zebra trouble')];
  await store.storeReports(batchFrom(who, gone, stays));
  await indexAll(store);
  expect(words()).toEqual(expect.arrayContaining(['quagga', 'zebra', 'trouble']));
  await forget(store, who, ofReport(gone.id));
  expect(words()).not.toContain('quagga');
  expect(words()).toEqual(expect.arrayContaining(['zebra', 'trouble']));
  await store.deleteWorkspace(who.workspace.id);
  expect(words()).toEqual([]);
});

test('a store of the version before is searched alike before, while and after it is indexed anew', async () => {
  const who = await seller();
  await store.storeReports(batchFrom(who, reportFor('Gnu one'), reportFor('Gnu two')));
  await indexAll(store);
  file.exec(`drop table word; drop table search_vocabulary; drop index report_unmarked;
    delete from search_words; insert into search_words (rowid, words) select number, 'gnu trouble' from search;
    delete from migration where number = 19`);
  await store.close();
  store = await openStore({ dataDir: dir });
  const found = () => listFor(who, store, { words: ['gn'], creatorId: who.member.id });
  expect(words()).toEqual(['gnu', 'trouble']);
  expect(await found()).toHaveLength(2);
  const [row] = await store.unindexed(1);
  await indexAll({ ...store, unindexed: async () => (row ? [row] : []) }, () => {});
  expect(await store.unindexed(9)).toHaveLength(1);
  expect(await found()).toHaveLength(2);
  expect(await indexAll(store)).toBe(1);
  expect(await found()).toHaveLength(2);
});

/** Takes the store back to what it was before migration 29. */
const BEFORE_29 = `drop trigger search_placed; drop index search_hit; alter table search drop column problem_id; drop table agreed_topic;
  drop index problem_by_creation; delete from migration where number = 29`;
const Beside = z.object({ beside: z.nullable(z.string()), placed: z.nullable(z.string()) });

test('which problem a report is on stands beside its words, whatever happens to it, and after an update', async () => {
  const who = await signIn(store, 'Acme', { role: 'pm' });
  const [first, second, late] = [reportFor('Gnu one'), reportFor('Gnu two'), reportFor('Gnu three')];
  const { make, move, merge, undo } = hand(store, who);
  const told = () =>
    file.all(
      Beside,
      `select s.problem_id as beside, r.problem_id as placed from search s
        join report r on r.workspace_id = s.workspace_id and r.id = s.report_id order by r.arrived_seq`,
    );
  const check = (...wanted: (string | null)[]) => {
    expect(told()).toEqual(wanted.map((id) => ({ beside: id, placed: id })));
  };
  await store.storeReports(batchFrom(who, first, second));
  await indexAll(store);
  check(null, null);
  const one = (await make(first.id)).problemId;
  const made = await make(second.id);
  await store.storeReports(batchFrom(who, late));
  await move(late.id, one);
  await indexAll(store);
  check(one, made.problemId, one);
  const merged = await merge(made.problemId, one);
  check(one, one, one);
  await undo(merged.id);
  await undo(made.operation.id);
  check(one, null, one);
  file.exec(BEFORE_29);
  await store.close();
  store = await openStore({ dataDir: dir });
  check(one, null, one);
});

test('after an update those who agreed to a topic are indexed anew, and nobody else', async () => {
  const who = await seller();
  const [agreed, silent] = [talking('Gnu', 'Dana', ['month-end close']), talking('Gnu', 'Evan', null)];
  await store.storeReports(batchFrom(who, agreed, silent));
  await indexAll(store);
  const found = () => store.agreedOn(who.workspace.id, ['month'], 9);
  const before = await found();
  expect(before).toHaveLength(1);
  file.exec(BEFORE_29);
  await store.close();
  store = await openStore({ dataDir: dir });
  expect(await found()).toEqual([]);
  expect(await indexAll(store)).toBe(1);
  expect(await found()).toEqual(before);
  expect(await store.countTerms(who.workspace.id, ['gnu'])).toEqual(new Map([['gnu', 2]]));
});
