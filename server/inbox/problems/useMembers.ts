import { useState } from 'preact/hooks';
import type { ReceivedReport } from '../../../utils/record/inbox.ts';
import type { ProblemDetail } from '../../../utils/record/problem.ts';
import type { Api } from '../api.ts';

const PAGE = 50;

/** The reports of a problem, with those that were asked for beyond the newest; whatever is done starts them over. */
export function useMembers(
  api: Api,
  { id, members }: ProblemDetail,
): { reports: ReceivedReport[]; more: (() => void) | null } {
  const [older, setOlder] = useState<{ of: unknown; reports: ReceivedReport[]; next: string | null } | null>(null);
  const known = older?.of === members ? older : { of: members, reports: [], next: members.next };
  const more = async (before: string): Promise<void> => {
    const page = await api.reports({ before, limit: PAGE, problem: id });
    setOlder({ of: members, reports: [...known.reports, ...page.reports], next: page.next });
  };
  const { next } = known;
  return {
    reports: [...members.reports, ...known.reports],
    more: next ? () => void more(next).catch(() => undefined) : null,
  };
}
