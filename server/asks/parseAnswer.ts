import * as z from 'zod/mini';
import { Answer, type AnswerOutcome } from '../../utils/record/answers.ts';
import { Id } from '../../utils/record/primitives.ts';
import { fieldErrors } from '../../utils/record/problemDetails.ts';
import { problemDetails } from '../http/problem.ts';

const WithId = z.object({ id: Id });

export type ParsedAnswer = { ok: true; answer: Answer } | { ok: false; refused: AnswerOutcome };

/** One answer of a request, by itself (P4); ids in lower case. */
export function parseAnswer(value: unknown): ParsedAnswer {
  const result = Answer.safeParse(value);
  if (result.success) {
    const { id, askId } = result.data;
    return { ok: true, answer: { ...result.data, id: id.toLowerCase(), askId: askId.toLowerCase() } };
  }
  const named = WithId.safeParse(value);
  const problem = problemDetails('invalid', { errors: fieldErrors(result.error) });
  return {
    ok: false,
    refused: { id: named.success ? named.data.id.toLowerCase() : null, outcome: 'refused', problem },
  };
}
