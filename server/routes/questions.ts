import { Hono } from 'hono';
import * as z from 'zod/mini';
import { QuestionInput, type QuestionPage, type QuestionsReply } from '../../utils/record/asks.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { Before, pageLimit } from '../http/pages.ts';
import { HttpProblem } from '../http/problem.ts';
import { pathId } from '../http/reportAccess.ts';
import type { ListedQuestion } from '../store/questions.ts';

const QUESTION_MAX_BYTES = 64 * 1024;
const QuestionsQuery = z.object({
  state: z._default(z.enum(['open', 'answered']), 'open'),
  before: Before,
  limit: pageLimit(50),
});

/** Everything that was asked about a report; 404 whether it is not there or another workspace's (P12). */
async function about(c: EndpointContext, reportId: string): Promise<QuestionsReply> {
  const { store } = c.var.deps;
  const { workspace } = c.var.signedIn;
  const asked = await store.askedAbout(workspace.id, reportId);
  if (!asked) throw new HttpProblem('not-found');
  return { asked, questions: await store.questionsOn(workspace.id, reportId) };
}

function toPage(found: ListedQuestion[], limit: number): QuestionPage {
  const shown = found.slice(0, limit);
  const next = found.length > limit ? (shown.at(-1)?.seq ?? null) : null;
  return { questions: shown.map(({ question }) => question), next: next === null ? null : String(next) };
}

/** Questions to the sellers: asked, withdrawn and seen. Answers come back by sync. */
export const questions = new Hono<Endpoint>()
  .get('/v1/questions', signedIn, only('pm', 'admin'), async (c) => {
    const { state, before, limit } = parsed(QuestionsQuery, c.req.query());
    const workspaceId = c.var.signedIn.workspace.id;
    const wanted = { workspaceId, state, before: before ? Number(before) : null, limit: limit + 1 };
    return c.json(toPage(await c.var.deps.store.listQuestions(wanted), limit));
  })
  .get('/v1/reports/:id/questions', signedIn, only('pm', 'admin'), async (c) =>
    c.json(await about(c, pathId(c.req.param('id')))),
  )
  .post('/v1/reports/:id/questions', signedIn, only('pm', 'admin'), async (c) => {
    const { store, clock } = c.var.deps;
    const { workspace, member } = c.var.signedIn;
    const reportId = pathId(c.req.param('id'));
    const { id, text } = parsed(QuestionInput, await readJson(c, QUESTION_MAX_BYTES));
    const entry = { workspaceId: workspace.id, reportId, id: id.toLowerCase(), text, at: clock().toISOString() };
    const outcome = await store.ask({ ...entry, askedBy: { id: member.id, name: member.name } });
    if (outcome === 'no-report') throw new HttpProblem('not-found');
    if (outcome === 'left') throw new HttpProblem('seller-left');
    if (outcome === 'conflict') throw new HttpProblem('question-conflict');
    return c.json(await about(c, reportId), 201);
  })
  .post('/v1/questions/:id/withdraw', signedIn, only('pm', 'admin'), async (c) => {
    const { store, clock } = c.var.deps;
    const workspaceId = c.var.signedIn.workspace.id;
    const id = pathId(c.req.param('id'));
    const outcome = await store.withdrawQuestion(workspaceId, id, clock().toISOString());
    if (outcome === 'answered') throw new HttpProblem('answered-already');
    const question = await store.readQuestion(workspaceId, id);
    if (!question) throw new HttpProblem('not-found');
    return c.json(await about(c, question.reportId));
  });
