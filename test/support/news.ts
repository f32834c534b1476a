import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { SiteKey, type SiteList } from '../../utils/record/siteList.ts';
import type { WorkspaceNews } from '../../utils/record/workspaceNews.ts';

/** A workspace's key pair, with which a test signs as an endpoint does: by a library the extension does not use. */
export async function signer(header: Record<string, unknown> = {}) {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const siteKey = SiteKey.parse(await exportJWK(publicKey));
  const sign = (payload: unknown): Promise<string> =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'ES256', ...header })
      .sign(privateKey);
  return { siteKey, sign };
}

/** A list that switches this site off, as the endpoint's n-th. */
export const listOf = (sequence: number, ...off: SiteList['off']): SiteList => ({
  issuedAt: '2026-05-14T09:15:00.000Z',
  sequence,
  off,
});

export const newsOf = (changes: Partial<WorkspaceNews> = {}): WorkspaceNews => ({
  version: 'v1',
  ownDomains: ['acme.example'],
  accounts: [{ name: 'Northwind', domains: ['northwind.example'], externalIds: ['001A'] }],
  redact: ['card'],
  sites: null,
  ...changes,
});
