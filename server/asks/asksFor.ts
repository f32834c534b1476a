import { type AsksForMe, ASKS_MAX } from '../../utils/record/asks.ts';
import { asksForSeller } from '../introductions/atStore.ts';
import type { SignedIn } from '../store/devices.ts';
import type { Store } from '../store/store.ts';
import { contentHash } from '../sync/contentHash.ts';

/**
 * Everything that is asked of a member; undefined when their browser did not ask (undefined), or has this version. The
 * version is a digest of the asks themselves, so that no write has to remember to change it.
 */
export async function asksFor(
  store: Store,
  { workspace, member }: SignedIn,
  has: string | null | undefined,
  at: string,
): Promise<AsksForMe | undefined> {
  if (has === undefined) return undefined;
  const [questions, introductions] = await Promise.all([
    store.questionsFor(workspace.id, member.id, ASKS_MAX),
    asksForSeller(store, workspace.id, member.id, at),
  ]);
  const asks = { questions, introductions };
  const version = contentHash(asks);
  return version === has ? undefined : { version, ...asks };
}
