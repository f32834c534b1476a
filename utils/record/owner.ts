import * as z from 'zod/mini';
import { Id, Line } from './primitives.ts';

/** Who looks after a problem; null is nobody. */
export const Owner = z.object({ owner: z.nullable(z.object({ id: Id, name: Line })) });
export type Owner = z.infer<typeof Owner>;

/** `mine`: I look after it from now on; false gives it back. */
export const OwnerInput = z.object({ mine: z.boolean() });
export type OwnerInput = z.infer<typeof OwnerInput>;
