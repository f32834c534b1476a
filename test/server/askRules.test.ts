import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../server/asks/judgeAnswer.ts';
import { parseAnswer } from '../../server/asks/parseAnswer.ts';
import { isSameQuestion } from '../../server/asks/sameQuestion.ts';
import { newId } from '../../utils/record/id.ts';

describe('P3 an answer', () => {
  const sent = { askId: 'a', byId: 'sam', hash: '1' };

  it.each([
    ['is stored the first time', 'sam', null, 'stored'],
    ['is the same when it comes again', 'sam', sent, 'unchanged'],
    ['is no other under the same id', 'sam', { ...sent, hash: '2' }, 'conflict'],
    ['is not of another ask under the same id', 'sam', { ...sent, askId: 'b' }, 'conflict'],
    ["is not somebody else's under the same id", 'sam', { ...sent, byId: 'sue' }, 'conflict'],
    ['P12 is not taken from whom nobody asked', 'sue', null, 'not-asked'],
    ['P12 is not taken to what is not there', null, null, 'not-asked'],
    ['P12 tells nothing of what is held to whom nobody asked', 'sue', sent, 'not-asked'],
  ] as const)('%s', (_, asked, held, verdict) => expect(judgeAnswer(asked, held, sent)).toBe(verdict));
});

describe('P13 one answer out of a request', () => {
  const [id, askId] = [newId(), newId()];
  const sound = { kind: 'question', id, askId, text: 'In May.', answeredAt: '2026-05-14T09:00:00Z' };

  it('has its ids in lower case', () => {
    const { answer } = Object.assign({ answer: null }, parseAnswer({ ...sound, id: id.toUpperCase() }));
    expect(answer).toMatchObject({ id, askId, text: 'In May.' });
  });

  it.each([
    [{ ...sound, text: ' ' }, id, '/text'],
    [{ ...sound, answeredAt: 'yesterday' }, id, '/answeredAt'],
    [{ ...sound, askId: 'x' }, id, '/askId'],
    [{ ...sound, id: 'x' }, null, '/id'],
    [{ ...sound, kind: 'song' }, id, '/kind'],
  ])('%j names the field, and its id where there is one', (value, named, pointer) => {
    const parsed = parseAnswer(value);
    expect(parsed.ok).toBe(false);
    const { refused } = Object.assign({ refused: null }, parsed);
    expect(refused).toMatchObject({ id: named, outcome: 'refused', problem: { errors: [{ pointer }] } });
  });

  it.each([null, 7, 'x', []])('%j is refused like any other', (value) => {
    expect(parseAnswer(value)).toMatchObject({ ok: false, refused: { id: null, outcome: 'refused' } });
  });

  it('P7 no words of it come back', () => {
    const answer = parseAnswer({ ...sound, text: 7, note: 'secret words' });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});

describe('P3 a question that is sent again', () => {
  const held = { report_id: 'r', asked_by: 'pia', json: '{"text":"When?"}' };

  it.each([
    [{}, true],
    [{ report_id: 'other' }, false],
    [{ asked_by: 'paul' }, false],
    [{ json: '{"text":"Why?"}' }, false],
  ])('%j: %s', (changes, same) => expect(isSameQuestion(held, { ...held, ...changes })).toBe(same));
});
