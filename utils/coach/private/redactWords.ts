import type { PrivateKind } from '../../record/privateKind.ts';
import { REDACTED, replace } from '../../record/redactText.ts';
import { findPrivate } from './find.ts';
import type { Known } from './finding.ts';

/** A text of its own, such as an answer, without the private words of these kinds (P8): a workspace's rule. */
export function redactWords(text: string, kinds: readonly PrivateKind[], known: Omit<Known, 'kinds'> = {}): string {
  const found = kinds.length === 0 ? [] : findPrivate(text, { ...known, kinds });
  return replace(
    text,
    found.map(({ start, end }) => [start, end]),
    REDACTED,
  );
}
