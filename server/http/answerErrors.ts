import type { Hono } from 'hono';
import { errorFacts } from '../log.ts';
import type { Endpoint } from './context.ts';
import { HttpProblem, problemResponse } from './problem.ts';

/** Every failure leaves as RFC 9457; an unexpected one without any detail, which goes to the log instead. */
export function answerErrors(app: Hono<Endpoint>): void {
  app.notFound(() => problemResponse(new HttpProblem('not-found')));
  app.onError((error, c) => {
    if (error instanceof HttpProblem) return problemResponse(error);
    c.var.deps.log('request-failed', errorFacts(error));
    return problemResponse(new HttpProblem('internal'));
  });
}
