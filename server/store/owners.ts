export interface OwnerStore {
  /** Who looks after the problem; null is nobody, undefined that there is no such problem. */
  owner(workspaceId: string, problemId: string): Promise<{ id: string; name: string } | null | undefined>;
  /** Puts the member, or nobody, in charge; false when there is no such problem. */
  setOwner(workspaceId: string, problemId: string, memberId: string | null): Promise<boolean>;
}
