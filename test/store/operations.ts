import { newId } from '../../utils/record/id.ts';
import { DEFAULT_RANKING } from '../../utils/record/rankingSettings.ts';
import type { Operation } from '../../utils/record/operation.ts';
import type { ProblemSummary } from '../../utils/record/problem.ts';
import type { Wish } from '../../server/problems/wish.ts';
import type { SignedIn } from '../../server/store/devices.ts';
import type { Store } from '../../server/store/store.ts';
import { AT } from './people.ts';

/** What the person does to problems in this store; every call that has to succeed throws when it was refused. */
export function hand(store: Store, { workspace, member }: SignedIn) {
  const workspaceId = workspace.id;
  const tryTo = (wish: Wish) => store.operate({ workspaceId, operationId: newId(), wish, by: member.id, at: AT });
  const operate = async (wish: Wish): Promise<Operation> => {
    const done = await tryTo(wish);
    if (typeof done === 'string') throw new Error(`refused: ${done}`);
    return done;
  };
  const make = async (reportId: string, statement: string | null = null) => {
    const problemId = newId();
    const operation = await operate({ kind: 'new', reportId, problemId, statement });
    return { problemId, operation };
  };
  return {
    tryTo,
    operate,
    make,
    move: (reportId: string, to: string | null) => operate({ kind: 'move', reportId, to }),
    merge: (problemId: string, intoId: string) => operate({ kind: 'merge', problemId, intoId }),
    reword: (problemId: string, statement: string | null) => operate({ kind: 'reword', problemId, statement }),
    estimate: (problemId: string) =>
      store.setInputs({ workspaceId, problemId, inputs: { effort: '2', confidence: null }, by: member.id, at: AT }),
    changeRules: () => {
      const change = { id: newId(), settings: DEFAULT_RANKING, reason: 'As we agreed.', changedAt: AT };
      const changedBy = { id: member.id, name: member.name };
      return store.changeRanking({ workspaceId, change: { ...change, changedBy }, basedOn: null });
    },
    undo: (operationId: string) => store.undo({ workspaceId, operationId, by: member.id, at: AT }),
    read: async (id: string): Promise<ProblemSummary | undefined> => (await store.readProblems(workspaceId, [id]))[0],
    problemOf: async (reportId: string) => (await store.readReport(workspaceId, null, reportId))?.problem?.id ?? null,
    list: (words: string[] = [], limit = 50) => store.listProblems({ workspaceId, before: null, limit, words }),
  };
}
