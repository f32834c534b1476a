import { redactAutomatically } from '../coach/private/redactAutomatically.ts';
import { logFailure } from '../log.ts';
import type { Handlers } from '../messages/router.ts';
import { adoptReports } from '../outbox/adopt.ts';
import type { MadeFor } from '../outbox/create.ts';
import { discardReport, restoreReport } from '../outbox/discard.ts';
import { editReport } from '../outbox/edit.ts';
import { queueReport } from '../outbox/queue.ts';
import { redactReport } from '../outbox/redact.ts';
import { retryReport } from '../outbox/retry.ts';
import { saveReport } from '../outbox/save.ts';
import { seeDecision } from '../outbox/seen.ts';
import { HeardError } from '../record/failure.ts';
import type { DraftReport } from '../record/report.ts';
import { madeForOf } from '../settings.ts';
import type { Parts } from './parts.ts';

type ReportCalls = Pick<
  Handlers,
  | 'report.save'
  | 'report.redact'
  | 'report.send'
  | 'report.edit'
  | 'report.discard'
  | 'report.restore'
  | 'report.retry'
  | 'report.adopt'
  | 'report.seen'
>;

/** What a person can do to a report. Each answers after its commit (P1); sending follows on its own. */
export function reportCalls({ outbox, now, drain, changed, signIn, news }: Parts): ReportCalls {
  const present = async (): Promise<MadeFor> => madeForOf(await signIn.read());
  /** The workspace's rule, over all that was captured and typed: nothing is queued that it does not let out (P8). */
  const ruled = async (): Promise<(report: DraftReport) => DraftReport> => {
    const [rules, ownDomains] = await Promise.all([news.redact(), news.ownDomains()]);
    return (report) => redactAutomatically(report, rules, { ownDomains });
  };
  /** A save must not fail for a rule that cannot be read: sending asks for it again, and does not go without. */
  const ruledIfRead = (): ReturnType<typeof ruled> =>
    ruled().catch((error) => (logFailure('news-unreadable', error), (report) => report));
  const done = <T>(value: T): T => {
    changed();
    return value;
  };
  return {
    'report.save': async ({ id, report, ...beside }) =>
      done(await saveReport(outbox, id, report, now(), beside, await ruledIfRead())),
    'report.redact': async ({ id, words }) => done(await redactReport(outbox, id, words, now())),
    'report.send': async ({ id, report }) => {
      const row = await queueReport(outbox, id, report, await present(), now(), await ruled());
      void drain('soft');
      return done(row);
    },
    'report.edit': async ({ id }) => done(await editReport(outbox, id, now())),
    'report.discard': async ({ id }) => done(await discardReport(outbox, id, now())),
    'report.restore': async ({ id }) => {
      const row = await restoreReport(outbox, id, now());
      void drain('none');
      return done(row);
    },
    'report.retry': async ({ id }) => {
      const row = await retryReport(outbox, id, await present(), now());
      void drain('hard');
      return done(row);
    },
    'report.adopt': async () => {
      const madeFor = await present();
      if (madeFor === null) throw new HeardError('not-joined');
      const count = await adoptReports(outbox, madeFor, now(), await ruled());
      void drain('soft');
      return done({ count });
    },
    'report.seen': async ({ id }) => {
      await seeDecision(outbox, id, now());
      return done({});
    },
  };
}
