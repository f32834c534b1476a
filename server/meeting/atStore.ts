import type { AgendaItem, KeptItem, Meeting } from '../../utils/record/meeting.ts';
import { withAsks } from '../introductions/atStore.ts';
import { toSummary } from '../introductions/views.ts';
import { DAY } from '../problems/health/week.ts';
import type { KeptMeeting } from '../store/meetings.ts';
import type { Store } from '../store/store.ts';
import { agendaOf, SECTION_MAX } from './agenda.ts';

/** How far the first meeting of a workspace looks back. */
const FIRST_DAYS = 14;
/** Requests for customers that are looked through for open ones. */
const REQUESTS = 50;

const NOTHING_WRITTEN = { notes: {}, removed: [], added: [], order: [] };
const daysBefore = (at: string, days: number): string => new Date(Date.parse(at) - days * DAY).toISOString();

/** The agenda as it would be at this moment (RFC 3339). */
async function agendaNow(store: Store, workspaceId: string, since: string, at: string): Promise<KeptItem[]> {
  const before = new Date(2 * Date.parse(since) - Date.parse(at)).toISOString();
  const list = { workspaceId, list: 'unanswered', age: null, after: null, limit: SECTION_MAX, at, since } as const;
  const [happened, unanswered, requests] = await Promise.all([
    store.happened(workspaceId, before, since),
    store.loopList(list),
    store.introductions(workspaceId, REQUESTS),
  ]);
  const asked = await withAsks(store, workspaceId, requests);
  const introductions = asked.map(({ kept, asks }) => toSummary(kept, asks, at.slice(0, 10)));
  return agendaOf({ ...happened, since, unanswered, introductions });
}

/** The words of what the items are about, as they stand now (P8). */
async function withWords(store: Store, workspaceId: string, items: readonly KeptItem[]): Promise<AgendaItem[]> {
  const idsIn = (room: string) => items.flatMap(({ link }) => (link?.room === room ? [link.id] : []));
  const problemIds = new Set([...idsIn('problems'), ...items.flatMap(({ about }) => about)]);
  const [problems, reports, requests] = await Promise.all([
    store.readProblems(workspaceId, [...problemIds]),
    Promise.all(idsIn('reports').map((id) => store.readReport(workspaceId, null, id))),
    Promise.all(idsIn('introductions').map((id) => store.readIntroduction(workspaceId, id))),
  ]);
  const words = new Map([
    ...problems.map(({ id, statement }) => [id, statement] as const),
    ...reports.flatMap((found) => (found ? [[found.report.id, found.report.problem.statement] as const] : [])),
    ...requests.flatMap((found) => (found ? [[found.id, found.about] as const] : [])),
  ]);
  const of = (id: string): string => words.get(id) ?? 'No longer there';
  return items.map(({ who, about, ...item }) => ({
    ...item,
    title: who ?? (item.link ? of(item.link.id) : ''),
    about: about.map((id) => ({ id, statement: of(id) })),
  }));
}

/** The number of the meeting still to come, and from when on it looks. */
export async function nextSpan(
  store: Store,
  workspaceId: string,
  at: string,
): Promise<{ number: number; since: string }> {
  const last = await store.lastHeld(workspaceId);
  return { number: (last?.number ?? 0) + 1, since: last?.held?.at ?? daysBefore(at, FIRST_DAYS) };
}

/** The meeting still to come: its number, what was written on it, and the agenda as of now without words. */
export async function nextMeeting(store: Store, workspaceId: string, at: string): Promise<KeptMeeting> {
  const { number, since } = await nextSpan(store, workspaceId, at);
  const kept = await store.readMeeting(workspaceId, number);
  const written = kept?.written ?? NOTHING_WRITTEN;
  const items = await agendaNow(store, workspaceId, since, at);
  return { number, version: kept?.version ?? 0, since, held: null, items, written };
}

/** A meeting as it is read; null when none of this number was held or is the next one. */
export async function meetingOf(
  store: Store,
  workspaceId: string,
  number: number | 'next',
  at: string,
): Promise<Meeting | null> {
  const held = number === 'next' ? null : await store.readMeeting(workspaceId, number);
  const kept = held?.held ? held : await nextMeeting(store, workspaceId, at);
  if (number !== 'next' && kept.number !== number) return null;
  const { items, written, ...rest } = kept;
  return { ...rest, ...written, agenda: await withWords(store, workspaceId, items) };
}
