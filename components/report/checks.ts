import * as z from 'zod/mini';
import { DraftReport } from '../../utils/record/report.ts';
import type { FieldErrors } from './pointer.ts';

/**
 * What keeps a form from being a valid draft, in words of our own: the schema's may speak of units and patterns.
 * Empty for nearly every form; a text past its bound is the usual case.
 */
export function formErrors(report: DraftReport): FieldErrors {
  const parsed = z.safeParse(DraftReport, report);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    pointer: '/' + issue.path.map(String).join('/'),
    detail: detail(issue),
  }));
}

function detail(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big')
    return `Longer than ${issue.maximum.toLocaleString()} characters; what is too much is not saved.`;
  return 'This cannot be saved as it stands.';
}
