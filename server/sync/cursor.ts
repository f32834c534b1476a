import { HttpProblem } from '../http/problem.ts';

const CURSOR = /^s(\d{1,15})$/;

/** The workspace's counter as an opaque text. */
export const toCursor = (seq: number): string => `s${seq}`;

/** The counter in a cursor; a device without one starts at 0. Throws the 422 for anything else. */
export function fromCursor(cursor: string | null): number {
  if (cursor === null) return 0;
  const seq = CURSOR.exec(cursor)?.[1];
  if (seq === undefined)
    throw new HttpProblem('invalid', { errors: [{ pointer: '/cursor', detail: 'must be a cursor of this endpoint' }] });
  return Number(seq);
}
