import { type SiteKey, SiteList } from '../record/siteList.ts';
import * as z from 'zod/mini';

/** ECDSA with P-256 and SHA-256 (RFC 7518 3.4). Not Ed25519: Chromium knows it from 137 on only. */
const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const Header = z.object({ alg: z.literal('ES256'), crit: z.optional(z.never()) });

/**
 * The list in a compact JWS (RFC 7515 5.2), null when anything about it is wrong: form, algorithm, signature, content.
 * By hand, since `jose`, with which the endpoint signs, would add 18 kB to every browser.
 */
export async function verifySiteList(jws: string, key: SiteKey): Promise<SiteList | null> {
  const [header = '', payload = '', signature = '', ...more] = jws.split('.');
  try {
    if (more.length > 0 || !Header.safeParse(JSON.parse(text(header))).success) return null;
    const publicKey = await crypto.subtle.importKey('jwk', key, ES256, false, ['verify']);
    const signed = new TextEncoder().encode(`${header}.${payload}`);
    if (!(await crypto.subtle.verify(ES256, publicKey, bytes(signature), signed))) return null;
    return z.parse(SiteList, JSON.parse(text(payload)));
  } catch {
    // Not base64url, not JSON, not a point of the curve, not a list: the caller says which workspace's list it was.
    return null;
  }
}

/** base64url without padding (RFC 4648 5). */
function bytes(encoded: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(encoded)) throw new Error('not base64url');
  const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

const text = (encoded: string): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes(encoded));
