import { FAILURES, type FailureCode } from '../../utils/record/failure.ts';
import type { ProblemDetails } from '../../utils/record/problemDetails.ts';
import { nextAfter } from './refusedWords.ts';

/** What to do next where the extension would try again by itself: the inbox asks once, and then it is for a person to ask. */
const HERE: Partial<Record<FailureCode, string>> = {
  'endpoint-unreachable': 'Check the network, then try again.',
  'endpoint-silent': 'Try again in a moment; check the network if it lasts.',
  'endpoint-failed': 'Try again in a moment; tell your admin if it lasts.',
  'endpoint-busy': 'Wait a minute, then try again.',
  'endpoint-strange': 'Sign in to your network if it asks for it, then try again.',
};

/** Something the person has to be told: the endpoint's own sentences where it gave some, else ours for the code. */
export class InboxError extends Error {
  readonly code: FailureCode;
  readonly next: string;
  /** The endpoint's own word for it, where it gave one. */
  readonly problem: string | null;
  /** What the endpoint objected to, by JSON pointer. */
  readonly fields: NonNullable<ProblemDetails['errors']>;

  constructor(code: FailureCode, problem?: ProblemDetails) {
    super(problem?.title ?? FAILURES[code][0]);
    this.code = code;
    this.problem = problem?.code ?? null;
    this.fields = problem?.errors ?? [];
    const isUnnamed = code === 'inbox-refused' && problem !== undefined && this.fields.length === 0;
    this.next = problem?.detail ?? (isUnnamed ? nextAfter(problem.code) : (HERE[code] ?? FAILURES[code][1]));
  }
}

/** Whether somebody else changed it since it was read here. */
export const isOutdated = (error: unknown): boolean =>
  error instanceof InboxError && error.problem === 'changed-meanwhile';

/** Whether the report was put elsewhere since it was read here. */
export const isMoved = (error: unknown): boolean => error instanceof InboxError && error.problem === 'moved-since';

/** Whether a problem could be merged only the other way round, so that its decision holds on. */
export const isDecidedSource = (error: InboxError | null): boolean => error?.problem === 'decided-source';

/** Whether the endpoint has just started and cannot tell the ranking yet: asked again in a moment, it can. */
export const isNotReadYet = (error: InboxError | null): boolean => error?.problem === 'ranking-not-read';

/** Anything thrown as something that can be shown. */
export function asInboxError(error: unknown): InboxError {
  return error instanceof InboxError ? error : new InboxError('internal');
}
