import { CompactSign, decodeJwt, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { SiteKey, SiteList, type SwitchedOff } from '../../utils/record/siteList.ts';
import type { Store } from '../store/store.ts';

const ALG = 'ES256';

/** The workspace's private key; made when it is first asked for. */
async function privateKey(store: Store, workspaceId: string): Promise<JWK> {
  const { privateKey: fresh } = await generateKeyPair(ALG, { extractable: true });
  return JSON.parse(await store.siteKey(workspaceId, JSON.stringify(await exportJWK(fresh))));
}

/** The public half, which browsers get when they join. */
export const publicSiteKey = async (store: Store, workspaceId: string): Promise<SiteKey> =>
  SiteKey.parse(await privateKey(store, workspaceId));

/** What is switched off at present. Its signature is not looked at: it rests beside the key. */
export function listIn(signed: string | null): SiteList | null {
  return signed === null ? null : SiteList.parse(decodeJwt(signed));
}

/**
 * Replaces what is switched off, signed anew. False when somebody else was faster. The sequence is the time in seconds,
 * or one more than the last: it rises also after an old backup was restored.
 */
export async function writeSiteList(
  store: Store,
  workspaceId: string,
  { before, off, now }: { before: string | null; off: readonly SwitchedOff[]; now: Date },
): Promise<boolean> {
  const sequence = Math.max(Math.floor(now.getTime() / 1000), (listIn(before)?.sequence ?? 0) + 1);
  const list = SiteList.parse({ issuedAt: now.toISOString(), sequence, off });
  const key = await importJWK(await privateKey(store, workspaceId), ALG);
  const signed = await new CompactSign(new TextEncoder().encode(JSON.stringify(list)))
    .setProtectedHeader({ alg: ALG })
    .sign(key);
  return store.writeSites(workspaceId, before, signed);
}
