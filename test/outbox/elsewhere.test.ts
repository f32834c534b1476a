import { describe, expect, it } from 'vitest';
import { keepAsks } from '../../utils/outbox/answers/asks.ts';
import { claimAnswers } from '../../utils/outbox/answers/claim.ts';
import { discardElsewhere, listElsewhere, nameAnswers } from '../../utils/outbox/answers/elsewhere.ts';
import { settleAnswers } from '../../utils/outbox/answers/settle.ts';
import { saveAnswer, sendAnswer } from '../../utils/outbox/answers/write.ts';
import { summarise } from '../../utils/outbox/summary.ts';
import { asksOf, questionFor, words } from '../support/asks.ts';
import { ELSEWHERE, EVERYTHING, freshOutbox } from '../support/outbox.ts';
import { NOW } from '../support/reports.ts';
import { keyOf, membershipAt } from '../support/sync.ts';

const sam = membershipAt('https://endpoint.example');
const owner = keyOf(sam);

/** Sam was asked twice, sent one answer and typed another. */
async function setUp() {
  const outbox = freshOutbox();
  const [sent, typed] = [questionFor(), questionFor()];
  await keepAsks(outbox, owner, asksOf('v1', sent, typed));
  await sendAnswer(outbox, { owner, askId: sent.id, draft: words('Forty') }, NOW);
  await saveAnswer(outbox, { owner, askId: typed.id, draft: words('Fif') });
  const texts = async (present: string | null) => (await listElsewhere(outbox, present)).map(({ draft }) => draft.text);
  const counted = async (present: string | null) => (await summarise(outbox, present)).elsewhere;
  return { outbox, typed, texts, counted };
}

describe('P5 answers of another sign-in', () => {
  it('are those that only it can send: given and not confirmed, or begun; none of the present one', async () => {
    const { texts, counted } = await setUp();
    expect([await counted(owner), await texts(owner)]).toEqual([0, []]);
    for (const present of [ELSEWHERE.key, null])
      expect([await counted(present), await texts(present)]).toEqual([2, ['Forty', 'Fif']]);
  });

  it('do not count when the endpoint has them, or nothing is typed', async () => {
    const { outbox, typed, texts } = await setUp();
    const [claimed] = await claimAnswers(outbox, owner, EVERYTHING, NOW);
    expect(await texts(null)).toContain('Forty');
    await settleAnswers(outbox, [{ id: claimed?.id ?? '', event: 'accept' }]);
    await saveAnswer(outbox, { owner, askId: typed.id, draft: words(' \n') });
    expect(await texts(null)).toEqual([]);
  });

  it('say whose they are once that was noted, and are still sent under it alone', async () => {
    const { outbox } = await setUp();
    expect((await listElsewhere(outbox, null)).map(({ under }) => under)).toEqual([null, null]);
    await nameAnswers(outbox, sam);
    const name = { member: 'Sam', workspace: 'Acme' };
    expect((await listElsewhere(outbox, null)).map(({ under }) => under)).toEqual([name, name]);
    expect(await claimAnswers(outbox, ELSEWHERE.key, EVERYTHING, NOW)).toEqual([]);
    expect(await claimAnswers(outbox, owner, EVERYTHING, NOW)).toHaveLength(1);
  });

  it('P2 go by the person’s word only, and none of the present sign-in goes with it', async () => {
    const { outbox, texts } = await setUp();
    const [first] = await listElsewhere(outbox, null);
    await discardElsewhere(outbox, owner, first?.id ?? '');
    expect(await texts(null)).toEqual(['Forty', 'Fif']);
    await discardElsewhere(outbox, null, first?.id ?? '');
    expect(await texts(null)).toEqual(['Fif']);
  });
});
