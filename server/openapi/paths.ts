import { callPaths } from './callPaths.ts';
import { introductionPaths } from './introductionPaths.ts';
import { meetingPaths } from './meetingPaths.ts';
import { operation } from './operation.ts';
import { ID, page, query, text } from './parameters.ts';
import { outcomePaths } from './outcomePaths.ts';
import { ownerPaths } from './ownerPaths.ts';
import { digestPaths } from './digestPaths.ts';
import { deletionPaths } from './deletionPaths.ts';
import { peoplePaths } from './peoplePaths.ts';
import { loopPaths } from './loopPaths.ts';
import { rankingPaths } from './rankingPaths.ts';
import { problemPaths } from './problemPaths.ts';
import { questionPaths } from './questionPaths.ts';

const PAGE = [
  ...page(50, 200),
  query('q', 'Words that a report holds; the last one as a beginning.', { ...text, maxLength: 200 }),
  query('problem', 'Only reports on this problem.', { type: 'string', format: 'uuid' }),
];

/** Every address of the interface. A test holds it against the routes that really are there. */
export const paths = {
  '/v1/health': {
    get: operation({
      id: 'health',
      summary: 'Whether the endpoint and its store answer.',
      reply: [200, { type: 'object' }],
      problems: ['store-unavailable'],
      open: true,
    }),
  },
  '/v1/join': {
    post: operation({
      id: 'join',
      summary: "An invite's code for a device's token.",
      reply: [200, 'JoinReply'],
      body: 'JoinRequest',
      problems: ['invite-refused', 'too-many-requests'],
      open: true,
    }),
  },
  '/v1/session': {
    get: operation({ id: 'session', summary: 'Who is signed in.', reply: [200, 'Session'], problems: [] }),
  },
  '/v1/sync': {
    post: operation({
      id: 'sync',
      summary: "Sends reports and fetches what became of the member's own, in one request.",
      reply: [200, 'SyncReply'],
      body: 'SyncRequest',
      problems: ['version-unsupported'],
    }),
  },
  '/v1/reports': {
    get: operation({
      id: 'listReports',
      summary: "Reports, newest first: a seller's own, a product manager's whole workspace.",
      reply: [200, 'InboxPage'],
      parameters: PAGE,
      problems: ['invalid'],
    }),
  },
  '/v1/reports/{id}': {
    get: operation({
      id: 'readReport',
      summary: 'One report with every decision on its problem.',
      reply: [200, 'InboxReport'],
      parameters: [ID],
      problems: ['not-found'],
    }),
  },
  '/v1/reports/{id}/decisions': {
    post: operation({
      id: 'decide',
      summary: "Adds a decision to the report's problem. Product managers and admins only.",
      reply: [201, 'InboxReport'],
      body: 'DecisionInput',
      parameters: [ID],
      problems: [
        'not-found',
        'forbidden',
        'not-after',
        'changed-meanwhile',
        'moved-since',
        'merged-already',
        'decided-source',
        'decision-conflict',
      ],
    }),
  },
  '/v1/problems/{id}/decisions': {
    get: operation({
      id: 'problemDecisions',
      summary: 'Every decision on a problem, and whom the next one reaches.',
      reply: [200, 'DecisionReply'],
      parameters: [ID],
      problems: ['not-found'],
    }),
    post: operation({
      id: 'decideProblem',
      summary: 'Adds a decision to a problem. Product managers and admins only.',
      reply: [201, 'DecisionReply'],
      body: 'DecisionInput',
      parameters: [ID],
      problems: [
        'not-found',
        'forbidden',
        'not-after',
        'changed-meanwhile',
        'merged-already',
        'decided-source',
        'decision-conflict',
      ],
    }),
  },
  ...rankingPaths,
  ...introductionPaths,
  ...problemPaths,
  ...peoplePaths,
  ...outcomePaths,
  ...ownerPaths,
  ...questionPaths,
  ...loopPaths,
  ...digestPaths,
  ...callPaths,
  ...deletionPaths,
  ...meetingPaths,
};
