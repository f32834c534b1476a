import { expect, test } from 'vitest';
import type { QuestionAnswer } from '../../../utils/record/answers.ts';
import { newId } from '../../../utils/record/id.ts';
import type { SignedIn } from '../../../server/store/devices.ts';
import type { QuestionAnswerToStore, QuestionToStore } from '../../../server/store/questions.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { AT, batchFrom, signIn, someName } from '../people.ts';

const LATER = '2026-05-14T10:15:00.000Z';

/** Questions reach the report's creator; answers are kept whole, once, and the newest holds. */
export function questionRules(engine: EngineOf): void {
  const team = async () => {
    const { store } = engine();
    const name = someName();
    const seller = await signIn(store, name, { role: 'seller', name: 'Sel' });
    const pm = await signIn(store, name, { role: 'pm', name: 'Pia' });
    const report = reportFor('Exports stop');
    await store.storeReports(batchFrom(seller, report));
    const workspaceId = pm.workspace.id;
    const ask = async (words: Partial<QuestionToStore> = {}) => {
      const askedBy = { id: pm.member.id, name: pm.member.name };
      const entry = {
        workspaceId,
        reportId: report.id,
        id: newId(),
        text: 'How many rows?',
        askedBy,
        at: AT,
        ...words,
      };
      return { id: entry.id, entry, outcome: await store.ask(entry) };
    };
    const answered = (askId: string, more: Partial<QuestionAnswer> = {}): QuestionAnswerToStore => {
      const answer = { kind: 'question' as const, id: newId(), askId, answeredAt: AT, text: 'Two thousand.', ...more };
      return { workspaceId, memberId: seller.member.id, answer, answeredAt: answer.answeredAt, receivedAt: AT };
    };
    const told = ({ member }: SignedIn = seller) => store.questionsFor(workspaceId, member.id, 10);
    const list = (state: 'open' | 'answered', before: number | null = null, limit = 10) =>
      store.listQuestions({ workspaceId, state, before, limit });
    return { store, name, seller, pm, report, workspaceId, ask, answered, told, list };
  };

  test('a question reaches the one who sent the report, with what it is about, and nobody else', async () => {
    const { report, ask, told, pm, list } = await team();
    const { id, outcome } = await ask({ text: 'Which month? \u0000 👩‍👩‍👧' });
    expect(outcome).toBe('stored');
    const [question] = await told();
    expect(question).toEqual({
      id,
      reportId: report.id,
      text: 'Which month? \u0000 👩‍👩‍👧',
      askedBy: { id: pm.member.id, name: 'Pia' },
      askedAt: AT,
      statement: 'Exports stop',
      account: 'Northwind',
      answer: null,
    });
    expect(await told(pm)).toEqual([]);
    expect((await list('open'))[0]?.question).toMatchObject({ id, asked: { name: 'Sel', left: false }, earlier: [] });
  });

  test('P3 a question sent again is stored once; its id with other words, or on another report, is refused', async () => {
    const { store, seller, ask, told } = await team();
    const { entry } = await ask();
    expect((await ask({ id: entry.id, at: LATER })).outcome).toBe('stored');
    expect((await ask({ id: entry.id, text: 'Others?' })).outcome).toBe('conflict');
    const other = reportFor('Another');
    await store.storeReports(batchFrom(seller, other));
    expect((await ask({ id: entry.id, reportId: other.id })).outcome).toBe('conflict');
    expect(await told()).toMatchObject([{ text: 'How many rows?', askedAt: AT }]);
  });

  test('P3 an answer sent again is unchanged; its id with other words is a conflict', async () => {
    const { store, ask, answered, told } = await team();
    const { id } = await ask();
    const entry = answered(id, { text: 'Two\nthousand \u0000' });
    expect(await store.answerQuestion(entry)).toBe('stored');
    expect(await store.answerQuestion({ ...entry, receivedAt: LATER })).toBe('unchanged');
    expect(await store.answerQuestion({ ...entry, answer: { ...entry.answer, text: 'Three' } })).toBe('conflict');
    expect((await told())[0]?.answer).toEqual({
      id: entry.answer.id,
      text: 'Two\nthousand \u0000',
      answeredAt: AT,
      receivedAt: AT,
    });
  });

  test('P3 the same answer twice at the same moment is stored once', async () => {
    const { store, ask, answered, report, workspaceId } = await team();
    const entry = answered((await ask()).id);
    const verdicts = await Promise.all([store.answerQuestion(entry), store.answerQuestion(entry)]);
    expect(verdicts.toSorted()).toEqual(['stored', 'unchanged']);
    expect((await store.questionsOn(workspaceId, report.id))[0]?.earlier).toEqual([]);
  });

  test('the newest answer holds, in whichever order they arrive, and the others are kept', async () => {
    const { store, ask, answered, report, workspaceId } = await team();
    const { id } = await ask();
    const [first, second] = [answered(id), answered(id, { answeredAt: LATER, text: 'Three, in fact.' })];
    await store.answerQuestion(second);
    await store.answerQuestion(first);
    const [question] = await store.questionsOn(workspaceId, report.id);
    expect(question?.answer?.text).toBe('Three, in fact.');
    expect(question?.earlier.map(({ text }) => text)).toEqual(['Two thousand.']);
  });

  test('P12 only the one who is asked can answer', async () => {
    const { store, name, pm, ask, answered, told } = await team();
    const { id } = await ask();
    const other = await signIn(store, name, { role: 'seller' });
    const stranger = await signIn(store, someName(), { role: 'seller' });
    expect(await store.answerQuestion({ ...answered(id), memberId: other.member.id })).toBe('not-asked');
    expect(await store.answerQuestion({ ...answered(id), memberId: pm.member.id })).toBe('not-asked');
    const elsewhere = { workspaceId: stranger.workspace.id, memberId: stranger.member.id };
    expect(await store.answerQuestion({ ...answered(id), ...elsewhere })).toBe('not-asked');
    expect(await store.answerQuestion(answered(newId()))).toBe('not-asked');
    expect((await told())[0]?.answer).toBeNull();
  });

  test('P12 another workspace neither sees, asks about nor withdraws', async () => {
    const { store, report, ask } = await team();
    const { id, entry } = await ask();
    const stranger = await signIn(store, someName(), { role: 'pm' });
    const { id: theirs } = stranger.workspace;
    expect(await store.readQuestion(theirs, id)).toBeNull();
    expect(await store.questionsOn(theirs, report.id)).toEqual([]);
    expect(await store.askedAbout(theirs, report.id)).toBeNull();
    expect(await store.listQuestions({ workspaceId: theirs, state: 'open', before: null, limit: 9 })).toEqual([]);
    expect(await store.withdrawQuestion(theirs, id, AT)).toBe('no-question');
    const by = { id: stranger.member.id, name: 'X' };
    expect(await store.ask({ ...entry, id: newId(), workspaceId: theirs, askedBy: by })).toBe('no-report');
  });

  test('a withdrawn question is told no more; an answer that was under way is kept all the same', async () => {
    const { store, workspaceId, ask, answered, told, list } = await team();
    const { id } = await ask();
    expect(await store.withdrawQuestion(workspaceId, id, AT)).toBe('withdrawn');
    expect(await store.withdrawQuestion(workspaceId, id, LATER)).toBe('unchanged');
    expect(await told()).toEqual([]);
    expect(await list('open')).toEqual([]);
    expect(await store.answerQuestion(answered(id))).toBe('stored');
    expect((await list('answered'))[0]?.question).toMatchObject({ withdrawnAt: AT, answer: { text: 'Two thousand.' } });
    expect(await store.withdrawQuestion(workspaceId, id, LATER)).toBe('answered');
  });

  test('nobody is asked who is signed in nowhere, and that is told of those who were', async () => {
    const { store, seller, report, workspaceId, ask } = await team();
    const { id, entry } = await ask();
    await store.revokeDevices(workspaceId, seller.member.id, AT);
    expect((await ask()).outcome).toBe('left');
    expect(await store.ask(entry)).toBe('stored');
    expect(await store.askedAbout(workspaceId, report.id)).toMatchObject({ name: 'Sel', left: true });
    expect((await store.readQuestion(workspaceId, id))?.asked.left).toBe(true);
    expect((await ask({ reportId: newId() })).outcome).toBe('no-report');
  });

  test('lists go page by page, last touched first; a seller is told the open ones first', async () => {
    const { store, ask, answered, told, list } = await team();
    const ids: string[] = [];
    for (const text of ['One?', 'Two?', 'Three?']) ids.push((await ask({ text })).id);
    const newest = ids[2] ?? '';
    await store.answerQuestion(answered(newest));
    const texts = (found: Awaited<ReturnType<typeof list>>) => found.map(({ question }) => question.text);
    const [first] = await list('open', null, 1);
    expect(texts(await list('open', null, 1))).toEqual(['Two?']);
    expect(texts(await list('open', first?.seq ?? null, 9))).toEqual(['One?']);
    expect(texts(await list('answered'))).toEqual(['Three?']);
    expect((await told()).map(({ text }) => text)).toEqual(['Two?', 'One?', 'Three?']);
  });
}
