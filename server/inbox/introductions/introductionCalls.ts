import { type IntroductionInput, IntroductionList } from '../../../utils/record/introduction.ts';
import {
  type AsksInput,
  AsksReply,
  IntroductionDetail,
  type OutcomeInput,
  PeopleBehind,
  ProposalList,
} from '../../../utils/record/introductionAsk.ts';
import { type Ask, at } from '../ask.ts';

/** Requests for customers as the inbox sees them. */
export interface IntroductionCalls {
  introductions(): Promise<IntroductionList>;
  introduction(id: string): Promise<IntroductionDetail>;
  addIntroduction(input: IntroductionInput): Promise<IntroductionDetail>;
  proposals(id: string): Promise<ProposalList>;
  sendAsks(id: string, input: AsksInput): Promise<AsksReply>;
  noteOutcome(id: string, input: OutcomeInput): Promise<IntroductionDetail>;
  closeIntroduction(id: string): Promise<IntroductionDetail>;
  /** `from`: who asks on the page; refused when somebody else does by now. */
  takeOverIntroduction(id: string, from: string): Promise<IntroductionDetail>;
  /** The sellers and the customers behind a problem. */
  peopleBehind(problemId: string): Promise<PeopleBehind>;
}

export const introductionCalls = (ask: Ask): IntroductionCalls => ({
  introductions: () => ask('/v1/introductions', IntroductionList),
  introduction: (id) => ask(at('introductions', id), IntroductionDetail),
  addIntroduction: (input) => ask('/v1/introductions', IntroductionDetail, input),
  proposals: (id) => ask(at('introductions', id, 'proposals'), ProposalList),
  sendAsks: (id, input) => ask(at('introductions', id, 'asks'), AsksReply, input),
  noteOutcome: (id, input) => ask(at('introductions', id, 'outcomes'), IntroductionDetail, input),
  closeIntroduction: (id) => ask(at('introductions', id, 'close'), IntroductionDetail, {}),
  takeOverIntroduction: (id, from) => ask(at('introductions', id, 'take-over'), IntroductionDetail, { from }),
  peopleBehind: (problemId) => ask(at('problems', problemId, 'people'), PeopleBehind),
});
