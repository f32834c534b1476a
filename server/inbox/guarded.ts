import type { Api } from './api.ts';
import { InboxError } from './inboxError.ts';

/** The same endpoint, which also reports a sign-in that is no longer accepted, whichever question found it out. */
export function guarded(api: Api, signedOut: (error: InboxError) => void): Api {
  const watch =
    <A extends unknown[], R>(ask: (...input: A) => Promise<R>) =>
    async (...input: A): Promise<R> => {
      try {
        return await ask(...input);
      } catch (error) {
        if (error instanceof InboxError && error.code === 'inbox-signed-out') signedOut(error);
        throw error;
      }
    };
  return {
    join: api.join,
    session: watch(api.session),
    signOut: api.signOut,
    reports: watch(api.reports),
    report: watch(api.report),
    decide: watch(api.decide),
    ranking: watch(api.ranking),
    ranked: watch(api.ranked),
    setInputs: watch(api.setInputs),
    rankingSettings: watch(api.rankingSettings),
    changeRanking: watch(api.changeRanking),
    decisions: watch(api.decisions),
    decideProblem: watch(api.decideProblem),
    triage: watch(api.triage),
    problems: watch(api.problems),
    problem: watch(api.problem),
    newProblem: watch(api.newProblem),
    moveReport: watch(api.moveReport),
    mergeProblem: watch(api.mergeProblem),
    splitProblem: watch(api.splitProblem),
    rewordProblem: watch(api.rewordProblem),
    undo: watch(api.undo),
    people: watch(api.people),
    invite: watch(api.invite),
    cancelInvite: watch(api.cancelInvite),
    changeRole: watch(api.changeRole),
    signMemberOut: watch(api.signMemberOut),
    signDeviceOut: watch(api.signDeviceOut),
    rules: watch(api.rules),
    changeRules: watch(api.changeRules),
    quotes: watch(api.quotes),
    questions: watch(api.questions),
    questionsOn: watch(api.questionsOn),
    ask: watch(api.ask),
    withdrawQuestion: watch(api.withdrawQuestion),
    loopHealth: watch(api.loopHealth),
    loopList: watch(api.loopList),
    digest: watch(api.digest),
    digestText: watch(api.digestText),
  };
}
