import * as z from 'zod/mini';

/** What is wrong with one field: an RFC 6901 JSON pointer to it and the rule. */
export const FieldError = z.object({ pointer: z.string(), detail: z.string() });

/** RFC 9457 problem details: how the endpoint says no. `errors[].pointer` is an RFC 6901 JSON pointer to the field. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(FieldError)),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;

/** More than anybody mends at once; an answer must not grow larger than what was sent. */
const ERRORS_MAX = 50;

/**
 * Turns what zod found into RFC 9457 `errors`. zod's own sentences can repeat the input (customer words, P7) only in
 * `invalid_value`-like issues, so the received value is never copied here, only the pointer and the rule.
 */
export function fieldErrors(error: z.core.$ZodError, prefix = ''): NonNullable<ProblemDetails['errors']> {
  return error.issues.slice(0, ERRORS_MAX).map((issue) => ({
    pointer: prefix + issue.path.map((key) => '/' + String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join(''),
    detail: issue.message,
  }));
}
