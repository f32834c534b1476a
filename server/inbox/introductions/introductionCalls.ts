import { type IntroductionInput, IntroductionList } from '../../../utils/record/introduction.ts';
import {
  type AsksInput,
  AsksReply,
  IntroductionDetail,
  type OutcomeInput,
  ProposalList,
} from '../../../utils/record/introductionAsk.ts';
import type { AskBy } from '../ranking/rankingCalls.ts';

/** Requests for customers as the inbox sees them. */
export interface IntroductionCalls {
  introductions(): Promise<IntroductionList>;
  introduction(id: string): Promise<IntroductionDetail>;
  addIntroduction(input: IntroductionInput): Promise<IntroductionDetail>;
  proposals(id: string): Promise<ProposalList>;
  sendAsks(id: string, input: AsksInput): Promise<AsksReply>;
  noteOutcome(id: string, input: OutcomeInput): Promise<IntroductionDetail>;
  closeIntroduction(id: string): Promise<IntroductionDetail>;
}

const at = (id: string, what = ''): string => `/v1/introductions/${encodeURIComponent(id)}${what}`;

export const introductionCalls = (ask: AskBy): IntroductionCalls => ({
  introductions: () => ask('/v1/introductions', IntroductionList),
  introduction: (id) => ask(at(id), IntroductionDetail),
  addIntroduction: (input) => ask('/v1/introductions', IntroductionDetail, input),
  proposals: (id) => ask(at(id, '/proposals'), ProposalList),
  sendAsks: (id, input) => ask(at(id, '/asks'), AsksReply, input),
  noteOutcome: (id, input) => ask(at(id, '/outcomes'), IntroductionDetail, input),
  closeIntroduction: (id) => ask(at(id, '/close'), IntroductionDetail, {}),
});
