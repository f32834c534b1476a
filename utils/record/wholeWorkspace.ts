import * as z from 'zod/mini';

/** `POST /v1/workspace/delete`: the workspace's name, typed by whoever is sure. */
export const DeleteInput = z.object({ name: z.string() });
/** What is left to say: which workspace is gone. */
export const DeleteReply = z.object({ deleted: z.string() });
