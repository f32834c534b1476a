import type * as z from 'zod/mini';
import type { Member, Workspace as WorkspaceSchema } from '../../utils/record/join.ts';

export type Workspace = z.infer<typeof WorkspaceSchema>;

export interface WorkspaceStore {
  /** The workspace of that name; made with the given id when there is none. */
  findOrCreateWorkspace(wanted: Workspace & { at: string }): Promise<Workspace>;
  workspaceByName(name: string): Promise<Workspace | null>;
  /** The member with that address, compared without regard to case; null when there is none. */
  memberByEmail(workspaceId: string, email: string): Promise<Member | null>;
  /** Every address of the workspace's members. */
  memberEmails(workspaceId: string): Promise<string[]>;
  /** Ids of the workspaces in which somebody is signed in, the one used last first. */
  liveWorkspaces(limit: number): Promise<string[]>;
}
