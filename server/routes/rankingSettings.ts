import { Hono } from 'hono';
import {
  carriedRates,
  DEFAULT_RANKING,
  RankingSettingsInput,
  type RankingSettingsReply,
} from '../../utils/record/rankingSettings.ts';
import { only, signedIn } from '../auth/signedIn.ts';
import { parsed, readJson } from '../http/body.ts';
import type { Endpoint, EndpointContext } from '../http/context.ts';
import { HttpProblem } from '../http/problem.ts';

const SETTINGS_MAX_BYTES = 512 * 1024;

const atField = ([place, field, detail]: ReturnType<typeof carriedRates>[number]) => ({
  pointer: `/settings/rates/${place}/${field}`,
  detail,
});

async function reply(c: EndpointContext): Promise<RankingSettingsReply> {
  const history = await c.var.deps.store.rankingChanges(c.var.signedIn.workspace.id);
  const [newest] = history;
  return { settings: newest?.settings ?? DEFAULT_RANKING, current: newest?.id ?? null, history };
}

/** How the workspace ranks: for everybody to read, dated and explained; product managers and admins change it. */
export const rankingSettings = new Hono<Endpoint>()
  .get('/v1/ranking/settings', signedIn, async (c) => c.json(await reply(c)))
  .put('/v1/ranking/settings', signedIn, only('pm', 'admin'), async (c) => {
    const { store, clock } = c.var.deps;
    const { workspace, member } = c.var.signedIn;
    const { basedOn, ...sent } = parsed(RankingSettingsInput, await readJson(c, SETTINGS_MAX_BYTES));
    const [newest] = await store.rankingChanges(workspace.id);
    const carried = carriedRates(newest?.settings ?? DEFAULT_RANKING, sent.settings);
    if (carried.length > 0) throw new HttpProblem('invalid', { errors: carried.map(atField) });
    const changedBy = { id: member.id, name: member.name };
    const change = { ...sent, id: sent.id.toLowerCase(), changedBy, changedAt: clock().toISOString() };
    const based = basedOn?.toLowerCase() ?? null;
    const outcome = await store.changeRanking({ workspaceId: workspace.id, change, basedOn: based });
    if (outcome === 'outdated') throw new HttpProblem('changed-meanwhile');
    if (outcome === 'conflict') throw new HttpProblem('change-conflict');
    return c.json(await reply(c));
  });
