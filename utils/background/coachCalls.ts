import { exaggerations } from '../coach/exaggeration.ts';
import { judge } from '../coach/wish.ts';
import type { Handlers } from '../messages/router.ts';

/** What the form asks of the coach while it is typed into. */
export const coachCalls = (): Pick<Handlers, 'coach.sentences' | 'coach.bigWords'> => ({
  'coach.sentences': async ({ text }) => ({
    sentences: judge(text).sentences.map(({ text: words, isWish }) => ({ text: words, isWish })),
  }),
  'coach.bigWords': async ({ text }) => ({
    found: exaggerations(text).map(({ word, question }) => ({ word, question })),
  }),
});
