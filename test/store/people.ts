import { newId } from '../../utils/record/id.ts';
import type { Report } from '../../utils/record/report.ts';
import type { Role } from '../../utils/record/join.ts';
import { fingerprint, newToken } from '../../server/auth/tokens.ts';
import { createInvite } from '../../server/invite.ts';
import type { SignedIn } from '../../server/store/devices.ts';
import type { Batch } from '../../server/store/reports.ts';
import type { Store } from '../../server/store/store.ts';
import type { Incoming } from '../../server/sync/judge.ts';
import { parseReport } from '../../server/sync/parseReport.ts';

export const AT = '2026-05-14T09:15:00.000Z';

/** A name nobody else uses, so that suites may share a database. */
export const someName = (): string => `W ${newId()}`;

interface Who {
  role: Role;
  name?: string;
  email?: string;
}

/** Signs one more browser in, by the invite road. */
export async function signIn(store: Store, workspace: string, { role, ...who }: Who): Promise<SignedIn> {
  const clock = () => new Date(AT);
  const link = await createInvite(store, { workspace, role, ...who, publicUrl: 'http://endpoint.example', clock });
  const token = newToken();
  await store.useInvite({
    codeHash: fingerprint(new URL(link).hash.slice(1)),
    at: AT,
    device: { id: newId(), tokenHash: fingerprint(token), name: 'Browser' },
    newMember: ({ role: given, name, email }) => ({ id: newId(), name: name ?? given, email, role: given }),
  });
  const found = await store.signedIn(fingerprint(token));
  if (!found) throw new Error('not signed in');
  return found;
}

/** A sound report as the sync route hands it to the store. */
export function incoming(report: Report): Incoming {
  const parsed = parseReport(report);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refused.problem));
  return parsed.incoming;
}

/** A batch from one browser. */
export function batchFrom({ workspace, member, deviceId }: SignedIn, ...reports: Report[]): Batch {
  return { workspaceId: workspace.id, memberId: member.id, deviceId, at: AT, reports: reports.map(incoming) };
}

/** All that changed for this browser since `after`, in one page of 500. */
export const changesFor = ({ workspace, member, deviceId }: SignedIn, store: Store, after = 0, limit = 500) =>
  store.changesSince({ workspaceId: workspace.id, memberId: member.id, deviceId, after, limit });

/** The workspace's newest reports. */
export const listFor = (
  { workspace }: SignedIn,
  store: Store,
  more: Partial<Parameters<Store['listReports']>[0]> = {},
) => store.listReports({ workspaceId: workspace.id, creatorId: null, before: null, limit: 50, words: [], ...more });
