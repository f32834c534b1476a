import * as z from 'zod/mini';

/** What a writer process is told on its command line, as JSON. */
export const WriterTask = z.object({
  location: z.object({ dataDir: z.string(), databaseUrl: z.optional(z.string()) }),
  workspaceId: z.string(),
  memberId: z.string(),
  deviceId: z.string(),
  /** Batches that are written at the same time. */
  lanes: z.number(),
  reportsPerBatch: z.number(),
  /** Batches per lane; null writes until it is killed. */
  batches: z.nullable(z.number()),
});
export type WriterTask = z.infer<typeof WriterTask>;
