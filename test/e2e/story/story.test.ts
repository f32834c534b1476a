import * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAILURES } from '../../../utils/record/failure.ts';
import { ReturnedList } from '../../../utils/record/returned.ts';
import { ask } from '../../support/ask.ts';
import { choose, fill, press, sees } from '../../support/person.ts';
import { testDatabase } from '../../support/postgres.ts';
import { until } from '../../support/until.ts';
import type { View } from '../../support/view.ts';
import { type Seller, type StoryOffice, storyOffice } from './office.ts';
import { TOLD, type Told } from './told.ts';
import { merge, sortAll } from './triage.ts';

const NO = 'We build for teams of ten and more this year.';
const SAFE = 'It is not planned this year; we told them what would change that.';
const LATER = 'After the new export engine.';

/** A date field that has the keyboard takes the day in parts. */
async function typeDay(view: View): Promise<void> {
  await until('a field for a day', () => view.evaluate(`document.querySelector('input[type=date]')?.focus() !== null`));
  await view.type('12312030');
}

/** The name of a problem's row in the line, which begins with its place. */
const rowOf = (inbox: View, problem: string): Promise<string> =>
  until(`"${problem}" in the line`, async () => {
    const found = `[...document.querySelectorAll('a[href^="#ranking/"]')].find((row) => row.textContent.includes(${JSON.stringify(problem)}))`;
    return z.string().parse(await inbox.evaluate(`${found}?.textContent.slice(0, 40) ?? ''`));
  });

/** Decides from the ranking; what a no and a not now owe is filled in as well, the latter with a day. */
async function decide(inbox: View, problem: string, status: string, fields: Record<string, string>): Promise<void> {
  await press(inbox, 'Ranking');
  await press(inbox, await rowOf(inbox, problem));
  await sees(inbox, 'Save decision');
  await choose(inbox, 'Status', status);
  for (const [label, text] of Object.entries(fields)) await fill(inbox, label, text);
  if (status === 'Not now') await typeDay(inbox);
  await press(inbox, 'Save decision');
  await sees(inbox, 'Decision saved');
}

/** What the popup of each seller shows, by name. */
async function popups(sellers: readonly Seller[], words: string): Promise<Record<string, boolean>> {
  const shown: Record<string, boolean> = {};
  for (const { name, popup } of sellers) {
    const view = await popup();
    await ask(view, 'sync.now', {});
    const { rows } = await ask(view, 'outbox.page', { group: null, search: '', after: null, limit: 100 });
    shown[name] = JSON.stringify(rows).includes(words);
    if (shown[name]) await sees(view, 'Answered');
    await view.close();
  }
  return shown;
}

describe.each(['sqlite', 'postgresql'] as const)('three sellers and two product managers on %s', (engine) => {
  let office: StoryOffice;
  let database: Awaited<ReturnType<typeof testDatabase>> | null = null;
  let pia: View;
  let paul: View;
  beforeAll(async () => {
    if (engine === 'postgresql') database = await testDatabase();
    office = await storyOffice(database?.url);
    pia = await office.inbox('Pia');
    paul = await office.inbox('Paul');
  });
  afterAll(async () => {
    await office?.close();
    await database?.stop();
  });

  it('forty reports are sent, sorted by keyboard, and merged into nine problems', async () => {
    expect(TOLD).toHaveLength(40);
    for (const [at, seller] of office.sellers.entries())
      await seller.send(TOLD.filter((_, place) => place % office.sellers.length === at));
    await until('all to be searchable', async () => (await office.store.unindexed(1)).length === 0);
    const made = await sortAll(pia);
    expect([...made.keys()].toSorted()).toEqual([...new Set(TOLD.map(({ problem }) => problem))].toSorted());
    for (const statements of made.values()) {
      const [into, ...others] = statements;
      for (const other of others) await merge(pia, other, into ?? '');
    }
    await press(pia, 'Problems');
    await sees(pia, wordingOf(await office.received(), 'export'));
    const found = await office.store.workspaceByName('Story');
    const list = { workspaceId: found?.id ?? '', before: null, limit: 100, words: [] };
    const problems = await office.store.listProblems(list);
    expect(problems.map(({ problem }) => problem.reports).reduce((sum, one) => sum + one, 0)).toBe(40);
    expect(problems).toHaveLength(9);
  });

  it('a report that is something else is split off, and undone again', async () => {
    await press(paul, 'Problems');
    await press(paul, wordingOf(await office.received(), 'import'));
    await sees(paul, 'Merge into another…');
    await paul.evaluate(`document.querySelector('.members input[type=checkbox]').click()`);
    await press(paul, 'Split off as a new problem');
    // The history below has buttons of that name as well, for the merges before.
    await sees(paul, 'You split');
    await paul.evaluate(`document.querySelector('.toast button').click()`);
    await until('nine problems to be there again', async () => (await problemCount(office)) === 9);
    expect(await sees(paul, 'undone')).toContain('Pia');
  });

  it('P10 the ranking counts the deal of two reports once', async () => {
    await press(paul, 'Ranking');
    await sees(paul, 'At stake in the whole line');
    await sees(paul, '$40,000');
    const text = await sees(paul, wordingOf(await office.received(), 'export'));
    expect(text).not.toContain('$80,000');
  });

  it('P9 a no with its reason, and a not now, reach exactly those who heard it', async () => {
    const reports = await office.received();
    const login = wordingOf(reports, 'login');
    await decide(pia, login, 'Declined', {
      Reason: NO,
      'What would change it': 'Three more accounts',
      'when so many accounts have it': '6',
      'What the seller may tell the customer': SAFE,
    });
    await decide(paul, wordingOf(reports, 'currency'), 'Not now', {
      Reason: LATER,
      'What would change it': 'The engine is done',
    });
    expect(await popups(office.sellers, NO)).toEqual(heardBy('login'));
    expect(await popups(office.sellers, LATER)).toEqual(heardBy('currency'));
    expect(await popups(office.sellers, SAFE)).toEqual(heardBy('login'));
  });

  it('the condition comes true: the problem is back by itself', async () => {
    const more = ['Kestrel', 'Amber Line', 'Solvang'].map((account): Told => {
      const statement = 'Single sign-on logs people out every hour';
      return { problem: 'login', statement, quote: `${statement} at ${account}`, account };
    });
    await office.sellers[0]?.send(more);
    await until('all to be searchable', async () => (await office.store.unindexed(1)).length === 0);
    await sortAll(pia, [...TOLD, ...more]);
    await press(pia, 'Ranking');
    const back = await until('the problem to be back', async () => {
      const read = `fetch('/v1/returned', { headers: { authorization: 'Bearer ' + JSON.parse(localStorage.getItem('heard.inbox')).token } }).then((answer) => answer.json())`;
      const { problems } = ReturnedList.parse(await pia.evaluate(read));
      return problems[0]?.reason;
    });
    expect(back).toContain('accounts');
  });

  it('a question is answered in the popup and stands at the report', async () => {
    const [newest] = await office.received();
    await pia.go(`${office.url}/inbox#${newest?.report.id}`);
    await fill(pia, 'Ask Sam', 'Since which version?');
    await press(pia, 'Send question');
    const popup = await office.sellers[0]?.popup();
    if (!popup) throw new Error('Sam has a popup.');
    await sees(popup, 'Since which version?');
    await press(popup, 'Answer');
    await fill(popup, 'Your answer', 'Since 4.2.');
    await popup.press('Control+Enter');
    const told = await until('the answer to be there', async () => {
      await pia.reload();
      const text = await sees(pia, 'Since which version?');
      return text.includes('Since 4.2.') ? text : null;
    });
    expect(told).toContain('Sam');
    await popup.close();
  });

  it('an introduction is asked for, answered yes by its seller, and nobody else is asked', async () => {
    await press(paul, 'Introductions');
    await press(paul, 'Ask for customers');
    await fill(paul, 'What for', 'How they import contacts');
    await fill(paul, 'How many', '1');
    await typeDay(paul);
    await paul.press('Enter');
    await sees(paul, 'agreed to talk about contact import');
    await press(paul, 'Ask for this one');
    await sees(paul, 'Asked: 1 not answered yet');
    const asked: string[] = [];
    for (const { name, popup } of office.sellers) {
      const view = await popup();
      await ask(view, 'sync.now', {});
      const { items } = await ask(view, 'asks.list', {});
      if (items.some((item) => JSON.stringify(item.ask).includes('How they import contacts'))) {
        asked.push(name);
        await press(view, 'Yes:');
        await press(view, 'The customer agreed');
        await fill(view, 'To what', 'A call about contact import');
        await press(view, 'Send yes');
        await until('the yes to be told', async () => {
          await ask(view, 'sync.now', {});
          const told = (await ask(view, 'asks.list', {})).items;
          return told.some((item) => item.sent === null && JSON.stringify(item.ask).includes('"status":"accepted"'));
        });
      }
      await view.close();
    }
    expect(asked).toHaveLength(1);
    await until('the yes to be there', async () => {
      await paul.reload();
      return (await sees(paul, 'How they import contacts')).includes(`Agreed`);
    });
  });

  it('every browser is still well: nothing is refused, nothing waits', async () => {
    for (const { popup } of office.sellers) {
      const view = await popup();
      const { counts } = await ask(view, 'sync.now', {});
      expect(counts.onItsWay).toBe(0);
      expect(await view.evaluate('document.body.innerText')).not.toContain(FAILURES['report-refused'][0]);
      await view.close();
    }
  });
});

/** The wording that stands for a problem: that of its report which arrived first. */
function wordingOf(reports: Awaited<ReturnType<StoryOffice['received']>>, problem: string): string {
  const ours = new Set(TOLD.filter((told) => told.problem === problem).map(({ statement }) => statement));
  const found = reports.find(({ report }) => ours.has(report.problem.statement));
  if (!found?.problem) throw new Error(`nothing is on ${problem}`);
  return found.problem.statement;
}

async function problemCount({ store }: StoryOffice): Promise<number> {
  const found = await store.workspaceByName('Story');
  return (await store.listProblems({ workspaceId: found?.id ?? '', before: null, limit: 100, words: [] })).length;
}

/** Who heard of a problem, by the order in which reports were dealt. */
function heardBy(problem: string): Record<string, boolean> {
  const names = ['Sam', 'Sue', 'Sid'];
  const heard = new Set(TOLD.flatMap((told, place) => (told.problem === problem ? [names[place % 3]] : [])));
  return Object.fromEntries(names.map((name) => [name, heard.has(name)]));
}
