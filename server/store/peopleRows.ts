import * as z from 'zod/mini';
import { Member } from '../../utils/record/join.ts';
import { OpenInvite, type ListedMember } from '../../utils/record/people.ts';

/** A member beside one of their browsers; those without one have one row of nulls. */
export const PersonRow = z.object({
  ...Member.shape,
  joined_at: z.string(),
  device_id: z.nullable(z.string()),
  device_name: z.nullable(z.string()),
  signed_in_at: z.nullable(z.string()),
  last_seen: z.nullable(z.string()),
});
export const OpenInviteRow = z.pipe(
  z.object({
    ...z.pick(OpenInvite, { role: true, name: true, email: true }).shape,
    code_hash: z.string(),
    created_at: z.string(),
    expires_at: z.string(),
  }),
  z.transform(({ code_hash: id, created_at: createdAt, expires_at: expiresAt, ...rest }) => ({
    ...rest,
    id,
    createdAt,
    expiresAt,
  })),
);
export const AdminRow = z.object({ id: z.string(), role: z.string() });

export const AddressRow = z.object({ id: z.string(), email: z.nullable(z.string()) });

export const toAddresses = (rows: readonly z.infer<typeof AddressRow>[]): Map<string, string | null> =>
  new Map(rows.map(({ id, email }) => [id, email]));

/** One person of the rows of each, in the rows' order. */
export function toPeople(rows: readonly z.infer<typeof PersonRow>[]): ListedMember[] {
  const people = new Map<string, ListedMember>();
  for (const { id, name, email, role, joined_at: joinedAt, ...row } of rows) {
    const person = people.get(id) ?? { id, name, email, role, joinedAt, devices: [] };
    people.set(id, person);
    const { device_id, device_name, signed_in_at, last_seen } = row;
    if (device_id !== null && device_name !== null && signed_in_at !== null && last_seen !== null)
      person.devices.push({ id: device_id, name: device_name, signedInAt: signed_in_at, lastSeen: last_seen });
  }
  return [...people.values()];
}
