import { operation } from './operation.ts';
import { ID, query, text } from './parameters.ts';

const PAGE = [
  query('after', 'The `next` of the page before.', text),
  query('asideAfter', 'The `asideNext` of the page before.', text),
  query('limit', 'Problems per page, of the line and of what was set aside.', {
    type: 'integer',
    minimum: 1,
    maximum: 200,
    default: 50,
  }),
];

/** The ranking's addresses. */
export const rankingPaths = {
  '/v1/ranking': {
    get: operation({
      id: 'ranking',
      summary: 'The line of problems, the bar in it, and what is at stake. Sellers read it too.',
      reply: [200, 'RankingPage'],
      parameters: PAGE,
      problems: ['invalid', 'ranking-not-read'],
    }),
  },
  '/v1/ranking/settings': {
    get: operation({
      id: 'rankingSettings',
      summary: 'Weights, period, currency, exchange rates and the bar, with every change and its reason.',
      reply: [200, 'RankingSettingsReply'],
      problems: [],
    }),
    put: operation({
      id: 'changeRankingSettings',
      summary: 'Changes how the workspace ranks. Product managers and admins only.',
      reply: [200, 'RankingSettingsReply'],
      body: 'RankingSettingsInput',
      problems: ['forbidden', 'changed-meanwhile', 'change-conflict'],
    }),
  },
  '/v1/ranking/{id}': {
    get: operation({
      id: 'rankedProblem',
      summary: 'One problem with every number opened, and what would change the answer.',
      reply: [200, 'RankedDetail'],
      parameters: [ID],
      problems: ['not-found', 'not-in-line', 'ranking-not-read'],
    }),
  },
  '/v1/problems/{id}/inputs': {
    get: operation({
      id: 'problemInputs',
      summary: 'Every effort and confidence a problem had, with who, when and why, newest first. Sellers read it too.',
      reply: [200, 'InputsHistory'],
      parameters: [ID],
      problems: ['not-found'],
    }),
    put: operation({
      id: 'setProblemInputs',
      summary: "A problem's effort and confidence, with their reasons. Product managers and admins only.",
      reply: [200, 'RankedDetail'],
      body: 'InputsInput',
      parameters: [ID],
      problems: ['not-found', 'forbidden', 'changed-meanwhile'],
    }),
  },
  '/v1/returned': {
    get: operation({
      id: 'returned',
      summary:
        'Problems that came back by themselves: what would change the decision came true, or the day of a not now has come.',
      reply: [200, 'ReturnedList'],
      problems: ['forbidden'],
    }),
  },
};
