import { Role } from '../../../utils/record/join.ts';

/** What a role is called, with what it is for. */
export const ROLE_NAMES: Record<Role, string> = { seller: 'Seller', pm: 'Product manager', admin: 'Admin' };

export const ROLE_OPTIONS = Role.options.map((value) => ({ value, label: ROLE_NAMES[value] }));

/** A role out of a control; the one that holds when it is none. */
export const roleOf = (value: string, now: Role): Role => Role.safeParse(value).data ?? now;
