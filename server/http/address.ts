import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Where a server on this host and port is; IPv6 addresses stand in brackets (RFC 3986 section 3.2.2). */
export const httpAddress = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** The address at the other end of the connection. */
export const directAddress = (c: Context): string => getConnInfo(c).remote.address ?? 'unknown';

/** The address that the one proxy in front of the endpoint saw: the last that was added to `X-Forwarded-For`. */
export const forwardedAddress = (c: Context): string =>
  c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || directAddress(c);
