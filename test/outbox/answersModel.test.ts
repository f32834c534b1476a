import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepAsks } from '../../utils/outbox/answers/asks.ts';
import { claimAnswers, type ClaimedAnswer } from '../../utils/outbox/answers/claim.ts';
import { listAsks } from '../../utils/outbox/answers/list.ts';
import { releaseAnswers, settleAnswers } from '../../utils/outbox/answers/settle.ts';
import { saveAnswer, sendAnswer, takeBackAnswer } from '../../utils/outbox/answers/write.ts';
import { HeardError } from '../../utils/record/failure.ts';
import { asksOf, questionFor, words } from '../support/asks.ts';
import { EVERYTHING, freshOutbox, ME } from '../support/outbox.ts';
import { NOW } from '../support/reports.ts';

type Step = 'save' | 'send' | 'takeBack' | 'claim' | 'store' | 'confirm' | 'die' | 'postpone';

/** One question, its outbox, and an endpoint that keeps the first words under each id. */
async function setUp() {
  const outbox = freshOutbox();
  const question = questionFor();
  await keepAsks(outbox, ME.key, asksOf('v1', question));
  const askId = question.id;
  const endpoint = new Map<string, { text: string; answeredAt: string }>();
  const conflicts: string[] = [];
  let minutes = 0;
  let underWay: ClaimedAnswer[] = [];
  /** What the person sent off last and did not take back, and what is typed since. */
  let sent: string | null = null;
  let typed: string | null = null;
  const later = () => new Date(NOW.getTime() + (minutes += 1) * 60_000);
  const draft = () => ({ owner: ME.key, askId, draft: words(`Words ${minutes}`) });

  const store = () => {
    for (const { id, answer } of underWay) {
      if (answer.kind !== 'question') continue;
      const held = endpoint.get(id);
      if (held && held.text !== answer.text) conflicts.push(id);
      if (!held) endpoint.set(id, { text: answer.text, answeredAt: answer.answeredAt });
    }
  };
  const steps: Record<Step, () => Promise<void>> = {
    async save() {
      later();
      await saveAnswer(outbox, draft());
      typed = `Words ${minutes}`;
    },
    async send() {
      const now = later();
      await sendAnswer(outbox, draft(), now);
      [sent, typed] = [`Words ${minutes}`, null];
    },
    async takeBack() {
      try {
        const back = await takeBackAnswer(outbox, ME.key, askId);
        [sent, typed] = [null, typed ?? back.draft.text];
      } catch (error) {
        // The only failure there may be: it has left.
        if (!(error instanceof HeardError) || error.failure.code !== 'answer-sent') throw error;
      }
    },
    async claim() {
      underWay.push(...(await claimAnswers(outbox, ME.key, { ...EVERYTHING, early: true }, NOW)));
    },
    async store() {
      store();
    },
    async confirm() {
      store();
      await settleAnswers(
        outbox,
        underWay.map(({ id }) => ({ id, event: 'accept' })),
      );
      underWay = [];
    },
    async die() {
      underWay = [];
      await releaseAnswers(outbox);
    },
    async postpone() {
      const event = 'postpone';
      const failure = { code: 'endpoint-silent' } as const;
      const settled = underWay.map(({ id }) => ({ id, event, failure, until: NOW, alone: false }) as const);
      await settleAnswers(outbox, settled);
      underWay = [];
    },
  };
  const newest = () => [...endpoint.values()].toSorted((a, b) => (a.answeredAt < b.answeredAt ? 1 : -1))[0];
  return { outbox, steps, endpoint, conflicts, newest, said: () => ({ sent, typed }) };
}

const NAMES: readonly Step[] = ['save', 'send', 'takeBack', 'claim', 'store', 'confirm', 'die', 'postpone'];

it('P2 P3 whatever dies, repeats or is taken back: the last words sent off are what the endpoint holds in the end', async () => {
  const sequence = fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(sequence, async (names) => {
      const { outbox, steps, conflicts, newest, said } = await setUp();
      for (const name of names) await steps[name]();
      for (const name of ['die', 'claim', 'confirm'] as const) await steps[name]();
      expect(conflicts).toEqual([]);
      const { sent, typed } = said();
      const [item] = await listAsks(outbox, ME.key);
      expect(sent === null || newest()?.text === sent).toBe(true);
      expect(item?.draft?.draft.text ?? null).toBe(typed);
    }),
    { numRuns: 60 },
  );
});
