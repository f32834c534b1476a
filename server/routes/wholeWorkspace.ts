import { Hono } from 'hono';
import * as z from 'zod/mini';
import { DeleteInput, type DeleteReply } from '../../utils/record/wholeWorkspace.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { EXPORT_TYPE, exportLines, exportName } from '../export/lines.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';

const INPUT_MAX_BYTES = 4 * 1024;
const admins = only('admin');

/** Takes the lines as fast as they are asked for; a reader that goes away ends them, an error breaks the answer off. */
function streamed(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await lines.return(undefined)),
  });
}

/** A workspace as a whole, an admin's: everything to take along, and its end. */
export const wholeWorkspace = new Hono<Endpoint>()
  .get('/v1/export', signedIn, admins, (c) => {
    const { store, clock, log } = c.var.deps;
    const { workspace, member } = c.var.signedIn;
    const at = clock().toISOString();
    log('exported', { workspace: workspace.id, by: member.id });
    const name = encodeURIComponent(exportName(workspace, at));
    c.header('Content-Type', EXPORT_TYPE);
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${name}`); // RFC 6266
    return c.body(streamed(exportLines(store, workspace, at)));
  })
  .post('/v1/workspace/delete', signedIn, admins, async (c) => {
    const { workspace, member } = c.var.signedIn;
    const { name } = parsed(DeleteInput, await readJson(c, INPUT_MAX_BYTES));
    if (name.trim() !== workspace.name) throw new HttpProblem('name-differs');
    const { store, log } = c.var.deps;
    await store.deleteWorkspace(workspace.id);
    log('workspace deleted', { workspace: workspace.id, by: member.id });
    return c.json({ deleted: workspace.name } satisfies z.infer<typeof DeleteReply>);
  });
