import type { AccountProblem, AccountProblems } from '../../utils/record/accountProblems.ts';
import { counted } from '../../utils/record/counted.ts';
import type { Heard } from './useColleagues.ts';

/** Reports of colleagues among those counted. */
export const others = ({ reports, own }: Pick<AccountProblem, 'reports' | 'own'>): number => reports - own;

/** The problems behind which a colleague's report stands; one's own reports are listed by themselves. */
export const ofColleagues = ({ problems }: AccountProblems): AccountProblem[] =>
  problems.filter((problem) => others(problem) > 0);

/** What there is of colleagues, in a few words; the same room whatever comes in. */
export function colleaguesBriefly(heard: Heard): string {
  if (heard === null) return '';
  if (heard.state === 'asking') return 'asking for colleagues’ …';
  if (heard.state === 'failed') return 'colleagues’ not fetched';
  const { told } = heard;
  const problems = ofColleagues(told).length;
  if (problems > 0) return `${counted(told.more ? `${problems}+` : problems, 'problem')} heard by colleagues`;
  const waiting = others(told.inTriage);
  return waiting > 0 ? `${counted(waiting, 'report')} by colleagues` : 'nothing by colleagues';
}

/** Whose reports stand behind a problem here. */
export function behindIt(problem: AccountProblem): string {
  const words = `${counted(others(problem), 'report')} by colleagues`;
  return problem.own > 0 ? `${words}, ${problem.own} by you` : words;
}
