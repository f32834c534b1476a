import { Seen } from '../../utils/record/seen.ts';
import type { SignedIn } from '../store/devices.ts';
import type { SeenStore } from '../store/seen.ts';

/**
 * Keeps what a browser says was opened there; each entry by itself (P4). Gives what need not be sent again: all that
 * could be read, since one that came too late changes nothing the next time either.
 */
export async function receiveSeen(store: SeenStore, from: SignedIn, values: unknown[]): Promise<Seen[]> {
  const read = values.flatMap((value) => {
    const one = Seen.safeParse(value);
    return one.success ? [one.data] : [];
  });
  const seen = read.map(({ reportId, decisionId }) => ({
    reportId: reportId.toLowerCase(),
    decisionId: decisionId.toLowerCase(),
  }));
  await store.keepSeen({ workspaceId: from.workspace.id, memberId: from.member.id, seen });
  return read;
}
