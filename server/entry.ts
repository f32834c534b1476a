import type { Entry } from '../utils/record/entry.ts';
import { fingerprint, newEntryCode } from './auth/tokens.ts';
import type { SignedIn } from './store/devices.ts';
import type { InviteStore } from './store/invites.ts';

/** Time enough for a page to load; a code that stays in a history is worth nothing afterwards. */
const ENTRY_MS = 2 * 60_000;

/** A code that signs the inbox page in as this member, once: sellers have no invite link for it, only the extension. */
export async function createEntry(store: InviteStore, { workspace, member }: SignedIn, now: Date): Promise<Entry> {
  const code = newEntryCode();
  const expiresAt = new Date(now.getTime() + ENTRY_MS).toISOString();
  await store.addInvite({
    workspaceId: workspace.id,
    codeHash: fingerprint(code),
    role: member.role,
    name: null,
    email: null,
    memberId: member.id,
    expiresAt,
    usesLeft: 1,
    createdAt: now.toISOString(),
  });
  return { code, expiresAt };
}
