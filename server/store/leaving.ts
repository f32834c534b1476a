import * as z from 'zod/mini';

/** A member who is signed out. */
export interface Leaving {
  workspaceId: string;
  memberId: string;
  at: string;
}

/** A browser that is signed out; `invitesToo` as in `PeopleStore.revokeDevice`. */
export interface DeviceLeaving {
  workspaceId: string;
  deviceId: string;
  at: string;
  invitesToo: boolean;
}

/** An invite to an address, and the address of the member who is signed out. */
export const AddressedRow = z.object({
  code_hash: z.string(),
  email: z.string(),
  member_email: z.nullable(z.string()),
});

/** Of these invites those that would let the member in, by the codes' SHA-256; addresses are compared as joining does. */
export const leadingIn = (invites: readonly z.infer<typeof AddressedRow>[]): string[] =>
  invites
    .filter(({ email, member_email: address }) => email.toLowerCase() === address?.toLowerCase())
    .map((invite) => invite.code_hash);
