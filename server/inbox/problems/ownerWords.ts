import type { OwnerChange } from '../../../utils/record/owner.ts';

/** One change of hands in a sentence; `before` is who had it until then. */
export function ownerWords({ owner, reason, by }: OwnerChange, before: string | null): string {
  const doer = by?.name ?? 'The endpoint';
  const had = before ?? 'Whoever had it';
  switch (reason) {
    case 'earlier':
      return `${owner?.name ?? 'Nobody'} looked after it when this list begins`;
    case 'seller':
      return `Nobody looks after it: ${had} became a seller`;
    case 'left':
      return `Nobody looks after it: ${had} was signed out everywhere`;
    case 'merged':
      return `${owner?.name ?? 'Nobody'} came along with a problem that ${doer} merged into this`;
    case 'unmerged':
      return `Nobody looks after it: ${doer} undid the merge that ${had} came with`;
    case 'chosen':
      if (!owner) return doer === before ? `${doer} gave it back` : `${doer} took it off ${had}`;
      return owner.id === by?.id ? `${doer} took it` : `${doer} gave it to ${owner.name}`;
  }
}
