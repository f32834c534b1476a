import { DecisionStatus } from '../../utils/record/decision.ts';
import type { ComponentName } from './components.ts';
import { operation } from './operation.ts';
import { ID, page, query, text } from './parameters.ts';

const PM = 'Product managers and admins only.';

/** An operation on problems: what it takes, and that its answer carries the id that undoes it. */
const deed = (
  id: string,
  summary: string,
  body: ComponentName,
  atId = true,
  more: readonly ('moved-since' | 'decided-source')[] = [],
) => ({
  post: operation({
    id,
    summary: `${summary} ${PM}`,
    reply: [201, 'OperationReply'],
    body,
    parameters: atId ? [ID] : [],
    problems: ['forbidden', 'not-found', 'already-so', 'merged-already', ...more],
  }),
});

/** The addresses of Triage and problems. */
export const problemPaths = {
  '/v1/triage': {
    get: operation({
      id: 'triage',
      summary: `Reports without a problem, newest first, each with up to three offers and the reason. ${PM}`,
      reply: [200, 'TriagePage'],
      parameters: page(10, 50),
      problems: ['forbidden', 'invalid'],
    }),
  },
  '/v1/problems': {
    get: operation({
      id: 'listProblems',
      summary: `Problems, last touched first, with reports and accounts counted. ${PM}`,
      reply: [200, 'ProblemPage'],
      parameters: [
        ...page(50, 200),
        query('q', 'Words that the problem, or one of its reports, holds.', { ...text, maxLength: 200 }),
        query('status', 'Only problems that stand like this; `open` also while nobody decided.', {
          ...text,
          enum: DecisionStatus.options,
        }),
      ],
      problems: ['forbidden', 'invalid'],
    }),
    ...deed('newProblem', 'Makes a problem from a report.', 'NewProblemInput', false, ['moved-since']),
  },
  '/v1/accounts/problems': {
    post: operation({
      id: 'accountProblems',
      summary:
        'What the workspace knows of one of its accounts: problems with their decisions, last touched first, and reports counted. Quotes of colleagues only where the workspace lets their names through.',
      reply: [200, 'AccountProblems'],
      body: 'KnownAccount',
      problems: ['invalid'],
    }),
  },
  '/v1/problems/{id}': {
    get: operation({
      id: 'readProblem',
      summary: `One problem with its reports, decisions and operations. ${PM}`,
      reply: [200, 'ProblemDetail'],
      parameters: [ID],
      problems: ['forbidden', 'not-found'],
    }),
  },
  '/v1/reports/{id}/problem': deed(
    'moveReport',
    'Puts the report, and others that stand with it, on a problem, or back to Triage.',
    'MoveInput',
    true,
    ['moved-since'],
  ),
  '/v1/reports/{id}/operations': {
    get: operation({
      id: 'reportOperations',
      summary: `Who put the report on which problem, or took it off, and when; newest first. ${PM}`,
      reply: [200, 'OperationList'],
      parameters: [ID],
      problems: ['forbidden', 'not-found'],
    }),
  },
  '/v1/problems/{id}/merge': deed('mergeProblem', 'Makes it the duplicate of another problem.', 'MergeInput', true, [
    'decided-source',
  ]),
  '/v1/problems/{id}/split': deed('splitProblem', 'Makes a new problem of some of its reports.', 'SplitInput'),
  '/v1/problems/{id}/statement': deed('rewordProblem', 'Says the problem in other words.', 'RewordInput'),
  '/v1/operations/{id}/undo': {
    post: operation({
      id: 'undo',
      summary: `Undoes an operation on problems. ${PM}`,
      reply: [200, 'OperationReply'],
      parameters: [ID],
      problems: ['forbidden', 'not-found', 'undone-already', 'touched-since', 'decided-since'],
    }),
  },
};
