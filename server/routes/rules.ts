import { Hono } from 'hono';
import { PrivateKind } from '../../utils/record/privateKind.ts';
import { RulesInput, type WorkspaceRules } from '../../utils/record/quotes.ts';
import { knownKinds } from '../../utils/record/workspaceNews.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';

const RULES_MAX_BYTES = 16 * 1024;

async function held(c: EndpointContext): Promise<WorkspaceRules> {
  const { store } = c.var.deps;
  const { id } = c.var.signedIn.workspace;
  const [{ redact }, quotes, coolDownDays] = await Promise.all([
    store.heldNews(id),
    store.quoteRule(id),
    store.coolDownDays(id),
  ]);
  return { redact: knownKinds(redact), quotes, coolDownDays };
}

/** What an admin decided for everybody; everybody may read it. */
export const rules = new Hono<Endpoint>()
  .get('/v1/rules', signedIn, async (c) => c.json(await held(c)))
  .put('/v1/rules', signedIn, only('admin'), async (c) => {
    const { store } = c.var.deps;
    const { id } = c.var.signedIn.workspace;
    const { redact, quotes, coolDownDays } = parsed(RulesInput, await readJson(c, RULES_MAX_BYTES));
    const before = await held(c);
    await store.writeQuoteRule(id, quotes);
    if (coolDownDays !== undefined) await store.writeCoolDown(id, coolDownDays);
    // In the kinds' own order and only when they change: every browser would fetch the same news again.
    const kinds = PrivateKind.options.filter((kind) => redact.includes(kind));
    if (kinds.join() !== before.redact.join()) await store.writeRedact(id, kinds);
    return c.json(await held(c));
  });
