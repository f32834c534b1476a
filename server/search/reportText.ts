import type { Report } from '../../utils/record/report.ts';

type Captured = Report['capture'][number];

const quoted = ({ verbatim, page, said, conversation }: Captured): (string | null | undefined)[] => [
  verbatim,
  page.title,
  said?.name,
  conversation?.subject,
];

/** What of a report can be searched for: what the customer said, what the seller wrote, who it is about. */
export function reportText({
  problem,
  requestedFeature,
  impact,
  account,
  opportunity,
  contacts,
  capture,
}: Report): string {
  const written = [problem.statement, problem.desiredOutcome, problem.currentWorkaround, requestedFeature, impact.cost];
  const about = [account?.name, ...(account?.domains ?? []), opportunity?.name, ...contacts.map(({ name }) => name)];
  return [...written, ...about, ...capture.flatMap(quoted)].filter(Boolean).join('\n');
}
