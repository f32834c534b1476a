import { expect } from 'vitest';
import { PROBLEMS, type ProblemCode } from '../../server/http/problems.ts';
import { ProblemDetails } from '../../utils/record/problemDetails.ts';

/** Holds an answer against RFC 9457 and its code; resolves to the problem. */
export async function problemIn(response: Response, code: ProblemCode) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = ProblemDetails.parse(await response.json());
  expect(problem).toMatchObject({ type: `urn:heard:${code}`, code, status: response.status, title: PROBLEMS[code][1] });
  expect(response.status).toBe(PROBLEMS[code][0]);
  return problem;
}
