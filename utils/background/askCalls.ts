import { redactWords } from '../coach/private/redactWords.ts';
import type { Handlers } from '../messages/router.ts';
import { discardElsewhere, listElsewhere } from '../outbox/answers/elsewhere.ts';
import { listAsks } from '../outbox/answers/list.ts';
import { discardAnswer, saveAnswer, sendAnswer, takeBackAnswer } from '../outbox/answers/write.ts';
import { HeardError } from '../record/failure.ts';
import { membershipKey } from '../record/join.ts';
import type { AnswerDraft } from '../record/trackedAnswer.ts';
import type { Parts } from './parts.ts';

type AskCalls = Pick<
  Handlers,
  | 'asks.list'
  | 'answer.save'
  | 'answer.send'
  | 'answer.takeBack'
  | 'answer.discard'
  | 'answers.elsewhere'
  | 'answers.drop'
>;

/** What is asked of the present sign-in, and answering it. Each writing call answers after its commit (P1). */
export function askCalls({ outbox, now, drain, changed, signIn, news }: Parts): AskCalls {
  const present = async (): Promise<string> => {
    const membership = await signIn.read();
    if (!membership) throw new HeardError('not-joined');
    return membershipKey(membership);
  };
  const presentOrNone = async (): Promise<string | null> => {
    const membership = await signIn.read();
    return membership && membershipKey(membership);
  };
  /** The workspace's rule over what was typed: nothing is queued that it does not let out (P8). */
  const ruled = async (draft: AnswerDraft): Promise<AnswerDraft> => {
    const [kinds, membership] = await Promise.all([news.redact(), signIn.read()]);
    const clean = (words: string): string => redactWords(words, kinds, { ownDomains: membership?.ownDomains ?? [] });
    const text = clean(draft.text);
    return draft.kind === 'question' ? { ...draft, text } : { ...draft, text, purpose: clean(draft.purpose) };
  };
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other, in the order they were asked for: what is typed first must not be stored last. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const done = <T>(value: T): T => {
    changed();
    return value;
  };
  return {
    'asks.list': async () => {
      const membership = await signIn.read();
      return { items: membership ? await listAsks(outbox, membershipKey(membership)) : [] };
    },
    'answers.elsewhere': async () => ({ answers: await listElsewhere(outbox, await presentOrNone()) }),
    'answers.drop': ({ id }) =>
      inTurn(async () => {
        await discardElsewhere(outbox, await presentOrNone(), id);
        return done({});
      }),
    // Without telling the pages: nothing they count changes, and somebody is typing.
    'answer.save': (written) => inTurn(async () => saveAnswer(outbox, { ...written, owner: await present() })),
    'answer.send': ({ askId, draft }) =>
      inTurn(async () => {
        const answer = await sendAnswer(outbox, { askId, draft: await ruled(draft), owner: await present() }, now());
        void drain('soft');
        return done(answer);
      }),
    'answer.takeBack': ({ askId }) => inTurn(async () => done(await takeBackAnswer(outbox, await present(), askId))),
    'answer.discard': ({ askId }) =>
      inTurn(async () => {
        await discardAnswer(outbox, await present(), askId);
        return done({});
      }),
  };
}
