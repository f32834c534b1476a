import type { Own } from '../account/guess.ts';
import { matchAccount } from '../account/match.ts';
import type { DraftReport } from '../record/report.ts';
import type { KnownAccount } from '../record/workspaceNews.ts';

const FIELDS = ['name', 'domains', 'externalIds'] as const;

/**
 * A fresh draft with its customer as the workspace knows it. The capture keeps what the page told; what comes from
 * colleagues' reports was neither read from this page nor typed, so that it has no origin.
 */
export function withKnownAccount(draft: DraftReport, known: readonly KnownAccount[], own: Own): DraftReport {
  const [capture] = draft.capture;
  const account = capture ? matchAccount(draft.account, capture, known, own) : null;
  if (!account || account === draft.account) return draft;
  const read = FIELDS.filter((field) => draft.account?.[field] === account[field]);
  const origins = Object.entries(draft.account?.origins ?? {}).filter(([field]) => read.some((one) => one === field));
  const { name, domains, externalIds } = account;
  return { ...draft, account: { name, domains, externalIds, origins: Object.fromEntries(origins) } };
}
