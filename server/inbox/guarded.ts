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
    introductions: watch(api.introductions),
    introduction: watch(api.introduction),
    addIntroduction: watch(api.addIntroduction),
    proposals: watch(api.proposals),
    sendAsks: watch(api.sendAsks),
    noteOutcome: watch(api.noteOutcome),
    closeIntroduction: watch(api.closeIntroduction),
    questions: watch(api.questions),
    questionsOn: watch(api.questionsOn),
    ask: watch(api.ask),
    withdrawQuestion: watch(api.withdrawQuestion),
  };
}
