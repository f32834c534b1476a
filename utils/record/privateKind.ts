import * as z from 'zod/mini';

/** What is looked for in a report before it leaves, so that it can be redacted (P8). */
export const PrivateKind = z.enum(['email', 'phone', 'card', 'iban', 'nationalId', 'secret', 'password']);
export type PrivateKind = z.infer<typeof PrivateKind>;
