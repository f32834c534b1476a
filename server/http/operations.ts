import type { Operation } from '../../utils/record/operation.ts';
import type { Refusal } from '../problems/plan.ts';
import type { UndoRefusal } from '../problems/undo.ts';
import { HttpProblem, type ProblemExtra } from './problem.ts';
import type { ProblemCode } from './problems.ts';

type Answer = [code: ProblemCode, extra?: ProblemExtra];

/** The fields of the body that named a report or the problem to go to; what stands in the address is not found. */
export interface Named {
  report?: string;
  target?: string;
}

function unknown(pointer: string | undefined, what: string): Answer {
  return pointer ? ['invalid', { errors: [{ pointer, detail: `must be ${what} of this workspace` }] }] : ['not-found'];
}

function answerTo(refusal: Refusal, named: Named): Answer {
  switch (refusal) {
    case 'no-report':
      return unknown(named.report, 'a report');
    case 'no-target':
      return unknown(named.target, 'a problem');
    case 'no-problem':
      return ['not-found'];
    case 'same':
      return ['already-so', { detail: 'Look at it again: somebody may have done it meanwhile.' }];
    case 'merged':
      return ['merged-already', { detail: 'Open the problem that carries it on, and merge that one.' }];
    case 'decided-source':
      return [
        'decided-source',
        { detail: 'Merge the other one into this one, so that what its sellers were told holds on.' },
      ];
    case 'elsewhere':
      return ['moved-since', { detail: 'Open the report to see where it is now.' }];
    case 'not-on-it':
      return ['invalid', { errors: [{ pointer: '/reportIds', detail: 'must all be on this problem' }] }];
    case 'not-with-it':
      return ['invalid', { errors: [{ pointer: '/along', detail: 'must all stand where this report does' }] }];
    case 'nothing-left':
      return ['invalid', { errors: [{ pointer: '/reportIds', detail: 'must leave at least one report behind' }] }];
  }
}

/** What was done; throws the 404, 409 or 422 for a refusal. */
export function done(outcome: Operation | Refusal, named: Named): Operation {
  if (typeof outcome !== 'string') return outcome;
  throw new HttpProblem(...answerTo(outcome, named));
}

const DID: Record<Operation['kind'], string> = {
  new: 'made a new problem of it',
  move: 'moved a report of it',
  merge: 'merged it',
  split: 'split it',
  reword: 'reworded it',
  claim: 'moved a report of theirs',
};

/** What was undone; throws the 404 or 409. The answer names who stands in the way, and no customer's words. */
export function undone(outcome: Operation | Exclude<UndoRefusal, 'touched'> | { touchedBy: Operation }): Operation {
  if (outcome === 'no-operation') throw new HttpProblem('not-found');
  if (outcome === 'undone') throw new HttpProblem('undone-already', { detail: 'There is nothing left to do.' });
  if (outcome === 'decided')
    throw new HttpProblem('decided-since', {
      detail: 'Merge it into another problem instead; its decisions carry on.',
    });
  if (!('touchedBy' in outcome)) return outcome;
  const { kind, by, at } = outcome.touchedBy;
  throw new HttpProblem('touched-since', { detail: `${by.name} ${DID[kind]} on ${at.slice(0, 10)}: undo that first.` });
}
