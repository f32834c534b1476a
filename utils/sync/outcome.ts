import type { Failure, FailureCode } from '../record/failure.ts';
import { ProblemDetails } from '../record/problemDetails.ts';
import { SyncReply } from '../record/sync.ts';
import type { Answer } from './client.ts';
import { retryAfterMs } from './retryAfter.ts';

/** What a request's answer means for the reports in it. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly reply: SyncReply }
  /** `suspect`: one of the reports may itself be the cause, so that smaller requests can get the others through (P4). */
  | { readonly kind: 'wait'; readonly code: FailureCode; readonly afterMs: number | null; readonly suspect: boolean }
  | { readonly kind: 'signIn' }
  /** The request as a whole was refused: halve it; a single report is refused with this failure. */
  | { readonly kind: 'split'; readonly failure: Failure };

const wait = (code: FailureCode, suspect = false, afterMs: number | null = null): Outcome => ({
  kind: 'wait',
  code,
  suspect,
  afterMs,
});

/** Judges by status and parsed body alone, never by the wording of an error. `sent` is the number of reports in the request. */
export function outcomeOf(answer: Answer, sent: number, now: Date): Outcome {
  if (answer.kind === 'silent') return wait('endpoint-silent', true);
  if (answer.kind === 'unreachable') return wait('endpoint-unreachable');
  const { status, body } = answer;
  if (status === 200) return accepted(body, sent);
  if (status === 401) return { kind: 'signIn' };
  if (status === 408) return wait('endpoint-silent', true);
  if (status === 429) return wait('endpoint-busy', false, retryAfterMs(answer.retryAfter, now));
  // 500 may be one report's doing; 502 to 504 come from whatever stands before an endpoint that is down.
  if (status >= 500) return wait('endpoint-failed', status === 500, retryAfterMs(answer.retryAfter, now));
  if (status === 413) return { kind: 'split', failure: { code: 'report-too-large' } };
  return refused(status, body);
}

function accepted(body: unknown, sent: number): Outcome {
  const reply = SyncReply.safeParse(body);
  if (!reply.success || reply.data.results.length !== sent) return wait('endpoint-strange', true);
  return { kind: 'accepted', reply: reply.data };
}

/** Only a Heard endpoint refuses in RFC 9457; a proxy's or a hotel's page says nothing about the reports. */
function refused(status: number, body: unknown): Outcome {
  const problem = ProblemDetails.safeParse(body);
  if (!problem.success) return wait('endpoint-strange', true);
  if (status === 403) return { kind: 'signIn' };
  if ((status !== 400 && status !== 422) || problem.data.code === 'version-unsupported')
    return wait('endpoint-strange');
  return { kind: 'split', failure: refusal(problem.data) };
}

/** The endpoint's objection as it rests with the report: which fields, which rules. */
export function refusal(problem: ProblemDetails | undefined): Failure {
  if (problem?.status === 413) return { code: 'report-too-large' };
  const fields = problem?.errors;
  return fields ? { code: 'report-refused', fields } : { code: 'report-refused' };
}
