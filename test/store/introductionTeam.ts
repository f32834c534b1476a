import type { AskToSend } from '../../server/store/introductions.ts';
import type { AskActor } from '../../utils/record/askMachine.ts';
import { newId } from '../../utils/record/id.ts';
import type { AskStep } from '../../utils/record/introductionAsk.ts';
import { requestFor, talking } from '../introductions/sample.ts';
import type { Engine } from './engine.ts';
import { AT, batchFrom, signIn, someName } from './people.ts';

/** A seller who knows Dana, a product manager who asks for her, and a stranger of another workspace. */
export async function introductionTeam({ store }: Pick<Engine, 'store'>) {
  const workspace = someName();
  const seller = await signIn(store, workspace, { role: 'seller', name: 'Sel' });
  const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia' });
  const stranger = await signIn(store, someName(), { role: 'pm' });
  const report = talking('Closing takes days', 'Dana', ['month-end close']);
  await store.storeReports(batchFrom(seller, report));
  const workspaceId = pm.workspace.id;
  const add = (more = {}, at = AT) => {
    const introduction = requestFor(more);
    return store.addIntroduction({ workspaceId, introduction, by: pm.member.id, at }).then(() => introduction);
  };
  const askFor = (key: string): AskToSend => ({
    id: newId(),
    key,
    sellerId: seller.member.id,
    reportId: report.id,
    reasons: ['has this problem'],
  });
  const send = (introductionId: string, asks: AskToSend[], at = AT) =>
    store.sendAsks({ workspaceId, introductionId, asks, at });
  const step = (askId: string, given: AskStep, actor: AskActor = 'seller', id = newId()) => {
    const memberId = actor === 'seller' ? seller.member.id : pm.member.id;
    return store.takeStep({
      workspaceId,
      askId,
      wanted: { id, step: given, memberId, actor, saidOn: '2026-05-14' },
      at: AT,
    });
  };
  return { store, seller, pm, stranger, report, workspaceId, add, askFor, send, step };
}
