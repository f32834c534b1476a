import * as z from 'zod/mini';
import { HeardError } from '../record/failure.ts';
import { type DraftReport, Report } from '../record/report.ts';
import type { Tracked } from '../record/tracked.ts';
import { change } from './change.ts';
import type { MadeFor } from './create.ts';
import type { Outbox } from './database.ts';
import type { Row } from './row.ts';
import { filled } from './save.ts';
import { move } from './transitions.ts';

/**
 * Stores the form and queues it. A report made before joining is tied to the present sign-in, since sending it is the
 * person's word for that; one of another sign-in waits for that one (P5).
 * `ruled` is given the report last, and what it returns is stored and sent: the workspace's rule for private words (P8).
 * @throws HeardError `statement-missing`; the form's other words are then not stored either, `save` does that.
 */
export function queueReport(
  outbox: Outbox,
  id: string,
  given: DraftReport,
  present: MadeFor,
  now: Date,
  ruled = (report: DraftReport): DraftReport => report,
): Promise<Tracked> {
  return change(outbox, id, now, (row) => {
    const { report } = filled(row, given, now);
    return {
      ...row,
      ...sendable(row, present),
      report: finished(ruled(report)),
      asTyped: {},
      attempts: 0,
      alone: 0,
      undone: null,
    };
  });
}

function finished(report: DraftReport): Report {
  const parsed = z.safeParse(Report, report);
  if (parsed.success) return parsed.data;
  const statement = parsed.error.issues.some(({ path }) => path.join('.') === 'problem.statement');
  throw new HeardError(statement ? 'statement-missing' : 'internal');
}

function sendable(row: Row, present: MadeFor): Pick<Row, 'state' | 'failure' | 'madeFor' | 'madeForName'> {
  const madeFor = row.madeFor ?? present?.key ?? null;
  const madeForName = row.madeFor === null ? (present?.name ?? null) : row.madeForName;
  if (madeFor !== null && madeFor === present?.key)
    return { madeFor, madeForName, state: move('send', row.state, 'queued'), failure: null };
  const code = madeFor === null ? 'not-joined' : 'other-workspace';
  return { madeFor, madeForName, state: move('send', row.state, 'signIn'), failure: { code } };
}
