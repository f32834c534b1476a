import { type DecisionInput, DecisionReply } from '../../../utils/record/decision.ts';
import { InputsHistory, type InputsInput, RankedDetail, RankingPage } from '../../../utils/record/ranking.ts';
import { type RankingSettingsInput, RankingSettingsReply } from '../../../utils/record/rankingSettings.ts';
import { type Ask, at } from '../ask.ts';

/** The ranking as the inbox sees it, and decisions on the problems in it. */
export interface RankingCalls {
  /** Places after the `next` of a page, and set aside after its `asideNext`; null from the first. */
  ranking(query: { limit: number; after: string | null; asideAfter: string | null }): Promise<RankingPage>;
  ranked(problemId: string): Promise<RankedDetail>;
  setInputs(problemId: string, inputs: InputsInput): Promise<RankedDetail>;
  inputsHistory(problemId: string): Promise<InputsHistory>;
  rankingSettings(): Promise<RankingSettingsReply>;
  changeRanking(input: RankingSettingsInput): Promise<RankingSettingsReply>;
  decisions(problemId: string): Promise<DecisionReply>;
  decideProblem(problemId: string, decision: DecisionInput): Promise<DecisionReply>;
}

export const rankingCalls = (ask: Ask): RankingCalls => ({
  ranking: ({ limit, after, asideAfter }) => {
    const query = new URLSearchParams({ limit: String(limit), after: after ?? '0', asideAfter: asideAfter ?? '0' });
    return ask(`/v1/ranking?${query}`, RankingPage);
  },
  ranked: (id) => ask(at('ranking', id), RankedDetail),
  setInputs: (id, inputs) => ask(at('problems', id, 'inputs'), RankedDetail, inputs, 'PUT'),
  inputsHistory: (id) => ask(at('problems', id, 'inputs'), InputsHistory),
  rankingSettings: () => ask('/v1/ranking/settings', RankingSettingsReply),
  changeRanking: (input) => ask('/v1/ranking/settings', RankingSettingsReply, input, 'PUT'),
  decisions: (id) => ask(at('problems', id, 'decisions'), DecisionReply),
  decideProblem: (id, decision) => ask(at('problems', id, 'decisions'), DecisionReply, decision),
});
