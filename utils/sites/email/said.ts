import type { Reading } from '../../record/capture.ts';
import type { Person } from '../../record/primitives.ts';
import type { Attribution } from './attribution.ts';
import { line } from '../text.ts';

/** Whose words these are: the person quoted, else the sender. Null when nothing tells. */
export function saidBy(quoted: Attribution | null, from: Person | null, dateShown: string | null): Reading['said'] {
  if (quoted) {
    const { name, email, at } = quoted;
    return { name: line(name), email, at: line(at), role: null, mediaTime: null, quoted: true };
  }
  return from && { name: from.name, email: from.email, at: dateShown, role: null, mediaTime: null, quoted: false };
}
