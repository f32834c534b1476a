import { Hono } from 'hono';
import * as z from 'zod/mini';
import { HeldInput, type Meeting, MeetingInput, type Written } from '../../utils/record/meeting.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { meetingOf, nextMeeting, nextSpan } from '../meeting/atStore.ts';
import { agendaMarkdown } from '../meeting/markdown.ts';
import type { MeetingSaved } from '../store/meetings.ts';

const INPUT_MAX_BYTES = 1024 * 1024;
const MeetingNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1_000_000));

/** The number in the address; what cannot be one is not found. */
function numberIn(c: EndpointContext): number {
  const number = MeetingNumber.safeParse(c.req.param('number'));
  if (!number.success) throw new HttpProblem('not-found');
  return number.data;
}

const here = (c: EndpointContext) => ({
  store: c.var.deps.store,
  workspaceId: c.var.signedIn.workspace.id,
  at: c.var.deps.clock().toISOString(),
});

async function read(c: EndpointContext): Promise<Meeting> {
  const { store, workspaceId, at } = here(c);
  const which = c.req.param('number') === 'next' ? 'next' : numberIn(c);
  const found = await meetingOf(store, workspaceId, which, at);
  if (!found) throw new HttpProblem('not-found');
  return found;
}

function stored(outcome: MeetingSaved): void {
  if (outcome === 'unknown') throw new HttpProblem('not-found');
  if (outcome === 'changed') throw new HttpProblem('changed-meanwhile');
}

async function write(c: EndpointContext): Promise<Meeting> {
  const { store, workspaceId, at } = here(c);
  const { version, order, ...sent } = parsed(MeetingInput, await readJson(c, INPUT_MAX_BYTES));
  const number = numberIn(c);
  const { since } = await nextSpan(store, workspaceId, at);
  // Of this version: another one meanwhile refuses the write.
  const held = order ? null : await store.readMeeting(workspaceId, number);
  const written = { ...sent, order: order ?? held?.written.order ?? [] } satisfies Written;
  const entry = { workspaceId, number, version, since, items: [], written, held: null };
  stored(await store.saveMeeting(entry));
  return read(c);
}

/** Closes the meeting with its agenda as of now; the next one begins at this moment. */
async function hold(c: EndpointContext): Promise<Meeting> {
  const { store, workspaceId, at } = here(c);
  const { version } = parsed(HeldInput, await readJson(c, INPUT_MAX_BYTES));
  const number = numberIn(c);
  const { since, items, written } = await nextMeeting(store, workspaceId, at);
  const held = { at, by: c.var.signedIn.member.id };
  stored(await store.saveMeeting({ workspaceId, number, version, since, items, written, held }));
  return read(c);
}

/** The regular meetings of sales and product: read, written on, held, and as Markdown. */
export const meetings = new Hono<Endpoint>()
  .get('/v1/meetings/:number', signedIn, only('pm', 'admin'), async (c) => c.json(await read(c)))
  .put('/v1/meetings/:number', signedIn, only('pm', 'admin'), async (c) => c.json(await write(c)))
  .post('/v1/meetings/:number/held', signedIn, only('pm', 'admin'), async (c) => c.json(await hold(c)))
  .get('/v1/meetings/:number/agenda.md', signedIn, only('pm', 'admin'), async (c) =>
    c.body(agendaMarkdown(await read(c), c.var.deps.publicUrl), 200, {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': 'attachment; filename="meeting.md"',
    }),
  );
