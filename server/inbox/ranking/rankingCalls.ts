import type * as z from 'zod/mini';
import { type DecisionInput, DecisionReply } from '../../../utils/record/decision.ts';
import { type ProblemInputs, RankedDetail, RankingPage } from '../../../utils/record/ranking.ts';
import { type RankingSettingsInput, RankingSettingsReply } from '../../../utils/record/rankingSettings.ts';

/** Asks the endpoint and parses its answer; with a body it is a POST unless it is said to be a PUT. */
export type AskBy = <T extends z.core.$ZodType>(
  path: string,
  reply: T,
  body?: unknown,
  method?: 'POST' | 'PUT',
) => Promise<z.infer<T>>;

/** The ranking as the inbox sees it, and decisions on the problems in it. */
export interface RankingCalls {
  /** Places of the line after the `next` of a page; null from the first. */
  ranking(query: { limit: number; after: string | null }): Promise<RankingPage>;
  ranked(problemId: string): Promise<RankedDetail>;
  setInputs(problemId: string, inputs: ProblemInputs): Promise<RankedDetail>;
  rankingSettings(): Promise<RankingSettingsReply>;
  changeRanking(input: RankingSettingsInput): Promise<RankingSettingsReply>;
  decisions(problemId: string): Promise<DecisionReply>;
  decideProblem(problemId: string, decision: DecisionInput): Promise<DecisionReply>;
}

const ofProblem = (id: string, what: string): string => `/v1/problems/${encodeURIComponent(id)}/${what}`;

export const rankingCalls = (ask: AskBy): RankingCalls => ({
  ranking: ({ limit, after }) =>
    ask(`/v1/ranking?${new URLSearchParams({ limit: String(limit), after: after ?? '0' })}`, RankingPage),
  ranked: (id) => ask(`/v1/ranking/${encodeURIComponent(id)}`, RankedDetail),
  setInputs: (id, inputs) => ask(ofProblem(id, 'inputs'), RankedDetail, inputs, 'PUT'),
  rankingSettings: () => ask('/v1/ranking/settings', RankingSettingsReply),
  changeRanking: (input) => ask('/v1/ranking/settings', RankingSettingsReply, input, 'PUT'),
  decisions: (id) => ask(ofProblem(id, 'decisions'), DecisionReply),
  decideProblem: (id, decision) => ask(ofProblem(id, 'decisions'), DecisionReply, decision),
});
