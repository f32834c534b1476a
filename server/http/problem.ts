import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ProblemDetails } from '../../utils/record/problemDetails.ts';
import { PROBLEMS, type ProblemCode } from './problems.ts';

export interface ProblemExtra {
  detail?: string;
  errors?: NonNullable<ProblemDetails['errors']>;
}

type Details = ProblemDetails & { status: ContentfulStatusCode };

/** RFC 9457 problem details for a code. Nothing the caller sent is ever part of it (P7, P13). */
export function problemDetails(code: ProblemCode, extra: ProblemExtra = {}): Details {
  const [status, title] = PROBLEMS[code];
  return { type: `urn:heard:${code}`, title, status, code, ...extra };
}

/** Thrown anywhere in a request to answer it with a problem. */
export class HttpProblem extends Error {
  readonly details: Details;
  readonly headers: Record<string, string>;
  constructor(code: ProblemCode, extra: ProblemExtra & { headers?: Record<string, string> } = {}) {
    const { headers = {}, ...rest } = extra;
    super(code);
    this.details = problemDetails(code, rest);
    this.headers = headers;
  }
}

/** The answer itself. */
export function problemResponse({ details, headers }: HttpProblem): Response {
  return new Response(JSON.stringify(details), {
    status: details.status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
