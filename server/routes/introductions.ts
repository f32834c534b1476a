import { Hono } from 'hono';
import { IntroductionInput, type IntroductionList, TakeOverInput } from '../../utils/record/introduction.ts';
import { AsksInput, OutcomeInput, type AsksReply, type ProposalList } from '../../utils/record/introductionAsk.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';
import { pathId } from '../http/reportAccess.ts';
import { detailFor, peopleOf, proposalsFor, withAsks } from '../introductions/atStore.ts';
import { toSummary } from '../introductions/views.ts';
import type { KeptIntroduction } from '../store/introductions.ts';

const BODY_MAX_BYTES = 64 * 1024;
/** Requests in the list; older ones keep their addresses. */
const LISTED = 200;
/** Changes of hands that are looked through for whoever asked before. */
const HANDS = 50;

/** What every answer here begins with: whose workspace, who, when. */
const here = (c: EndpointContext) => {
  const { workspace, member } = c.var.signedIn;
  const at = c.var.deps.clock().toISOString();
  return { store: c.var.deps.store, workspaceId: workspace.id, member, at, today: at.slice(0, 10) };
};

async function request(c: EndpointContext): Promise<KeptIntroduction> {
  const found = await here(c).store.readIntroduction(here(c).workspaceId, pathId(c.req.param('id') ?? ''));
  if (!found) throw new HttpProblem('not-found');
  return found;
}

const outdated = ({ askedBy }: KeptIntroduction): HttpProblem =>
  new HttpProblem('changed-meanwhile', {
    detail: `${askedBy.name} asks for these customers now; nothing was changed.`,
  });

/** The request, where the caller asks for it; whoever did before is told who does now. */
async function ownRequest(c: EndpointContext, alsoAdmin = false): Promise<KeptIntroduction> {
  const found = await request(c);
  const { member, store, workspaceId } = here(c);
  if (found.askedBy.id === member.id || (alsoAdmin && member.role === 'admin')) return found;
  const before = [found.openedBy, ...(await store.takenOver(workspaceId, found.id, HANDS)).map(({ by }) => by)];
  throw before.some(({ id }) => id === member.id) ? outdated(found) : new HttpProblem('forbidden');
}

async function detail(c: EndpointContext, id: string) {
  const { store, workspaceId, member, at } = here(c);
  const kept = await store.readIntroduction(workspaceId, id);
  if (!kept) throw new HttpProblem('not-found');
  return detailFor(store, workspaceId, kept, member.id, at);
}

async function list(c: EndpointContext): Promise<IntroductionList> {
  const { store, workspaceId, today } = here(c);
  const kept = await store.introductions(workspaceId, LISTED);
  const asked = await withAsks(store, workspaceId, kept);
  const introductions = asked.map((one) => toSummary(one.kept, one.asks, today));
  return { introductions, coolDownDays: await store.coolDownDays(workspaceId) };
}

async function add(c: EndpointContext) {
  const { store, workspaceId, member, at } = here(c);
  const sent = parsed(IntroductionInput, await readJson(c, BODY_MAX_BYTES));
  const introduction = {
    ...sent,
    id: sent.id.toLowerCase(),
    problemId: sent.problemId?.toLowerCase() ?? null,
  };
  const outcome = await store.addIntroduction({ workspaceId, introduction, by: member.id, at });
  if (outcome === 'conflict') throw new HttpProblem('introduction-conflict');
  if (outcome === 'no-problem') throw new HttpProblem('not-found');
  return detail(c, introduction.id);
}

/** Sends what is still proposed; the rest is told, and holds up nothing. */
async function send(c: EndpointContext): Promise<AsksReply> {
  const { store, workspaceId, at } = here(c);
  const kept = await ownRequest(c);
  const { asks } = parsed(AsksInput, await readJson(c, BODY_MAX_BYTES));
  const sentBefore = new Set((await store.asksOf(workspaceId, [kept.id])).map(({ id }) => id));
  const fresh = asks.filter(({ id }) => !sentBefore.has(id.toLowerCase())); // a repeat gets the same answer (P3)
  if (fresh.length > 0 && (await detail(c, kept.id)).standing !== 'open') throw new HttpProblem('introduction-closed');
  const proposed = new Map((await proposalsFor(store, workspaceId, kept, at)).map((one) => [one.key, one]));
  const gone = fresh.filter(({ key }) => !proposed.has(key)).map(({ key }) => ({ key, why: 'gone' as const }));
  const wanted = fresh.flatMap(({ id, key }) => {
    const found = proposed.get(key);
    if (!found) return [];
    return [{ id: id.toLowerCase(), key, sellerId: found.seller.id, reportId: found.reportId, reasons: found.reasons }];
  });
  const cooling = await store.sendAsks({ workspaceId, introductionId: kept.id, asks: wanted, at });
  const refused = [...gone, ...cooling.map((key) => ({ key, why: 'cooling' as const }))];
  return { introduction: await detail(c, kept.id), refused };
}

async function note(c: EndpointContext) {
  const { store, workspaceId, member, at, today } = here(c);
  const kept = await ownRequest(c);
  const { id, askId, step } = parsed(OutcomeInput, await readJson(c, BODY_MAX_BYTES));
  const wanted = { id: id.toLowerCase(), step, memberId: member.id, actor: 'pm' as const, saidOn: today };
  const outcome = await store.takeStep({ workspaceId, askId: askId.toLowerCase(), wanted, at });
  if (outcome === 'not-found' || outcome === 'not-after') throw new HttpProblem(outcome);
  if (outcome === 'conflict') throw new HttpProblem('step-conflict');
  return detail(c, kept.id);
}

/** Any product manager may, also while somebody asks; two at once do not take it off each other unseen. */
async function takeOver(c: EndpointContext) {
  const { store, workspaceId, member, at } = here(c);
  const id = pathId(c.req.param('id') ?? '');
  const { from } = parsed(TakeOverInput, await readJson(c, BODY_MAX_BYTES));
  const outcome = await store.takeOver({ workspaceId, id, from: from.toLowerCase(), by: member.id, at });
  if (outcome === 'no-request') throw new HttpProblem('not-found');
  if (outcome === 'outdated') throw outdated(await request(c));
  return detail(c, id);
}

/** Requests for customers to talk to: opened, proposed to, sent, noted, closed. */
export const introductions = new Hono<Endpoint>()
  .get('/v1/introductions', signedIn, only('pm', 'admin'), async (c) => c.json(await list(c)))
  .post('/v1/introductions', signedIn, only('pm', 'admin'), async (c) => c.json(await add(c), 201))
  .get('/v1/introductions/:id', signedIn, only('pm', 'admin'), async (c) =>
    c.json(await detail(c, (await request(c)).id)),
  )
  .get('/v1/introductions/:id/proposals', signedIn, only('pm', 'admin'), async (c) => {
    const { store, workspaceId, at } = here(c);
    const proposals = await proposalsFor(store, workspaceId, await request(c), at);
    const coolDownDays = await store.coolDownDays(workspaceId);
    return c.json({ proposals, coolDownDays } satisfies ProposalList);
  })
  .post('/v1/introductions/:id/asks', signedIn, only('pm', 'admin'), async (c) => c.json(await send(c), 201))
  .post('/v1/introductions/:id/outcomes', signedIn, only('pm', 'admin'), async (c) => c.json(await note(c), 201))
  .post('/v1/introductions/:id/take-over', signedIn, only('pm', 'admin'), async (c) => c.json(await takeOver(c)))
  .post('/v1/introductions/:id/close', signedIn, only('pm', 'admin'), async (c) => {
    const { store, workspaceId, at } = here(c);
    const { id } = await ownRequest(c, true);
    await store.closeIntroduction(workspaceId, id, at);
    return c.json(await detail(c, id));
  })
  .get('/v1/problems/:id/people', signedIn, only('pm', 'admin'), async (c) => {
    const { store, workspaceId, at } = here(c);
    const id = pathId(c.req.param('id'));
    const [problem] = await store.readProblems(workspaceId, [id]);
    if (!problem) throw new HttpProblem('not-found');
    return c.json(await peopleOf(store, workspaceId, id, at));
  });
