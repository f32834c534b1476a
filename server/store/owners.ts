import type { OwnerChange, OwnerReason } from '../../utils/record/owner.ts';

/** A member, or nobody, is to look after a problem. */
export interface OwnerToSet {
  workspaceId: string;
  problemId: string;
  ownerId: string | null;
  /** The number of the last change that its author has seen, 0 for none. */
  seen: number;
  by: string;
  at: string;
}

/** One change of hands as it is written down. */
export interface OwnerToWrite extends Omit<OwnerToSet, 'seen' | 'by'> {
  reason: OwnerReason;
  sourceId: string | null;
  by: string | null;
}

/** A member who can look after nothing any more. */
export interface OwnerToDrop {
  workspaceId: string;
  memberId: string;
  reason: 'seller' | 'left';
  by: string | null;
  at: string;
}

/** `unknown`: no such problem; `not-product`: no product manager or admin who is signed in; `changed`: not as seen. */
export type OwnerSet = 'done' | 'unknown' | 'not-product' | 'changed' | { mergedInto: string };

export interface OwnerStore {
  /** Who looks after the problem; null is nobody, undefined that there is no such problem. */
  owner(workspaceId: string, problemId: string): Promise<{ id: string; name: string } | null | undefined>;
  /** Its changes of hands, the newest first. */
  ownerChanges(workspaceId: string, problemId: string, limit: number): Promise<OwnerChange[]>;
  /** Puts the member, or nobody, in charge and writes it down; what is so already is not written again. */
  setOwner(entry: OwnerToSet): Promise<OwnerSet>;
}
