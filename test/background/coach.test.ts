import { expect, it } from 'vitest';
import { coachCalls } from '../../utils/background/coachCalls.ts';
import { CALLS } from '../../utils/messages/protocol.ts';

const judged = async (text: string) =>
  CALLS['coach.sentences'].reply.parse(await coachCalls()['coach.sentences']({ text })).sentences;

it('the coach judges a text by sentences, which together are the text', async () => {
  const text = 'The export stops. Please add a button.';
  const sentences = await judged(text);
  expect(sentences.map(({ isWish }) => isWish)).toEqual([false, true]);
  expect(sentences.map((one) => one.text).join('')).toBe(text);
  expect(await judged('')).toEqual([]);
});

it('the coach names the words that claim more than they show, each with its question', async () => {
  const { found } = CALLS['coach.bigWords'].reply.parse(
    await coachCalls()['coach.bigWords']({ text: 'Everyone copies it.' }),
  );
  expect(found).toEqual([{ word: 'Everyone', question: 'How many people, or who?' }]);
  expect((await coachCalls()['coach.bigWords']({ text: '' })).found).toEqual([]);
});
