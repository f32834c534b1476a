import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '../../utils/record/join.ts';

/** 256 random bits as 43 characters of base64url (RFC 4648 section 5). */
const secret = (): string => randomBytes(32).toString('base64url');

/** A device's bearer token; the prefix lets secret scanners find a leaked one. */
export const newToken = (): string => `heard_d_${secret()}`;

/** An invite code. The role in it is for the join page only; the endpoint goes by its own row. */
export const newInviteCode = (role: Role): string => `heard_i_${role}_${secret()}`;

/** The code of an entry: what a member's own browser opens the inbox with, once. */
export const newEntryCode = (): string => `heard_e_${secret()}`;

/** What rests of a token or a code. Plain SHA-256 is enough for 256 random bits; nothing to stretch or to salt. */
export const fingerprint = (token: string): string => createHash('sha256').update(token).digest('hex');
