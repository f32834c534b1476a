import {
  Deletion,
  type DeletionInput,
  DeletionList,
  DeletionPreview,
  type DeletionTarget,
} from '../../../utils/record/deletion.ts';
import type { Ask } from '../ask.ts';

/** Deleting single records, as an admin's inbox asks for it. */
export interface DeletionCalls {
  deletions(): Promise<DeletionList>;
  previewDeletion(target: DeletionTarget): Promise<DeletionPreview>;
  deleteRecords(input: DeletionInput): Promise<Deletion>;
}

export const deletionCalls = (ask: Ask): DeletionCalls => ({
  deletions: () => ask('/v1/deletions', DeletionList),
  previewDeletion: (target) => ask('/v1/deletions/preview', DeletionPreview, { target }),
  deleteRecords: (input) => ask('/v1/deletions', Deletion, input),
});
