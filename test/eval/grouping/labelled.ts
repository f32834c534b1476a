import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { newId } from '../../../utils/record/id.ts';
import type { Report } from '../../../utils/record/report.ts';
import { captureFor, reportFor } from '../../support/reports.ts';

/**
 * One labelled report. The words are made up here, by several invented writers. `tuned`: the half that may be looked at
 * while weights are chosen; `held-out`: the half that may not.
 */
const Labelled = z.object({
  problem: z.string(),
  half: z.enum(['tuned', 'held-out']),
  language: z.string(),
  writer: z.string(),
  account: z.string(),
  statement: z.string(),
  quote: z.string(),
});
export type Labelled = z.infer<typeof Labelled>;

/** The set in its order of arrival. */
export function readLabelled(): Labelled[] {
  const lines = readFileSync(new URL('grouping.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => Labelled.parse(JSON.parse(line)));
}

/** The report as a seller would have sent it. */
export function toReport({ account, statement, quote }: Labelled): Report {
  const page = { ...captureFor().page, title: 'Mail' };
  const report = reportFor(statement, { id: newId(), verbatim: quote, page, conversation: null });
  return { ...report, account: { name: account, domains: [], externalIds: [], origins: {} } };
}
